/** Budgets and caps of the work on a page, each with the reason for its number. */

/** Longest stretch of work on the main thread, in ms: half a frame, so that a page's own frame still fits. */
export const SLICE_MS = 8;
/** What the first slice of a page may take, in ms; the second twice as much, and so on: cold code runs over. */
export const FIRST_SLICE_MS = 0.5;
/** How far apart the view is looked at for what stands in it, in CSS px: closer lines are mostly of one block. */
export const LINE_PX = 40;
/** How much of a text with a term is looked at to tell whether it is Chinese, in UTF-16 units: a long paragraph. */
export const LANGUAGE_SAMPLE = 4000;
/** Children of a box that are looked at to tell whether they are printed lines: many pages’ worth. */
export const LINES_LOOKED_AT = 500;
/** Elements that are climbed for the ground of a text, or for an added element around an added one: few pages are nested deeper. */
export const MOST_CLIMBED = 64;
/**
 * What may come between the last look at the clock and the end of a slice, in ms: a step (PIECE_UNITS matched, or
 * NODES_PER_STEP walked) takes up to 2, and the engine collects what is young for 2 to 4 now and then, when it likes.
 */
export const STEP_MS = 3.5;
/** Nodes that are walked in one step: about 0.2 ms. Also the most text nodes of one run: a word is never in so many. */
export const NODES_PER_STEP = 2000;
/** Longest piece of a run that is matched in one go, in UTF-16 units: about 0.5 ms. Longer runs are cut where no term can stand. */
export const PIECE_UNITS = 16384;
/** The longest text that is asked of a block as a whole, in UTF-16 units: one piece. */
export const LEAF_UNITS = PIECE_UNITS;
/** Preformatted text that is looked at in one go for lines that belong together, in UTF-16 units: a report’s worth, 2 ms. */
export const LINES_UNITS = 50_000;
/** How much of a child is looked at to tell whether it is a printed line, in UTF-16 units: more than a line holds. */
export const LINE_UNITS = 200;
/** Items of a list to either side in which a term's company is looked for: more than a screen shows at once. */
export const ITEMS_NEAR = 20;
/** Marks in one text node: Firefox paints 5,000 ranges of one node in 450 ms a frame, 500 without notice. */
export const MARKS_PER_NODE = 500;
/** Marks that are made in one step: about 0.5 ms. */
export const MARKS_PER_STEP = 50;
/** Marks on a page: twice what the densest real report has in 400,000 characters. */
export const MARKS_PER_PAGE = 5000;
/** Units that are read before the reader is asked (“read the rest”): ten times the longest work report. */
export const UNITS_PER_PAGE = 4_000_000;
/**
 * Runs that may be cut because they are in more than NODES_PER_STEP text nodes: 200,000 nodes, as no reader's text has. The
 * engine keeps each node that an isolated world has seen in a table, which takes 50 ms to grow at half a million.
 */
export const CUT_RUNS = 100;
/** Changes in one pass that are followed one by one; beyond, reading all anew is cheaper, and holds no million nodes alive. */
export const CHANGES_FOLLOWED = 5000;
/**
 * Work on a page before the reader is asked, in ms: what a page of millions of units takes on a slow machine. It is given back
 * MS_BACK for each ms that passes, so a page that writes all day is read as long as that costs it 2 % of its time.
 */
export const MS_PER_PAGE = 10_000;
export const MS_BACK = 0.02;
/** Least time between two passes over what changed, in ms: a page that writes without pause is read a few times a second. */
export const RESCAN_PAUSE_MS = 250;
/** Passes in a row that find nothing to mark before the pause doubles, and doubles again: a clock, a ticker. */
export const FRUITLESS_PASSES = 8;
/** How often it doubles: to a second at the most, because what a reader asks for may come behind a ticker. */
export const PAUSE_DOUBLES = 2;
