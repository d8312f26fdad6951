import type { TermIndex } from './index.ts';
import { balanceQuotes, type Candidate, findCandidates, ruleOf } from './match.ts';

/** A term found in a text. */
export interface Match {
  /** UTF-16 offsets into the text. Quotation marks that wrap the whole term are outside. */
  readonly start: number;
  readonly end: number;
  /** Number of the entry. */
  readonly entry: number;
  /** Other entries that the same surface may mean here, because nothing near it decides. */
  readonly also: readonly number[];
  /** Number of the form that matched. */
  readonly form: number;
}

/** What the rules may ask about besides the text itself. */
export interface PageContext {
  /** The page speaks of Xuhui. */
  readonly aboutXuhui: boolean;
  /** Other texts that count as near: those of the list that the text is an item of. */
  readonly beside?: () => readonly string[];
}

/** How far `near` reaches to either side, in UTF-16 units: about two long sentences. */
export const NEAR_REACH = 240;

/** Finds the terms of one run of text: leftmost, longest, without overlaps. */
export function annotate(index: TermIndex, text: string, page: PageContext): Match[] {
  return resolve(index, text, findCandidates(index, text), page);
}

/** Decides on candidates by their rules and takes, from left to right, the longest that holds. */
export function resolve(index: TermIndex, text: string, candidates: readonly Candidate[], page: PageContext): Match[] {
  const matches: Match[] = [];
  let free = 0;
  for (const candidate of candidates) {
    if (candidate.start < free) continue;
    const chosen = choose(index, text, candidate, page);
    if (!chosen) continue;
    free = candidate.end;
    const [start, end] = balanceQuotes(text, candidate.start, candidate.end);
    matches.push({ start, end, ...chosen });
  }
  return matches;
}

/** The sense of a candidate: the first that something near speaks for, else the first whose rules hold; none: undefined. */
function choose(
  index: TermIndex,
  text: string,
  candidate: Candidate,
  page: PageContext,
): Pick<Match, 'entry' | 'also' | 'form'> | undefined {
  const entryOf = (form: number) => (index.forms[form] as { entry: number }).entry;
  const holding: number[] = [];
  const unproved: number[] = [];
  for (const form of candidate.forms) {
    const rule = ruleOf(index, form);
    if (rule?.page && !page.aboutXuhui) continue;
    if (!rule?.near.length) {
      holding.push(form);
      continue;
    }
    if (standsNear(index, text, candidate, rule.near, page)) return { entry: entryOf(form), also: [], form };
    unproved.push(form);
  }
  const [form] = holding;
  if (form === undefined) return undefined;
  const others = [...holding.slice(1), ...unproved].map(entryOf);
  return { entry: entryOf(form), also: others, form };
}

/** True if one of the cues stands within NEAR_REACH of a candidate, before or after it, or in the texts beside. */
function standsNear(
  index: TermIndex,
  text: string,
  { start, end }: Candidate,
  cues: readonly string[],
  page: PageContext,
): boolean {
  const speaks = (side: string): boolean => {
    const coded = index.coded(side);
    return cues.some((cue) => coded.includes(cue));
  };
  return (
    speaks(text.slice(Math.max(0, start - NEAR_REACH), start)) ||
    speaks(text.slice(end, end + NEAR_REACH)) ||
    (page.beside?.().some(speaks) ?? false)
  );
}
