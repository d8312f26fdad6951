import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldUnit, isIgnorable, isWordUnit, isZeroWidth } from '../../annotator/fold.ts';
import { IGNORE, TermIndex } from '../../annotator/index.ts';
import { balanceQuotes } from '../../annotator/match.ts';
import { annotate, NEAR_REACH } from '../../annotator/resolve.ts';
import { makeIndex } from '../../glossary/compile/index-text.ts';
import type { Form } from '../../glossary/schema.ts';
import { entryOf, variants } from './support/entries.ts';

/* ---------- the naive reference: every form at every place, by the words of DESIGN.md and nothing clever ---------- */

interface Found {
  start: number;
  end: number;
  entry: number;
}

/** All places of a form: the text's letters, ignorable units set aside, compared one by one from every start. */
function* places(text: string, form: string): Generator<[number, number]> {
  const letters = [...fold(form, variants)];
  for (let start = 0; start < text.length; start++) {
    let at = start;
    let matched = 0;
    while (at < text.length && matched < letters.length) {
      const unit = foldUnit(text.charCodeAt(at), variants);
      if (unit === 0 && matched > 0) {
        at++;
        continue;
      }
      if (unit !== letters[matched]?.charCodeAt(0)) break;
      matched++;
      at++;
    }
    if (matched === letters.length) yield [start, at];
  }
}

const isWord = (unit: number) => isWordUnit(foldUnit(unit, variants));

function edgesHold(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && isZeroWidth(text.charCodeAt(before))) before--;
  let after = end;
  while (after < text.length && isZeroWidth(text.charCodeAt(after))) after++;
  const digit = (at: number) => /[0-9０-９]/.test(text.charAt(at));
  const joint = (at: number) => at >= 0 && /[.,+\-/:~．，＋－／：～–—]/.test(text.charAt(at));
  if (isWord(text.charCodeAt(start))) {
    if (before >= 0 && isWord(text.charCodeAt(before))) return false;
    if (joint(before) && digit(before - 1) && digit(start)) return false;
  }
  if (isWord(text.charCodeAt(end - 1))) {
    if (after < text.length && isWord(text.charCodeAt(after))) return false;
    if (joint(after) && digit(after + 1) && digit(end - 1)) return false;
  }
  return true;
}

/** Words of Latin letters hold together, unless the form itself has a space in it. */
function wordsHold(text: string, start: number, end: number, form: string): boolean {
  if (/[A-Za-z0-9]\s+[A-Za-z0-9]/.test(form)) return true;
  const body = text.slice(start, end).replace(/[\u200b\u00ad]/g, '');
  for (let i = 1; i < body.length; i++) {
    if (!isIgnorable(body.charCodeAt(i))) continue;
    let j = i;
    while (j < body.length && isIgnorable(body.charCodeAt(j))) j++;
    if (isWord(body.charCodeAt(i - 1)) && isWord(body.charCodeAt(j))) return false;
  }
  return true;
}

function ruleHolds(text: string, start: number, end: number, form: string | Form, aboutXuhui: boolean): boolean {
  if (typeof form === 'string') return true;
  const needs = form.needs === undefined ? [] : Array.isArray(form.needs) ? form.needs : [form.needs];
  for (const need of needs) {
    if (need === 'page' && !aboutXuhui) return false;
    if (need === 'quoted' && !(/[“「]\s*$/.test(text.slice(0, start)) && /^\s*[”」]/.test(text.slice(end))))
      return false;
    if (typeof need === 'object') {
      const before = fold(text.slice(Math.max(0, start - NEAR_REACH), start), variants);
      const after = fold(text.slice(end, end + NEAR_REACH), variants);
      if (!need.near.some((cue: string) => before.includes(fold(cue, variants)) || after.includes(fold(cue, variants))))
        return false;
    }
  }
  if (form.not?.before?.some((next) => fold(text.slice(end), variants).startsWith(fold(next, variants)))) return false;
  if (form.not?.after?.some((previous) => fold(text.slice(0, start), variants).endsWith(fold(previous, variants))))
    return false;
  return true;
}

function reference(entries: readonly (readonly (string | Form)[])[], text: string, aboutXuhui: boolean): Found[] {
  const all: Found[] = [];
  entries.forEach((forms, entry) => {
    for (const form of forms) {
      const surface = typeof form === 'string' ? form : form.form;
      for (const [start, end] of places(text, surface)) {
        if (
          edgesHold(text, start, end) &&
          wordsHold(text, start, end, surface) &&
          ruleHolds(text, start, end, form, aboutXuhui)
        )
          all.push({ start, end, entry });
      }
    }
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.entry - b.entry);
  const taken: Found[] = [];
  let free = 0;
  for (const found of all) {
    if (found.start < free) continue;
    taken.push(found);
    free = found.end;
  }
  return taken;
}

/* ---------- random glossaries and texts over a small alphabet, so that forms nest, overlap and nearly match ---------- */

const LETTERS = ['徐', '汇', '西', '岸', '数', '5', '+', 'p', 'E', '甲'];
const TEXT_UNITS = [
  ...LETTERS,
  '“',
  '”',
  '匯',
  '滙',
  '數',
  'P',
  'ｅ',
  '５',
  '＋',
  ' ',
  '\n',
  '\u200b',
  '\u00ad',
  '\u3000',
  '，',
  '1',
  '.',
  '乙',
];

const word = fc.array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 5 }).map((units) => units.join(''));
const spacedWord = fc
  .tuple(fc.constantFrom('pE', 'E5', 'pp'), fc.constantFrom('pE', 'Ep'))
  .map((parts) => parts.join(' '));
const anyWord = fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: spacedWord });
const form = fc.oneof(
  { weight: 4, arbitrary: anyWord as fc.Arbitrary<string | Form> },
  { weight: 1, arbitrary: anyWord.map((form): Form => ({ form, needs: 'page' })) },
  { weight: 1, arbitrary: anyWord.map((form): Form => ({ form, needs: 'quoted' })) },
  { weight: 1, arbitrary: fc.tuple(anyWord, word).map(([form, cue]): Form => ({ form, needs: { near: [cue] } })) },
  {
    weight: 1,
    arbitrary: fc.tuple(anyWord, word).map(([form, next]): Form => ({ form, not: { before: [next.slice(0, 1)] } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyWord, word)
      .map(([form, previous]): Form => ({ form, not: { after: [previous.slice(0, 1)] } })),
  },
);
const glossary = fc
  .array(fc.array(form, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((entries) => {
    const seen = new Set<string>();
    const surfaceOf = (item: string | Form) => fold(typeof item === 'string' ? item : item.form, variants);
    return entries
      .map((forms) => forms.filter((item) => !seen.has(surfaceOf(item)) && seen.add(surfaceOf(item))))
      .filter((forms) => forms.length > 0);
  });
const textOf = (entries: readonly (readonly (string | Form)[])[]) => {
  const surfaces = entries.flat().map((item) => (typeof item === 'string' ? item : item.form));
  const piece = fc.oneof(
    fc.constantFrom(...TEXT_UNITS),
    fc.constantFrom(...surfaces),
    fc.constantFrom(...surfaces).map((surface) => `“${surface}”`),
    fc.constantFrom(...surfaces).map((surface) => [...surface].join('\n ')),
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
};
const scene = glossary.chain((entries) => fc.tuple(fc.constant(entries), textOf(entries), fc.boolean()));

describe('annotating a text', () => {
  test('finds what the naive reference finds, at the same offsets', () => {
    fc.assert(
      fc.property(scene, ([entries, text, aboutXuhui]) => {
        const index = new TermIndex(
          makeIndex(
            entries.map((forms, i) => entryOf(`e${i}`, ...forms)),
            'v',
            variants,
          ),
        );
        const found = annotate(index, text, { aboutXuhui }).map(({ start, end, entry }) => ({ start, end, entry }));
        // How a span takes in the quotation marks that balance it is told by the tests of balanceQuotes.
        const expected = reference(entries, text, aboutXuhui).map(({ start, end, entry }) => {
          const [from, to] = balanceQuotes(text, start, end);
          return { start: from, end: to, entry };
        });
        expect(found).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  test('folds every UTF-16 unit to the same letter as fold() does', () => {
    const index = new TermIndex(
      makeIndex([entryOf('a', '徐汇滨江', 'TTO 平台', '5+4+X', '两网融合', '“135”目标——')], 'v', variants),
    );
    for (let unit = 0; unit < 0x10000; unit++) {
      const canonical = foldUnit(unit, variants);
      const code = index.codes[unit];
      if (canonical === 0) expect(code, `U+${unit.toString(16)}`).toBe(IGNORE);
      else if (index.codes[canonical] !== 0 || code !== 0)
        expect(code, `U+${unit.toString(16)}`).toBe(index.codes[canonical]);
    }
  });
});
