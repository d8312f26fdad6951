// The rows of the performance contract (DESIGN.md) and what this run says of each.
import type { ContractRow, Figures, MatchTable } from './figures.ts';
import { CONTRACT_UNITS } from './plan.ts';
import { figure } from './tables.ts';

type Draft = Omit<ContractRow, 'held' | 'sense'>;

const row = (sense: ContractRow['sense'], draft: Draft): ContractRow => ({
  ...draft,
  sense,
  held: sense === '≤' ? draft.value <= draft.limit : draft.value >= draft.limit,
});
const atMost = (draft: Draft) => row('≤', draft);
const atLeast = (draft: Draft) => row('≥', draft);

const figureOf = (table: MatchTable | undefined, name: string) =>
  table?.contestants.find((contestant) => contestant.name === name);

/** Why an exact expression does not fall behind as the contract expected. */
const FACTORED =
  'V8 sorts the alternatives of an exact expression and shares their beginnings, so its time follows the number of different first characters, a few hundred, and not that of the forms; it finds less than ours (no gaps, no quotation marks, no scripts, no edges)';
const VECTORED =
  'indexOf compares many units in one instruction: a term costs it a fraction of a nanosecond a unit, so it falls behind by the number of terms';

function matchRows({ match: tables = [], growth = [] }: Figures): ContractRow[] {
  const table = (forms: number) => tables.find((candidate) => candidate.forms === forms);
  const rows: ContractRow[] = [];
  const against = (forms: number, peer: string, limit: number, note?: string) => {
    const value = figureOf(table(forms), peer)?.timesOurs;
    if (value === undefined) return;
    const name = `match against ${peer}, ${forms.toLocaleString('en')} forms`;
    const drafted = atLeast({ name, limit, value, unit: 'times' });
    rows.push(note && !drafted.held ? { ...drafted, note } : drafted);
  };
  const tolerant = 'RegExp, spaces and quotes passed over';
  against(500, 'RegExp', 3);
  against(5_000, 'RegExp', 30, FACTORED);
  against(500, tolerant, 3);
  against(5_000, tolerant, 30);
  against(500, 'indexOf', 50, VECTORED);
  against(5_000, 'indexOf', 50);
  against(500, 'modern-ahocorasick', 5);
  against(5_000, 'modern-ahocorasick', 5);
  const [few] = growth;
  const many = growth.at(-1);
  if (few && many) {
    const name = `match time from ${few.forms} to ${many.forms.toLocaleString('en')} forms`;
    const note = `${few.found} places found with the few, ${many.found} with the many`;
    rows.push(atMost({ name, limit: 2, value: many.ms / few.ms, unit: 'times', note }));
  }
  return rows;
}

function scanRows({ scan = [], scout, firstScan }: Figures): ContractRow[] {
  const rows: ContractRow[] = [];
  const page = scan.find(({ paragraphs }) => paragraphs === 3000);
  if (page) {
    const note = `${page.marks} marks; medians after warm-up`;
    rows.push(atMost({ name: 'whole scan of the 400,000 page', limit: 40, value: page.scan, unit: 'ms', note }));
    rows.push(atMost({ name: 'whole scan against the floor', limit: 3, value: page.timesFloor, unit: 'times' }));
  }
  if (scout) {
    const note = `median of the longest of each scan, the report to the badge included; worst of all ${figure(scout.worstSlice)} ms`;
    rows.push(atMost({ name: 'longest slice', limit: 8, value: scout.longestSlice, unit: 'ms', note }));
  }
  if (firstScan) {
    const note = `first scan in a fresh page, before the engine has compiled anything: ${figure(firstScan.scan)} ms in all`;
    rows.push(
      atMost({ name: 'longest slice of a first scan', limit: 8, value: firstScan.longestSlice, unit: 'ms', note }),
    );
  }
  return rows;
}

/** All rows for which this run has figures. */
export function contractOf(figures: Figures): ContractRow[] {
  const { sizes = [], wrap = [], hit, quiet, extension } = figures;
  const rows = sizes.map(({ what, kilobytes, limit }) => atMost({ name: what, limit, value: kilobytes, unit: 'kB' }));
  if (quiet) {
    const { domWrites, layouts, styles } = quiet.withoutTerms;
    rows.push(atMost({ name: 'DOM writes, page without terms', limit: 0, value: domWrites, unit: '' }));
    rows.push(
      atMost({ name: 'style and layout work, page without terms', limit: 0, value: layouts + styles, unit: '' }),
    );
    const marked = quiet.withTerms;
    rows.push(atMost({ name: 'DOM writes, page with terms', limit: 0, value: marked.domWrites, unit: '' }));
    rows.push(atMost({ name: 'layouts forced, page with terms', limit: 0, value: marked.layouts, unit: '' }));
  }
  rows.push(...scanRows(figures), ...matchRows(figures));
  const long = wrap.find(({ units }) => units === CONTRACT_UNITS);
  if (long) {
    const note = 'whole job: walk, match and mark; mark.js wraps';
    rows.push(
      atLeast({ name: 'against mark.js, 500 forms', limit: 20, value: long.wrapping / long.ours, unit: 'times', note }),
    );
  }
  if (hit) {
    const note = '95th percentile';
    rows.push(atMost({ name: 'hit test per pointer move', limit: 0.2, value: hit.p95, unit: 'ms', note }));
  }
  if (figures.firefox) {
    const { p95 } = figures.firefox.hit;
    rows.push(
      atMost({
        name: 'hit test per pointer move, Firefox',
        limit: 0.2,
        value: p95,
        unit: 'ms',
        note: '95th percentile',
      }),
    );
  }
  if (extension) {
    const { cardWarmFrames, cardWarm, cardFirst, popupReady, keystroke, keystrokeLarge, entries } = extension;
    const warm = `${figure(cardWarm)} ms from the opening to the painted text`;
    rows.push(
      atMost({ name: 'dwell to painted card, warm', limit: 1, value: cardWarmFrames, unit: 'frames', note: warm }),
    );
    rows.push(atMost({ name: 'dwell to painted card, first on a page', limit: 150, value: cardFirst, unit: 'ms' }));
    const note = `${entries} entries; rows painted, and the field takes keys`;
    rows.push(atMost({ name: 'popup opened to list usable', limit: 100, value: popupReady, unit: 'ms', note }));
    const drawn = 'median; search, rows, style and layout';
    rows.push(atMost({ name: 'keystroke of a search', limit: 8, value: keystroke, unit: 'ms', note: drawn }));
    rows.push(
      atMost({
        name: 'keystroke of a search, 5,000 entries',
        limit: 30,
        value: keystrokeLarge,
        unit: 'ms',
        note: drawn,
      }),
    );
  }
  return rows;
}
