import { allVariants } from '../../glossary/compile/variants.ts';
import { type Command, readArgs, UsageError, wholeNumber } from './command.ts';
import { readDocuments } from './document.ts';
import { findCandidates } from './find-candidates.ts';
import { projectGlossary } from './project-index.ts';
import { table } from './table.ts';

const TOP = 60;
const LEAST = 3;

export const candidates: Command = {
  usage: 'FILE… [--top N] [--min N] [--json]',
  about: 'what a document names and no entry covers: quoted names, numeric slogans, repeated phrases',
  help: [
    'FILE is a .txt or .html file, or a folder of them.',
    `--top N   show so many, best first (${TOP})`,
    `--min N   a phrase that is neither quoted nor counts must stand there so often (${LEAST})`,
    '--json    {"candidates": [{"kind", "text", "count", "score", "places": [{"file", "line", "start", "context"}]}]}',
  ],
  run(args) {
    const { values, positionals } = readArgs(args, {
      top: { type: 'string' },
      min: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (!positionals.length) throw new UsageError('say which documents: FILE…');
    const top = wholeNumber('top', values.top, TOP);
    const least = wholeNumber('min', values.min, LEAST);
    const documents = readDocuments(positionals);
    const found = findCandidates(projectGlossary().terms, documents, { least, variants: allVariants() });
    const shown = found.slice(0, top);
    if (values.json) console.log(JSON.stringify({ candidates: shown }));
    else {
      const rows = shown.map(({ kind, text, count, places: [first] }) => [
        count,
        kind,
        text,
        first ? `${first.file}:${first.line}` : '',
        first?.context ?? '',
      ]);
      for (const line of table(rows)) console.log(line);
      console.log(
        `${found.length} candidates${shown.length < found.length ? `, the first ${shown.length} shown` : ''}`,
      );
    }
    return 0;
  },
};
