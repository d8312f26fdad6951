/** What is measured, and how long: each number with its reason. */

/** Seed of everything that is drawn. Another seed gives another page, not another result. */
export const SEED = 20240111;

/** Lengths of the generated pages, in UTF-16 units. */
export const PAGE_UNITS = [4_000, 40_000, 400_000, 4_000_000] as const;
/** The page of the contract: 3,000 paragraphs. */
export const CONTRACT_UNITS = 400_000;
/** Paragraphs of a page: one to so many units, as in a work report. */
export const UNITS_PER_PARAGRAPH = 133;
/** Occurrences of terms that a page is made to hold: 1,500 on the contract's page, which asks for 1,200 or more. */
export const UNITS_PER_TERM = 265;

/** Glossaries, in forms: a peer knows patterns, not entries. The own glossary is measured as well, whatever its size. */
export const FORM_COUNTS = [500, 5_000, 50_000, 100_000] as const;

/** Rounds of a race; each contestant runs once a round, in turn, so that a busy moment hits all alike. */
export const ROUNDS = 7;
/** A run is repeated until it takes so long, in ms: far above the clock's grain of 0.005 (Chromium) to 1 ms (Firefox). */
export const LEAST_MS = 6;
/** A contestant that would take longer than this on the page's text gets the longest shorter text that it can do in it, in ms. */
export const MOST_MS = 400;
/** Fresh pages for what only happens once on a page: the first scan, before the engine has compiled anything well. */
export const FRESH_PAGES = 7;
