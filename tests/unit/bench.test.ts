// What the bench is made of: that the same seed draws the same page, that glossaries have the size asked for, that the
// contract's rows say held and missed by the limits, and that the chart is a picture of all figures.
import { describe, expect, test } from 'vitest';
import { TermIndex } from '../../annotator/index.ts';
import { writeIndex } from '../../annotator/index-text.ts';
import { findCandidates } from '../../annotator/match.ts';
import { growthChart } from '../../bench/chart.ts';
import { contractOf } from '../../bench/contract.ts';
import type { Figures, MatchFigure, ScanFigures } from '../../bench/figures.ts';
import { forcedWork } from '../../bench/forced-work.ts';
import { drawForms, formsIn, makeGlossary } from '../../bench/glossaries.ts';
import { performancePage } from '../../bench/markdown.ts';
import { OURS, PEERS } from '../../bench/page/peers.ts';
import { drawParagraphs, pageOf } from '../../bench/pages.ts';
import { Random } from '../../bench/random.ts';
import { PEER_LIMITS } from '../../bench/reasons.ts';
import { median, quantile } from '../../bench/statistics.ts';
import { contractTable, figure } from '../../bench/tables.ts';
import type { TraceEvent } from '../e2e/harness/trace.ts';

const REAL = ['滨江步道', '口袋公园', '梧桐小街', '旧里更新', 'ai小镇'];
const indexText = writeIndex({
  version: 'test',
  variants: new Map(),
  rules: [],
  entries: REAL.map((folded) => ({ level: 0, forms: [{ folded, rule: undefined }] })),
});
const index = new TermIndex(indexText);

const SENTENCES = [
  { text: '江上的船一早就开了，风不大。', terms: 0 },
  { text: '路边的树今年又高了一截。', terms: 0 },
  { text: '口袋公园旁边新开了一家书店。', terms: 1 },
  { text: '从滨江步道走到梧桐小街只要一刻钟。', terms: 2 },
];

describe('drawn pages', () => {
  test('have the length, the paragraphs and about the terms asked for', () => {
    const paragraphs = drawParagraphs(SENTENCES, 40_000);
    expect(paragraphs).toHaveLength(300);
    const text = paragraphs.join('');
    expect(Math.abs(text.length - 40_000)).toBeLessThan(200);
    const terms = findCandidates(index, text).length;
    expect(Math.abs(terms - 40_000 / 265)).toBeLessThan(5);
  });

  test('are the same in every run', () => {
    expect(drawParagraphs(SENTENCES, 4_000)).toEqual(drawParagraphs(SENTENCES, 4_000));
    expect(pageOf(drawParagraphs(SENTENCES, 4_000))).toBe(pageOf(drawParagraphs(SENTENCES, 4_000)));
  });

  test('hold no term where none is wanted', () => {
    const text = drawParagraphs(SENTENCES, 4_000, Number.POSITIVE_INFINITY).join('');
    expect(findCandidates(index, text)).toEqual([]);
  });

  test('keep their text through the inline markup', () => {
    const paragraphs = drawParagraphs(SENTENCES, 4_000);
    const page = pageOf(paragraphs);
    const read = [...page.matchAll(/<p>(.*)<\/p>/g)].map(([, html = '']) => html.replace(/<[^>]+>/g, ''));
    expect(read).toEqual(paragraphs);
    expect(page).toMatch(/<(a href="#"|b|em|span style="font-size:17px")>/);
  });
});

describe('drawn glossaries', () => {
  test('begin with the forms that occur in the text, and keep every real form', () => {
    expect(formsIn(indexText, '在口袋公园和AI小镇之间').slice(0, 2).sort()).toEqual(['ai小镇', '口袋公园']);
    expect(new Set(formsIn(indexText, ''))).toEqual(new Set(REAL));
  });

  test('have as many forms as asked for, each once, made of halves of real ones', () => {
    const forms = drawForms(REAL, 60);
    expect(forms).toHaveLength(60);
    expect(new Set(forms).size).toBe(60);
    expect(forms.slice(0, REAL.length)).toEqual(REAL);
    const letters = new Set(REAL.join(''));
    for (const form of forms) for (const letter of form) expect(letters).toContain(letter);
  });

  test('make an index that finds every one of them', () => {
    const forms = drawForms(REAL, 40);
    const made = new TermIndex(makeGlossary(forms, index).indexText);
    for (const form of forms) expect(findCandidates(made, form).map(({ end }) => end)).toContain(form.length);
  });
});

describe('statistics', () => {
  test('the median is the middle figure, or lies between the two middle ones', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  test('a quantile is a figure of the list below which that part lies', () => {
    const figures = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(quantile(figures, 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
  });

  test('random numbers are spread evenly and repeat with their seed', () => {
    const random = new Random(5);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      const drawn = random.below(4);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(new Random(5).below(1e6)).toBe(new Random(5).below(1e6));
    expect(() => random.pick([])).toThrow(RangeError);
  });
});

const contestant = (name: string, nsPerUnit: number, timesOurs: number): MatchFigure => ({
  ...{ name, nsPerUnit, timesOurs, buildMs: 1, units: 400_000, found: 1500 },
  ms: nsPerUnit * 0.4,
});
const scan: ScanFigures = {
  ...{ units: 400_000, paragraphs: 3000, textNodes: 7000, marks: 1500 },
  ...{ floor: 4, scan: 44, wall: 45, longestSlice: 7, worstSlice: 9, walk: 6, match: 9, resolve: 3, mark: 26 },
  timesFloor: 11,
};
const FIGURES: Figures = {
  machine: {
    ...{ cpu: 'a processor', cores: 2, memoryGb: 8, system: 'Linux', node: 'v24', chromium: 'Chrome/156' },
    ...{ date: '2026-11-21', commit: 'abc', load: [0.1, 0.4] },
  },
  texts: ['some test pages'],
  ownForms: 900,
  ownEntries: 450,
  match: [500, 5_000, 100_000].map((forms) => ({
    forms,
    kind: forms === 500 ? 'sample' : 'synthetic',
    contestants: [contestant('ours', 12, 1), contestant('RegExp', 60, 5), contestant('indexOf', forms / 2, forms / 24)],
  })),
  growth: [
    { forms: 500, ms: 5, found: 1900 },
    { forms: 100_000, ms: 8, found: 2900 },
  ],
  scan: [scan],
};

describe('the contract', () => {
  const rowOf = (name: string) => contractOf(FIGURES).find((row) => row.name === name);

  test('a row is held at its limit or on the right side of it, and only there', () => {
    expect(rowOf('match against RegExp, 500 forms')).toMatchObject({ limit: 3, value: 5, held: true });
    expect(rowOf('match against RegExp, 5,000 forms')).toMatchObject({ limit: 30, value: 5, held: false });
    expect(rowOf('match time from 500 to 100,000 forms')).toMatchObject({ limit: 2, value: 1.6, held: true });
    expect(rowOf('whole scan of the 400,000 page')).toMatchObject({ limit: 40, value: 44, unit: 'ms', held: false });
  });

  test('a missed row says why, and one that is held does not', () => {
    for (const row of contractOf(FIGURES)) {
      if (row.held) expect(row, row.name).not.toHaveProperty('reason');
      else expect(row.reason, row.name).toMatch(/\w{3}/);
    }
    expect(rowOf('match against RegExp, 5,000 forms')).toMatchObject({ reason: expect.stringContaining('V8 sorts') });
    expect(rowOf('whole scan of the 400,000 page')).toMatchObject({ reason: expect.stringContaining('walk 6.00') });
  });

  test('slices are judged by the page where they are longest', () => {
    const larger = { ...scan, units: 4_000_000, paragraphs: 30_000, longestSlice: 13, worstSlice: 21 };
    const row = contractOf({ ...FIGURES, scan: [scan, larger] }).find(({ name }) => name === 'longest slice');
    expect(row).toMatchObject({ value: 13, held: false, reason: expect.stringContaining('4,000,000') });
    expect(row?.note).toContain('worst of all 21.0 ms');
    expect(rowOf('longest slice')).toMatchObject({ value: 7, held: true });
  });

  test('slices after changes have a row of their own', () => {
    const changed = { work: 16, wall: 20, longestSlice: 9, worstSlice: 11 };
    const row = contractOf({ ...FIGURES, changed }).find(({ name }) => name === 'longest slice after changes');
    expect(row).toMatchObject({ value: 9, limit: 8, held: false });
  });

  test('what was not measured has no row', () => {
    expect(contractOf({ ...FIGURES, match: [], growth: [], scan: [] })).toEqual([]);
  });

  test('the table marks what is missed', () => {
    const { rows } = contractTable(contractOf(FIGURES));
    expect(rows.find(([, name]) => name === 'whole scan of the 400,000 page')).toContain('MISSED');
    expect(rows.find(([, name]) => name === 'match against RegExp, 500 forms')).toContain('held');
  });
});

describe('work that a script forces', () => {
  const event = (name: string, ts: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
    ...{ name, ph: 'X', pid: 1, tid: 1, ts, dur: 10, args: {} },
    ...more,
  });
  const stack = { args: { beginData: { stackTrace: [{}] } } };

  test('is a layout or a recalculation of styles with a script’s stack, or while a script runs', () => {
    const events = [
      event('Layout', 5, stack),
      event('FunctionCall', 100),
      event('Layout', 104),
      event('UpdateLayoutTree', 103),
      event('UpdateLayoutTree', 300, stack),
    ];
    expect(forcedWork(events)).toEqual({ layouts: 2, styles: 2 });
  });

  test('is not what the browser does for its frame, nor what another thread’s script does', () => {
    const events = [event('FunctionCall', 100), event('Layout', 120), event('Layout', 104, { tid: 2 })];
    expect(forcedWork(events)).toEqual({ layouts: 0, styles: 0 });
  });
});

describe('the peers', () => {
  const found = (name: string, text: string) =>
    PEERS.find((peer) => peer.name === name)?.make(['徐汇', 'ai小镇'], variantsText)(text);
  const variantsText = writeIndex({
    version: 'test',
    variants: new Map(
      [
        ['匯', '汇'],
        ['滙', '汇'],
      ].map(([a = '', b = '']) => [a.charCodeAt(0), b.charCodeAt(0)]),
    ),
    rules: [],
    entries: ['徐汇', 'ai小镇'].map((folded) => ({ level: 0, forms: [{ folded, rule: undefined }] })),
  });

  test('find what their names say, and no more', () => {
    const text = '徐汇、徐匯、AI小镇、徐 汇';
    expect(PEERS.map(({ name }) => [name, found(name, text)])).toEqual([
      ['RegExp', 1],
      ['RegExp, flags giu', 2],
      ['RegExp, two scripts', 3],
      ['RegExp, spaces and quotes passed over', 2],
      ['indexOf', 1],
      ['indexOf, two scripts', 2],
      ['modern-ahocorasick', 1],
      ['modern-ahocorasick/fast', 1],
    ]);
    expect(OURS.make([], variantsText)(text)).toBe(4);
  });

  test('that the contract speaks of are all measured', () => {
    const names = PEERS.map(({ name }) => name);
    for (const { peer } of PEER_LIMITS) expect(names).toContain(peer);
  });
});

describe('the written page', () => {
  test('names the rows that are missed, the machine and the versions', () => {
    const page = performancePage(FIGURES, contractOf(FIGURES));
    expect(page).toContain('missed: ');
    expect(page).toContain('whole scan of the 400,000 page');
    expect(page).toContain('2 cores of a processor');
    expect(page).toContain('Chrome/156');
  });

  test('every row of a table has as many cells as its head', () => {
    const tables = performancePage(FIGURES, contractOf(FIGURES)).match(/(^\|.*\|\n)+/gm) ?? [];
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      const widths = new Set(
        table
          .trim()
          .split('\n')
          .map((line) => line.split(' | ').length),
      );
      // The line of dashes below the head included.
      expect(widths.size).toBe(1);
    }
  });

  test('the chart draws one curve for each contestant through all sizes', () => {
    const svg = growthChart(FIGURES);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(3);
    expect(svg.match(/<circle/g)).toHaveLength(9);
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  test('figures keep three digits, and no figure is a dash', () => {
    expect([1234.5, 12.34, 1.234, 0.0123, 0, Number.NaN].map(figure)).toEqual([
      '1,235',
      '12.3',
      '1.23',
      '0.012',
      '0.00',
      '–',
    ]);
  });
});
