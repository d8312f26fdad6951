// What the fuzz has found and nobody has mended: each switch, once true, lets it try that too.

/**
 * Of what is shown and then becomes part of an editor (contenteditable is set around it, or it is moved into one):
 * marks in an open shadow root stay, because consequences() walks the text below the editor without its shadow roots; and a
 * word over two text nodes is marked again, because Scanner.#forget has the block around the two read, editor or not; and
 * a block that waits for the page to be about Xuhui is read when it is, editor or not. True once they are mended; until then
 * the fuzz moves nothing into an editor, and makes one only of what holds one text at most, and none that waits.
 */
export const FOLLOWS_INTO_EDITORS = false;

/**
 * Of runsOver() in annotator/match.ts: it gives up where a text ends in marks that are no letters, and what follows
 * begins and ends with such, though a word may go on beyond (媒港\u200b, <p style="display:inline">\u200b</p>, 城). True once
 * that is mended; until then the fuzz has no units without room on pages with blocks that their styles make inline.
 */
export const GOES_ON_OVER_MARKS = false;
