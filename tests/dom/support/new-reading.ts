/**
 * True once page/ reads as its new rules say: `<code>`, editors in a line, embed, progress and meter end a run; so do two line
 * breaks in a row, but in a printed column; printed lines join only over the edges of plain blocks; text whose nearest `lang`
 * is Japanese or Korean is not read. To be switched on with that change, and then to go: the corpus and the fuzz await it.
 */
export const NEW_READING = true;

/**
 * A defect that the fuzz found: a term that counts only on a page about Xuhui, and that stands in a shadow root with no block
 * around it, stays unmarked when the page turns out to be about Xuhui (Scanner.#readRun waits with the block around the run,
 * and there is none). True once that is mended; until then the fuzz puts a block around what stands in a shadow root, and shadow
 * roots on no page that changes and has such terms.
 */
export const WAITS_IN_SHADOW_ROOTS = true;

/**
 * Three more, of what is shown and then becomes part of an editor (contenteditable is set around it, or it is moved into one):
 * marks in an open shadow root stay, because consequences() walks the text below the editor without its shadow roots; and a
 * word over two text nodes is marked again, because Scanner.#forget has the block around the two read, editor or not; and
 * a block that waits for the page to be about Xuhui is read when it is, editor or not. True once they are mended; until then
 * the fuzz moves nothing into an editor, and makes one only of what holds one text at most, and none that waits.
 */
export const FOLLOWS_INTO_EDITORS = false;

/**
 * And one of runsOver() in annotator/match.ts: it gives up where a text ends in marks that are no letters, and what follows
 * begins and ends with such, though a word may go on beyond (媒港\u200b, <p style="display:inline">\u200b</p>, 城). True once
 * that is mended; until then the fuzz has no units without room on pages with blocks that their styles make inline.
 */
export const GOES_ON_OVER_MARKS = false;
