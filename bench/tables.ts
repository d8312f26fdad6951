// The figures as tables of text, for the terminal and for the page in docs.
import type { ContractRow, Figures } from './figures.ts';

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said below it. */
  readonly note?: string;
}

export const count = (value: number) => Math.round(value).toLocaleString('en');

/** Three significant digits, or all before the point; a dash for no figure. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100) return count(value);
  return size >= 10 ? value.toFixed(1) : size >= 0.1 || size === 0 ? value.toFixed(2) : value.toFixed(3);
}

const kilobytes = (bytes: number) => figure(bytes / 1000);

export function contractTable(contract: readonly ContractRow[]): Table {
  const rows = contract.map((row) => [
    row.held ? 'held' : 'MISSED',
    row.name,
    `${row.sense} ${row.limit} ${row.unit}`.trim(),
    `${figure(row.value)} ${row.unit}`.trim(),
    [row.note, row.held ? undefined : `missed: ${row.reason}`].filter(Boolean).join('; '),
  ]);
  return { title: 'Performance contract', head: ['', 'what', 'limit', 'measured', 'note, and why it is missed'], rows };
}

export function matchTable({ match = [] }: Figures): Table {
  const rows = match.flatMap(({ forms, kind, contestants }) =>
    contestants.map(({ name, units, ms, nsPerUnit, timesOurs, found, buildMs, failure }) => [
      `${count(forms)} ${kind}`,
      name,
      count(units),
      figure(ms),
      figure(nsPerUnit),
      figure(timesOurs),
      name === 'floor' ? '' : count(found),
      failure ?? figure(buildMs),
    ]),
  );
  return {
    title: 'Match alone',
    head: ['forms', 'matcher', 'units', 'ms', 'ns a unit', 'times ours', 'found', 'made ready in ms'],
    rows,
    note: 'Each peer runs in turn with ours on the text in its row, shorter where it would take too long; “times ours” compares these two. The floor reads every unit. “Two scripts”: with a class of all its variants for each character (RegExp), or each form in a second spelling (indexOf), which the flags do not do; “giu” folds case.',
  };
}

export function scanTable({ scan = [], firefox }: Figures): Table {
  const all = [
    ...scan.map((row) => ['Chromium', row] as const),
    ...(firefox ? [['Firefox', firefox.scan] as const] : []),
  ];
  const rows = all.map(([browser, row]) => [
    browser,
    ...[row.units, row.textNodes, row.marks].map(count),
    ...[row.scan, row.timesFloor, row.floor, row.walk, row.match, row.resolve, row.mark, row.wall].map(figure),
    `${figure(row.longestSlice)} (${figure(row.worstSlice)})`,
  ]);
  return {
    title: 'Whole scan, our glossary',
    head: [
      ...['browser', 'units', 'text nodes', 'marks', 'scan ms', 'times floor', 'floor ms'],
      ...['walk', 'match', 'resolve', 'mark', 'wall ms', 'longest slice (worst)'],
    ],
    rows,
    note: 'Scan: work on the main thread, all slices together. Walk, match and resolve are measured alone, mark is the rest. Medians.',
  };
}

export function moreTable(figures: Figures): Table {
  const { growth = [], scout, changed, firstScan, wrap = [], hit, firefox, quiet, marksMemory, extension } = figures;
  const rows: string[][] = [];
  for (const { forms, ms, found } of growth) {
    rows.push([`match alone, ours, ${count(forms)} forms, one race`, `${figure(ms)} ms, ${count(found)} found`]);
  }
  if (scout) rows.push(['scan by the whole scout, report included, 400,000', `${figure(scout.work)} ms`]);
  if (changed) rows.push(['pass after changes by the whole scout, 400,000', `${figure(changed.work)} ms`]);
  if (firstScan) {
    rows.push([
      'first scan in a fresh page, 400,000',
      `${figure(firstScan.scan)} ms (floor ${figure(firstScan.floor)} ms)`,
    ]);
    rows.push(['… making the index before it', `${figure(firstScan.indexBuild)} ms`]);
  }
  for (const row of wrap) {
    const page = `${count(row.units)} units, ${row.forms} forms`;
    rows.push([`mark.js, ${page}`, `${figure(row.wrapping)} ms, then ${figure(row.layoutAfterWrapping)} ms of layout`]);
    rows.push([`ours, ${page}`, `${figure(row.ours)} ms, then ${figure(row.layoutAfterOurs)} ms of layout`]);
  }
  for (const [browser, figures] of [['Chromium', hit] as const, ['Firefox', firefox?.hit] as const]) {
    if (!figures) continue;
    const { median, p95, worst, points } = figures;
    rows.push([
      `hit test, ${browser}, ${points} points`,
      `${[median, p95, worst].map(figure).join(' / ')} ms (median, 95 %, worst)`,
    ]);
  }
  if (quiet) {
    const { layouts, styles, domWrites } = quiet.withTerms;
    rows.push([
      'forced while a dirty page with terms is scanned and followed',
      `${layouts} layouts, ${styles} styles, ${domWrites} DOM writes`,
    ]);
  }
  if (marksMemory) rows.push(['memory of index and marks, 400,000', `${kilobytes(marksMemory)} kB`]);
  if (extension) {
    rows.push(['keystroke of a search, worst', `${figure(extension.keystrokeWorst)} ms`]);
  }
  return { title: 'More', head: ['what', 'measured'], rows };
}

export function indexTable({ index = [] }: Figures): Table {
  const rows = index.map(({ forms, bytes, gzip, buildMs, firstLoadMs, loadMs, memory }) => [
    count(forms),
    kilobytes(bytes),
    kilobytes(gzip),
    figure(buildMs),
    figure(firstLoadMs),
    figure(loadMs),
    kilobytes(memory),
  ]);
  return {
    title: 'Index',
    head: ['forms', 'kB', 'kB gzip', 'written in ms', 'first load ms', 'later loads ms', 'memory kB'],
    rows,
  };
}
