// The corpus from its files, in Node. A browser's test has the files' contents by other means.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Passage, parsePassages } from './parse.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** All passages of the corpus. Throws where the two files of a kind do not name the same passages. */
export function readPassages(): Passage[] {
  const kinds = readdirSync(FOLDER).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []));
  return kinds.flatMap((kind) =>
    parsePassages(
      kind,
      readFileSync(join(FOLDER, `${kind}.txt`), 'utf8'),
      JSON.parse(readFileSync(join(FOLDER, `${kind}.spans.json`), 'utf8')),
    ),
  );
}
