// Why rows of the contract are missed, in words that can be checked against the same run's tables; and what the contract asks
// of each peer.
import type { ScanFigures } from './figures.ts';
import { CONTRACT_UNITS } from './plan.ts';
import { figure } from './tables.ts';

/** Of a row that was held when this was written. */
export const NEWLY_MISSED =
  'held when this was written: a regression, or a machine that does other work (see the load above)';

const EXACT =
  'V8 sorts the alternatives of an exact expression by their first characters and shares them, whatever its flags, so its time hardly follows their number (docs/adr/0007); it finds less than ours (no gaps, no quotation marks, no scripts, no edges)';
const SCANNED =
  'indexOf compares many units in one instruction: a term costs it a fraction of a nanosecond a unit, so it falls behind by the number of terms';

interface PeerLimit {
  /** Its name among the contestants. */
  readonly peer: string;
  /** How many times faster ours is to be, at 500 and at 5,000 forms. */
  readonly few: number;
  readonly many: number;
  readonly reason: string;
}

/** The contract says “one longest-first RegExp” and “per-term indexOf”: each is taken as it is, and as one that does more of our job. */
export const PEER_LIMITS: readonly PeerLimit[] = [
  { peer: 'RegExp', few: 3, many: 30, reason: EXACT },
  { peer: 'RegExp, flags giu', few: 3, many: 30, reason: EXACT },
  { peer: 'RegExp, two scripts', few: 3, many: 30, reason: NEWLY_MISSED },
  { peer: 'RegExp, spaces and quotes passed over', few: 3, many: 30, reason: NEWLY_MISSED },
  { peer: 'indexOf', few: 50, many: 50, reason: SCANNED },
  { peer: 'indexOf, two scripts', few: 50, many: 50, reason: `${SCANNED}, here twice as many` },
  { peer: 'modern-ahocorasick', few: 5, many: 5, reason: NEWLY_MISSED },
];

/** What a scan is made of, by the same run's figures. */
export function whereItGoes({ walk, match, resolve, mark, marks, floor }: ScanFigures): string {
  const parts = `walk ${figure(walk)}, match ${figure(match)}, resolve ${figure(resolve)} ms, each measured alone`;
  return `${parts}; the other ${figure(mark)} ms make and register the ranges of ${marks} marks, ask for the style of their grounds and keep the slices (floor ${figure(floor)} ms)`;
}

const COLLECTED =
  'on the page of 4,000,000 units garbage collections fall into slices, and cannot be put off: in a trace of eight scans, by processor’s time, four slices took more than 8 ms (the longest 13.6), with 2 to 11 ms of MinorGC or MajorGC in each, and none of the 739 did without';

/** Why a slice is longer than it may be, on the page where the longest is. */
export const sliceReason = ({ units }: ScanFigures): string => (units > CONTRACT_UNITS * 2 ? COLLECTED : NEWLY_MISSED);
