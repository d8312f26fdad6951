import { describe, expect, test } from 'vitest';
import { readIndex } from '../../annotator/index-text.ts';
import { projectGlossary } from '../../scripts/glossary/project-index.ts';
import { runsOf, scanText } from '../../scripts/scan-text.ts';
import { isMarkup, type Passage, type Span } from '../corpus/parse.ts';
import { readPassages } from '../corpus/passages.ts';
import { ruleUses } from '../corpus/rules.ts';

const { bundle, terms, index } = projectGlossary();
const passages = readPassages();

const spansOf = (passage: Passage, text = passage.text): Span[] =>
  scanText(terms, bundle, text, { html: isMarkup(passage) }).map(({ entry, start, surface }) => ({
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

  test('tries every rule of the index: a passage where it holds, and one where it refuses', () => {
    const kinds = ['edges', 'folding', 'markup', 'near', 'neighbours', 'overlap', 'page', 'quoted', 'runs', 'seen'];
    expect([...new Set(passages.map(({ kind }) => kind))].sort()).toEqual(kinds);
    const runs = passages.map((passage) => runsOf(passage.text, { html: isMarkup(passage) }).map((run) => run.text));
    const uses = ruleUses(readIndex(index), runs);
    const without = (what: 'holds' | 'refuses') =>
      uses.flatMap((use) => (use[what] ? [] : [`no passage in which a rule ${what}: ${use.forms.join(' ')}`]));
    // A new rule needs both: a passage with the term, and one with the same characters that are none.
    expect([...without('holds'), ...without('refuses')]).toEqual([]);
  });
});

describe.each([...new Set(passages.map(({ kind }) => kind))])('a reader’s traps: %s', (kind) => {
  test.each(passages.filter((passage) => passage.kind === kind))('$title', (passage) => {
    expect(differences(passage, spansOf(passage))).toEqual([]);
  });
});

test('line ends of another system change nothing', () => {
  const text = passages.filter((passage) => !isMarkup(passage));
  for (const passage of text) {
    const found = spansOf(passage, passage.text.replaceAll('\n', '\r\n'));
    const unified = found.map(({ surface, entry }) => `${entry}: ${surface.replaceAll('\r\n', '\n')}`);
    expect(unified, passage.title).toEqual(passage.spans.map(({ surface, entry }) => `${entry}: ${surface}`));
  }
});
