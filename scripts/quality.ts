// Measures the matcher on documents with gold spans: `npm run -s quality -- [--json] [--corpus DIR] [--sources DIR]`.
// The format of the spans is told in the corpus's README; a span whose term has no entry is out of scope, not missed.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TermIndex } from '../annotator/index.ts';
import { compileGlossary } from '../glossary/compile/compile.ts';
import { PROJECT_ROOT } from '../glossary/compile/load.ts';
import { type GoldDocument, readCorpus } from './quality-corpus.ts';
import { measure, PRECISION_LIMIT, type QualityError, RECALL_LIMIT } from './quality-measure.ts';
import { scanText } from './scan-text.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    corpus: { type: 'string', default: join(PROJECT_ROOT, '../shared/corpus') },
    sources: { type: 'string', default: join(PROJECT_ROOT, '../shared/sources') },
  },
});
let gold: readonly GoldDocument[];
try {
  gold = readCorpus(values.corpus, values.sources);
} catch (error) {
  console.error(`quality: ${error instanceof Error ? error.message : error}`);
  process.exit(2);
}
const { index: indexText, bundle } = compileGlossary();
const index = new TermIndex(indexText);
const documents = gold.map(({ document, text, spans }) => ({
  document,
  ...measure(bundle, text, spans, scanText(index, bundle, text, { html: false })),
}));

const ratio = (value: number) => (value * 100).toFixed(2);
const held = documents.every(({ precision, recall }) => precision >= PRECISION_LIMIT && recall >= RECALL_LIMIT);
if (values.json)
  console.log(JSON.stringify({ held, limits: { precision: PRECISION_LIMIT, recall: RECALL_LIMIT }, documents }));
else {
  for (const { document, precision, recall, matches, inScope, outOfScope, levels, errors } of documents) {
    console.log(
      `${document}: precision ${ratio(precision)} %, recall ${ratio(recall)} % (${matches} matches, ${inScope} spans in scope, ${outOfScope} out of scope)`,
    );
    for (const level of levels)
      console.log(
        `  ${level.level}: precision ${ratio(level.precision)} % of ${level.matches}, recall ${ratio(level.recall)} % of ${level.inScope}`,
      );
    for (const error of errors) console.log(`  ${describe(error)}`);
  }
  console.log(held ? 'held' : `missed: precision ≥ ${PRECISION_LIMIT}, recall ≥ ${RECALL_LIMIT}`);
}
process.exitCode = held ? 0 : 1;

function describe({ kind, surface, term, start, context }: QualityError): string {
  return `${kind} ${start} “${surface.replaceAll('\n', '⏎')}” (${term}): …${context.replaceAll('\n', '⏎')}…`;
}
