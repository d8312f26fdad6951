/**
 * Gives the interface text of a key, with `$1`, `$2` … of the text filled in. The components get it as a prop, so that
 * the same component speaks every language and needs no browser API.
 */
export type Translate = (key: string, ...fill: string[]) => string;
