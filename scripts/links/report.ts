import type { BrowserKind } from '../browsers.ts';
import type { Link } from './list.ts';

/** Where each address landed: the browsers that did not show the passage. */
export type Missed = ReadonlyMap<string, readonly BrowserKind[]>;

export interface LinksReport {
  readonly tested: number;
  /** Links that landed in every browser. */
  readonly landed: number;
  readonly failed: readonly (Link & { readonly browsers: readonly BrowserKind[] })[];
}

/** Counts links, not addresses: two entries that cite one passage have two links. */
export function reportOf(links: readonly Link[], missed: Missed): LinksReport {
  const failed = links.flatMap((link) => {
    const browsers = missed.get(link.address) ?? [];
    return browsers.length > 0 ? [{ ...link, browsers }] : [];
  });
  return { tested: links.length, landed: links.length - failed.length, failed };
}
