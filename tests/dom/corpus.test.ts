// The corpus's passages of markup and of lines, read as the scout reads a page; tests/unit/corpus.test.ts has the rest, by the
// second implementation, scripts/html-runs.ts. Entries are not compared here: the index has them only by number.
import indexText from 'virtual:huizhu-index';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { TermIndex } from '../../annotator/index.ts';
import { isMarkup, type Passage, parsePassages, type Span } from '../corpus/parse.ts';
import { Reading, show } from './support/reading.ts';

const index = new TermIndex(indexText);
const sources = import.meta.glob<string>('../corpus/*.txt', { query: '?raw', import: 'default', eager: true });
const expected = import.meta.glob<Record<string, readonly Span[]>>('../corpus/*.spans.json', {
  import: 'default',
  eager: true,
});

const passagesOf = (kind: string): Passage[] => {
  const [source, spans] = [sources[`../corpus/${kind}.txt`], expected[`../corpus/${kind}.spans.json`]];
  if (source === undefined || !spans) throw new Error(`the corpus has no passages of ${kind}`);
  return parsePassages(kind, source, spans);
};

/** What a reader sees of a piece of text: no marks of the break, nothing without room. */
const seen = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '');

/** What a reader sees of a piece of HTML. */
function seenOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const reading of body.querySelectorAll('rt, rp')) reading.remove();
  return seen(body.textContent);
}

let reading: Reading | undefined;
beforeAll(() => {
  document.title = '';
});
afterEach(() => {
  reading?.stop();
  reading = undefined;
});

describe.each(['markup', 'runs', 'seen'])('the scout reads as expected: %s', (kind) => {
  test.each(passagesOf(kind))('$title', async (passage) => {
    const { text, spans } = passage;
    if (isMarkup(passage)) show(text);
    else show('<pre></pre>').querySelector('pre')?.append(text);
    reading = new Reading(index);
    const marked = (await reading.all()).map(seen);
    expect(marked).toEqual(spans.map(({ surface }) => (isMarkup(passage) ? seenOf(surface) : seen(surface))));
  });
});
