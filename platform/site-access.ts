/**
 * Where the browser lets us run at every visit: the default sites, unless the reader withdrew them (Firefox can), and
 * the sites that the reader added by “always on this site”. The browser's own list is the truth; none is kept beside it.
 */
import { browser } from './browser.ts';
import { stopIn } from './page-call.ts';
import { DEFAULT_SITES, defaultSiteOf, hostOf, isDefaultSite } from './sites.ts';
import { showCount, showState } from './toolbar.ts';

/** The match pattern for one host, in either scheme and at any port. */
const patternOf = (host: string): string => `*://${host}/*`;

/** True if we may run on a host without being asked each time. */
export const hasAccess = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(host)] });

/**
 * Asks the reader for hosts, in one question. Call it in the handler of a click and await nothing before: Firefox asks only then. Expect
 * nothing to run after it in a popup: Chromium closes that while it asks. The background does what follows.
 * Where one of the default sites was withdrawn, that is what is asked for, with all its hosts: it is not added beside it.
 */
export const requestAccess = (...hosts: string[]): Promise<boolean> =>
  browser.permissions.request({ origins: hosts.map((host) => defaultSiteOf(host) ?? patternOf(host)) });

/** The match patterns that the reader added, as the browser writes them. */
export async function addedPatterns(): Promise<string[]> {
  const defaults = new Set<string>(DEFAULT_SITES);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !defaults.has(origin)).sort();
}

const hostIn = (pattern: string): string => /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;

/** The hosts of match patterns, each once; `*` for all sites. */
export const hostsIn = (patterns: readonly string[]): string[] => [...new Set(patterns.map(hostIn))];

/** Gives a host back that the reader added, however it was added, and takes the marks off its open pages. */
export async function removeAccess(host: string): Promise<void> {
  const added = await addedPatterns();
  const origins = added.filter((pattern) => hostIn(pattern) === host);
  if (!origins.length) return;
  // Afterwards we may not enter them any more. Where all sites stay allowed, they stay marked.
  if (host === '*' || !hostsIn(added).includes('*')) await leaveTabs(origins);
  await browser.permissions.remove({ origins });
}

async function leaveTabs(origins: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins });
  const leaving = tabs.flatMap(({ id, url }) => {
    const site = hostOf(url);
    // One of the default sites is ours, whatever else was added.
    if (id === undefined || !site || isDefaultSite(site)) return [];
    return [stopIn(id), showState('off', id), showCount(0, id)];
  });
  // A tab that is just closing refuses; the others must not miss theirs for it.
  await Promise.allSettled(leaving);
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
