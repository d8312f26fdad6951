import { describe, expect, test } from 'vitest';
import { projectGlossary } from '../../scripts/glossary/project-index.ts';
import { scanText } from '../../scripts/scan-text.ts';
import { type Passage, readPassages, type Span } from '../corpus/passages.ts';

const { bundle, terms } = projectGlossary();
const passages = readPassages();

const spansOf = (passage: Passage, text = passage.text): Span[] =>
  scanText(terms, bundle, text, { html: passage.kind === 'markup' }).map(({ entry, start, surface }) => ({
    entry,
    start,
    surface,
  }));

/** What differs, one line each, with what stands around it: empty where all is as expected. */
function differences({ text, spans }: Passage, found: readonly Span[]): string[] {
  const name = ({ entry, start, surface }: Span) => `${start} ${surface} (${entry})`;
  const only = (some: readonly Span[], others: readonly Span[], what: string) => {
    const known = new Set(others.map(name));
    return some
      .filter((span) => !known.has(name(span)))
      .map((span) => {
        const around = text.slice(Math.max(0, span.start - 12), span.start + span.surface.length + 12);
        return `${what} ${name(span)} in …${around.replaceAll('\n', '⏎')}…`;
      });
  };
  return [...only(spans, found, 'missed'), ...only(found, spans, 'wrong')];
}

describe('the corpus', () => {
  test('has sixty passages and more, and names only entries and surfaces that are there', () => {
    expect(passages.length).toBeGreaterThanOrEqual(60);
    const ids = new Set(bundle.entries.map(({ id }) => id));
    for (const { title, text, spans } of passages) {
      for (const { entry, start, surface } of spans) {
        expect(ids, title).toContain(entry);
        expect(text.slice(start, start + surface.length), title).toBe(surface);
      }
    }
  });

  test('has every kind of rule, with passages where it holds and where it refuses', () => {
    const kinds = ['edges', 'folding', 'markup', 'near', 'neighbours', 'overlap', 'page', 'quoted', 'runs'];
    expect([...new Set(passages.map(({ kind }) => kind))].sort()).toEqual(kinds);
  });
});

describe.each([...new Set(passages.map(({ kind }) => kind))])('a reader’s traps: %s', (kind) => {
  test.each(passages.filter((passage) => passage.kind === kind))('$title', (passage) => {
    expect(differences(passage, spansOf(passage))).toEqual([]);
  });
});

test('line ends of another system change nothing', () => {
  const text = passages.filter(({ kind }) => kind !== 'markup');
  for (const passage of text) {
    const found = spansOf(passage, passage.text.replaceAll('\n', '\r\n'));
    const unified = found.map(({ surface, entry }) => `${entry}: ${surface.replaceAll('\r\n', '\n')}`);
    expect(unified, passage.title).toEqual(passage.spans.map(({ surface, entry }) => `${entry}: ${surface}`));
  }
});
