import { checkProject } from '../../glossary/compile/load.ts';
import { allVariants } from '../../glossary/compile/variants.ts';
import { type Command, readArgs } from './command.ts';
import { type Stats, statsOf } from './count.ts';
import { rulesInWords } from './rules-in-words.ts';
import { table } from './table.ts';

export const stats: Command = {
  usage: '[--json]',
  about: 'the glossary in figures: entries by domain, level and completeness, citations, parts, forms',
  help: ['--json  the same as one JSON object'],
  run(args) {
    const { values } = readArgs(args, { json: { type: 'boolean' } });
    const { diagnostics, entries, sources } = checkProject();
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (errors) console.error(`stats: the glossary has ${errors} errors (see check); only what can be read is counted`);
    const counted = statsOf(entries, sources, allVariants());
    console.log(values.json ? JSON.stringify(counted) : inWords(counted).join('\n'));
    return 0;
  },
};

function inWords(stats: Stats): string[] {
  const block = (title: string, counts: Readonly<Record<string, number>>) => [
    `${title}:`,
    ...table(Object.entries(counts).map(([name, count]) => ['  ', name, count])),
  ];
  const { parts, forms } = stats;
  return [
    `${stats.entries} entries, ${stats.citations} citations, ${stats.figures} figures, ${stats.superseded} superseded`,
    ...block('Domains', stats.domains),
    ...block('Levels', stats.levels),
    ...block(
      'Completeness (full: parts, figures or history, and two citations; sound: either; brief: neither)',
      stats.tiers,
    ),
    ...block('English names', stats.english),
    'Citations by source:',
    ...table(
      Object.entries(stats.sources).map(([id, count]) => ['  ', id, count.citations, `in ${count.entries} entries`]),
    ),
    `Parts: ${parts.parts} of ${parts.wholes} entries; ${parts.entries} are entries, ${parts.named} are named only, ${parts.unknown} unknown`,
    `Forms: ${forms.surfaces} surfaces (${forms.distinct} distinct), ${forms.ruled} with a rule, ${forms.searchOnly} for search only`,
    `Shared surfaces: ${stats.shared.length}`,
    ...stats.shared.map(({ form, entries }) => `  ${form}: ${entries.join(', ')}`),
    `Ambiguous surfaces (marked only where their rule allows it): ${stats.ambiguous.length}`,
    ...table(stats.ambiguous.map(({ form, entry, needs, not }) => ['  ', form, entry, rulesInWords({ needs, not })])),
  ];
}
