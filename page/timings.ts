/** How long the hover machine waits, in milliseconds. Each number has its reason; nothing else in the card waits. */

/** A pointer that rests so long on a term means it; a pointer that sweeps over a line does not. */
export const REST = 200;
/** The entry is asked for so long before the card opens: a cold background needs 60 to 90 ms to wake. */
export const FETCH = 80;
/** The pointer may leave term and card for so long: a hand that overshoots comes back sooner (WCAG 1.4.13). */
export const LEAVE = 300;
/** For so long after a card has closed, the next term opens at once: the reader is still looking terms up. */
export const WARM = 300;
/** Still lines of loading are shown only after so long: a card that fills sooner must not flicker. */
export const PATIENCE = 150;
/** How long a tap waits for the card's script: longer, and a card that opens is a surprise. */
export const TAP_WAITS = 1000;
/** How long a button says that it has copied. */
export const SAID = 1500;
/** Which occurrences of a term are the first is asked when the browser has nothing to do, or else so often: a sort of all marks. */
export const PICK = 200;
