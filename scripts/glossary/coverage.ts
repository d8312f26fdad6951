import { type Command, readArgs, UsageError } from './command.ts';
import { type Coverage, coverageOf } from './cover.ts';
import { readDocuments } from './document.ts';
import { projectGlossary } from './project-index.ts';
import { table } from './table.ts';

export const coverage: Command = {
  usage: 'FILE… [--json]',
  about: 'which entries occur in a document and how often; which quoted names no entry resolves',
  help: [
    'FILE is a .txt or .html file, or a folder of them.',
    '--json  one line a file: {"file", "matches", "entries": [{"entry", "term", "level", "count", "surfaces"}],',
    '        "unresolved": [{"text", "count", "at"}]}; `at` are UTF-16 offsets into the file',
  ],
  run(args) {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean' } });
    if (!positionals.length) throw new UsageError('say which documents: FILE…');
    const documents = readDocuments(positionals);
    const { terms, bundle } = projectGlossary();
    for (const document of documents) {
      const found = coverageOf(terms, bundle, document);
      console.log(values.json ? JSON.stringify(found) : [...inWords(found), ''].join('\n'));
    }
    return 0;
  },
};

function inWords({ file, matches, entries, unresolved }: Coverage): string[] {
  const others = (term: string, surfaces: Readonly<Record<string, number>>) =>
    Object.keys(surfaces)
      .filter((surface) => surface !== term)
      .join(' ');
  return [
    `${file}: ${entries.length} entries, ${matches} places`,
    ...table(
      entries.map(({ count, term, level, entry, surfaces }) => [count, term, level, entry, others(term, surfaces)]),
    ),
    unresolved.length
      ? `Quoted, and no entry resolves it: ${unresolved.length}`
      : 'Every quoted name holds a term that is known.',
    ...table(unresolved.map(({ count, text, at }) => [count, text, `at ${at.slice(0, 3).join(', ')}`])),
  ];
}
