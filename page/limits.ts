/** Budgets and caps of the work on a page, each with the reason for its number. */

/** Longest stretch of work on the main thread, in ms: half a frame, so that a page's own frame still fits. */
export const SLICE_MS = 8;
/** The longest step between two looks at the clock, in ms: PIECE_UNITS matched, or NODES_PER_STEP walked. */
export const STEP_MS = 2;
/** Nodes that are walked in one step: about 0.2 ms. Also the most text nodes of one run: a word is never in so many. */
export const NODES_PER_STEP = 2000;
/** Longest piece of a run that is matched in one go, in UTF-16 units: about 0.5 ms. Longer runs are cut where no term can stand. */
export const PIECE_UNITS = 16384;
/** Marks in one text node: Firefox paints 5,000 ranges of one node in 450 ms a frame, 500 without notice. */
export const MARKS_PER_NODE = 500;
/** Marks on a page: twice what the densest real report has in 400,000 characters. */
export const MARKS_PER_PAGE = 5000;
/** Units that are read before the reader is asked (“read the rest”): ten times the longest work report. */
export const UNITS_PER_PAGE = 4_000_000;
/** Least time between two passes over what changed, in ms: a page that writes without pause is read a few times a second. */
export const RESCAN_PAUSE_MS = 250;
