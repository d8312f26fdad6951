// The figures as tables of text, for the terminal and for the page in docs.
import type { ContractRow, Figures } from './figures.ts';

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said below it. */
  readonly note?: string;
}

const count = (value: number) => Math.round(value).toLocaleString('en');

/** Three significant digits, or all before the point; a dash for no figure. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 100) return count(value);
  return size >= 10 ? value.toFixed(1) : size >= 0.1 || size === 0 ? value.toFixed(2) : value.toFixed(3);
}

const kilobytes = (bytes: number) => figure(bytes / 1000);

export function contractTable(contract: readonly ContractRow[]): Table {
  const rows = contract.map(({ name, sense, limit, value, unit, held, note }) => [
    held ? 'held' : 'MISSED',
    name,
    `${sense} ${limit} ${unit}`.trim(),
    `${figure(value)} ${unit}`.trim(),
    note ?? '',
  ]);
  return { title: 'Performance contract', head: ['', 'what', 'limit', 'measured', 'note'], rows };
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
    note: 'Each peer runs in turn with ours on the text in its row, shorter where it would take too long; “times ours” compares these two. The floor reads every unit.',
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
  const { growth = [], scout, firstScan, wrap = [], hit, firefox, quiet, marksMemory, extension } = figures;
  const rows: string[][] = [];
  for (const { forms, ms, found } of growth) {
    rows.push([`match alone, ours, ${count(forms)} forms, one race`, `${figure(ms)} ms, ${count(found)} found`]);
  }
  if (scout) rows.push(['scan by the whole scout, report included, 400,000', `${figure(scout.work)} ms`]);
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
      'counted while a page with terms is scanned',
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
