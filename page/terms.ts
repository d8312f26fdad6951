/**
 * The index text goes from its own content script to the scout's through a global of the isolated world that both live in,
 * which the page does not see.
 */
type Terms = typeof globalThis & { __huizhuTerms?: string };

export const keepTerms = (indexText: string): void => {
  (globalThis as Terms).__huizhuTerms = indexText;
};

/** The index text; undefined if its script has not run. */
export const keptTerms = (): string | undefined => (globalThis as Terms).__huizhuTerms;
