/** The content scripts that a page is read with, in the order in which they have to run: the index, then the scout. */
export const SCOUT_SCRIPTS = ['content-scripts/terms.js', 'content-scripts/scout.js'] as const;
export const SCOUT_STYLES = ['content-scripts/scout.css'] as const;
