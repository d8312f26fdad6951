// Documents with gold spans: `<document>.spans.jsonl` in one folder, `<document>.txt` in another.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldSpan } from './quality-measure.ts';

export interface GoldDocument {
  readonly document: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

const ENDING = '.spans.jsonl';

/** Reads every document of a corpus. Throws, and says what is wrong, where there is none, or one that does not fit its spans. */
export function readCorpus(corpus: string, sources: string): GoldDocument[] {
  for (const folder of [corpus, sources])
    if (!existsSync(folder))
      throw new Error(`there is no folder ${folder}; name another with --corpus DIR and --sources DIR`);
  const names = readdirSync(corpus).filter((name) => name.endsWith(ENDING));
  if (names.length === 0) throw new Error(`${corpus} has no file *${ENDING}: nothing would be measured`);
  return names.sort().map((name) => {
    const document = name.slice(0, -ENDING.length);
    const path = join(sources, `${document}.txt`);
    if (!existsSync(path)) throw new Error(`${join(corpus, name)} has spans of a document that is not there: ${path}`);
    const text = readFileSync(path, 'utf8');
    const lines = readFileSync(join(corpus, name), 'utf8').split('\n');
    const spans = lines.flatMap((line, i) => (line.trim() === '' ? [] : [spanOf(line, text, `${name}:${i + 1}`)]));
    if (spans.length === 0) throw new Error(`${join(corpus, name)} has no span`);
    return { document, text, spans };
  });
}

function spanOf(line: string, text: string, where: string): GoldSpan {
  let span: Partial<GoldSpan>;
  try {
    span = JSON.parse(line);
  } catch {
    throw new Error(`${where}: no JSON`);
  }
  const { zh, surface, start, end } = span;
  if (typeof zh !== 'string' || typeof surface !== 'string' || typeof start !== 'number' || typeof end !== 'number')
    throw new Error(`${where}: a span is {"zh", "surface", "start", "end"}`);
  if (text.slice(start, end) !== surface)
    throw new Error(`${where}: at ${start} stands “${text.slice(start, end)}”, not “${surface}”`);
  return { zh, surface, start, end };
}
