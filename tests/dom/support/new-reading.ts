/**
 * True once page/ reads as its new rules say: `<code>`, editors in a line, embed, progress and meter end a run; so do two line
 * breaks in a row, but in a printed column; printed lines join only over the edges of plain blocks; text whose nearest `lang`
 * is Japanese or Korean is not read. To be switched on with that change, and then to go: the corpus and the fuzz await it.
 */
export const NEW_READING = false;
