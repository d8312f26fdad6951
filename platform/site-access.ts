/**
 * Where the browser lets us run at every visit: the default sites, unless the reader withdrew them (Firefox can), and
 * the sites that the reader added by “always on this site”. The browser's own list is the truth; none is kept beside it.
 */
import { browser } from './browser.ts';
import { DEFAULT_SITES } from './sites.ts';

/** The match pattern for one host, in either scheme and at any port. */
const patternOf = (host: string): string => `*://${host}/*`;

/** True if we may run on a host without being asked each time. */
export const hasAccess = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(host)] });

/**
 * Asks the reader for a host. Call it in the handler of a click and await nothing before: Firefox asks only then. Expect
 * nothing to run after it in a popup: Chromium closes that while it asks. The background does what follows.
 */
export const requestAccess = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(host)] });

/** The match patterns that the reader added, as the browser writes them. */
export async function addedPatterns(): Promise<string[]> {
  const defaults = new Set<string>(DEFAULT_SITES);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !defaults.has(origin)).sort();
}

const hostIn = (pattern: string): string => /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;

/** The hosts of match patterns, each once; `*` for all sites. */
export const hostsIn = (patterns: readonly string[]): string[] => [...new Set(patterns.map(hostIn))];

/** Gives a host back that the reader added, however it was added. */
export async function removeAccess(host: string): Promise<void> {
  const origins = (await addedPatterns()).filter((pattern) => hostIn(pattern) === host);
  if (origins.length) await browser.permissions.remove({ origins });
}

/** Calls back when the reader gave or took away a site, here or in the browser's own pages. */
export function watchAccess(callback: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(callback);
  onRemoved.addListener(callback);
  return () => {
    onAdded.removeListener(callback);
    onRemoved.removeListener(callback);
  };
}
