// The rows of the performance contract (DESIGN.md) and what this run says of each.
import type { ContractRow, ExtensionFigures, Figures, MatchTable, ScanFigures } from './figures.ts';
import { CONTRACT_UNITS } from './plan.ts';
import { NEWLY_MISSED, PEER_LIMITS, sliceReason, whereItGoes } from './reasons.ts';
import { count, figure } from './tables.ts';

/** A row before it is judged; `reason` is said where it is missed. */
type Draft = Omit<ContractRow, 'held' | 'sense' | 'reason'> & { readonly reason: string };

function row(sense: ContractRow['sense'], { reason, ...draft }: Draft): ContractRow {
  const held = sense === '≤' ? draft.value <= draft.limit : draft.value >= draft.limit;
  return held ? { ...draft, sense, held } : { ...draft, sense, held, reason };
}
const atMost = (draft: Draft) => row('≤', draft);
const atLeast = (draft: Draft) => row('≥', draft);

const figureOf = (table: MatchTable | undefined, name: string) =>
  table?.contestants.find((contestant) => contestant.name === name);

function matchRows({ match: tables = [], growth = [] }: Figures): ContractRow[] {
  const table = (forms: number) => tables.find((candidate) => candidate.forms === forms);
  const rows: ContractRow[] = [];
  for (const { peer, few, many, reason } of PEER_LIMITS) {
    for (const [forms, limit] of [
      [500, few],
      [5_000, many],
    ] as const) {
      const value = figureOf(table(forms), peer)?.timesOurs;
      if (value === undefined) continue;
      const name = `match against ${peer}, ${forms.toLocaleString('en')} forms`;
      rows.push(atLeast({ name, limit, value, unit: 'times', reason }));
    }
  }
  const [few] = growth;
  const many = growth.at(-1);
  if (few && many) {
    const name = `match time from ${few.forms} to ${many.forms.toLocaleString('en')} forms`;
    const note = `${few.found} places found with the few, ${many.found} with the many`;
    rows.push(atMost({ name, limit: 2, value: many.ms / few.ms, unit: 'times', note, reason: NEWLY_MISSED }));
  }
  return rows;
}

function scanRows({ scan = [], scout, changed, firstScan }: Figures): ContractRow[] {
  const rows: ContractRow[] = [];
  const page = scan.find(({ paragraphs }) => paragraphs === 3000);
  if (page) {
    const note = `${page.marks} marks; medians after warm-up`;
    const unit = 'ms';
    const parts = { name: 'whole scan of the 400,000 page', limit: 40, value: page.scan, unit, note };
    rows.push(atMost({ ...parts, reason: whereItGoes(page) }));
    const reason = `the floor only adds up units; ${whereItGoes(page)}`;
    rows.push(
      atMost({ name: 'whole scan against the floor', limit: 3, value: page.timesFloor, unit: 'times', reason }),
    );
  }
  if (scan.length) {
    const longest = [...scan].sort((a, b) => b.longestSlice - a.longestSlice)[0] as ScanFigures;
    const each = scan.map(({ units, longestSlice }) => `${count(units)}: ${figure(longestSlice)}`).join(', ');
    const worst = Math.max(...scan.map(({ worstSlice }) => worstSlice));
    const note = `median of the longest of each scan, on the worst of all pages (${each} ms); worst of all ${figure(worst)} ms`;
    const reason = sliceReason(longest);
    const limit = 8;
    rows.push(atMost({ name: 'longest slice', limit, value: longest.longestSlice, unit: 'ms', note, reason }));
  }
  for (const [name, figures, what] of [
    ['longest slice of the whole scout', scout, 'the report to the badge included'],
    ['longest slice after changes', changed, '1,000 paragraphs added and 500 texts edited at once'],
  ] as const) {
    if (!figures) continue;
    const note = `400,000 page; median of the longest of each pass, ${what}; worst of all ${figure(figures.worstSlice)} ms`;
    rows.push(atMost({ name, limit: 8, value: figures.longestSlice, unit: 'ms', note, reason: NEWLY_MISSED }));
  }
  if (firstScan) {
    const note = `first scan in a fresh page: ${figure(firstScan.scan)} ms in all`;
    const later = scout ? `; later scans by the same code have slices of ${figure(scout.longestSlice)} ms` : '';
    const reason = `the engine has compiled nothing yet, so that a step takes several times as long as it will${later}`;
    const name = 'longest slice of a first scan';
    rows.push(atMost({ name, limit: 8, value: firstScan.longestSlice, unit: 'ms', note, reason }));
  }
  return rows;
}

/** All rows for which this run has figures. */
export function contractOf(figures: Figures): ContractRow[] {
  const { sizes = [], wrap = [], hit, quiet, extension } = figures;
  const rows = sizes.map(({ what, kilobytes, limit }) =>
    atMost({ name: what, limit, value: kilobytes, unit: 'kB', reason: NEWLY_MISSED }),
  );
  const held = (draft: Omit<Draft, 'reason'>) => atMost({ ...draft, reason: NEWLY_MISSED });
  if (quiet) {
    const note = 'whole scout, a scan and a pass after changes; the page’s width is changed before each slice';
    const none = { limit: 0, unit: '', note };
    const { domWrites, layouts, styles } = quiet.withoutTerms;
    rows.push(held({ ...none, name: 'DOM writes, page without terms', value: domWrites }));
    rows.push(held({ ...none, name: 'style and layout work, page without terms', value: layouts + styles }));
    const marked = quiet.withTerms;
    rows.push(held({ ...none, name: 'DOM writes, page with terms', value: marked.domWrites }));
    rows.push(held({ ...none, name: 'layouts forced, page with terms', value: marked.layouts }));
  }
  rows.push(...scanRows(figures), ...matchRows(figures));
  const long = wrap.find(({ units }) => units === CONTRACT_UNITS);
  if (long) {
    const note = 'whole job: walk, match and mark; mark.js wraps';
    const value = long.wrapping / long.ours;
    rows.push(
      atLeast({ name: 'against mark.js, 500 forms', limit: 20, value, unit: 'times', note, reason: NEWLY_MISSED }),
    );
  }
  for (const [name, points] of [
    ['hit test per pointer move', hit],
    ['hit test per pointer move, Firefox', figures.firefox?.hit],
  ] as const)
    if (points) rows.push(held({ name, limit: 0.2, value: points.p95, unit: 'ms', note: '95th percentile' }));
  if (extension) rows.push(...extensionRows(extension));
  return rows;
}

function extensionRows(extension: ExtensionFigures): ContractRow[] {
  const { cardWarmFrames, cardWarm, cardFirst, popupReady, keystroke, keystrokeLarge, entries } = extension;
  const held = (draft: Omit<Draft, 'reason'>) => atMost({ ...draft, reason: NEWLY_MISSED });
  const warm = `${figure(cardWarm)} ms from the opening to the painted text`;
  const drawn = 'median; search, rows, style and layout';
  return [
    held({ name: 'dwell to painted card, warm', limit: 1, value: cardWarmFrames, unit: 'frames', note: warm }),
    held({ name: 'dwell to painted card, first on a page', limit: 150, value: cardFirst, unit: 'ms' }),
    atMost({
      name: 'popup opened to list usable',
      limit: 100,
      value: popupReady,
      unit: 'ms',
      note: `${entries} entries; rows painted, and the field takes keys`,
      reason: 'counted from the start of the navigation in a new tab, so the start of the extension’s process is in it',
    }),
    held({ name: 'keystroke of a search', limit: 8, value: keystroke, unit: 'ms', note: drawn }),
    held({ name: 'keystroke of a search, 5,000 entries', limit: 30, value: keystrokeLarge, unit: 'ms', note: drawn }),
  ];
}
