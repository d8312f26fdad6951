import type { PageReport } from '../../platform/page-report.ts';
import { hostOf, isClosedHost, isDefaultSite } from '../../platform/sites.ts';

/** What the popup, or the side panel, can say of the page behind it. */
export type PageState =
  /** The scout has been asked and has not answered yet. */
  | { readonly kind: 'asking'; readonly host: string }
  /** The scout marks terms here. */
  | { readonly kind: 'on'; readonly host: string; readonly report: PageReport }
  /** The reader switched this site off. */
  | { readonly kind: 'off'; readonly host: string }
  /** The reader stopped the marks of this tab, until it is closed. */
  | { readonly kind: 'paused'; readonly host: string }
  /**
   * No scout runs here. open: though one may; the page is older than the extension. withdrawn: one of the default sites,
   * which the reader took from the extension (Firefox lets them). unlisted: any other site.
   */
  | { readonly kind: 'unread'; readonly host: string; readonly why: 'open' | 'withdrawn' | 'unlisted' }
  /** The browser does not even say which page it is: the side panel sees only sites that it may read. */
  | { readonly kind: 'unseen' }
  /** The browser lets no extension read this page. */
  | { readonly kind: 'closed'; readonly title: string | undefined };

export interface PageFacts {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly sitesOff: readonly string[];
  /** True if we may run on its site at every visit. */
  readonly access: boolean;
  /** True if a page whose address is not known may be an ordinary one all the same. */
  readonly blind: boolean;
  /** `asking` until the scout has answered; undefined if there is none. */
  readonly report: PageReport | 'asking' | undefined;
}

export function pageState({ url, title, sitesOff, access, blind, report }: PageFacts): PageState {
  const host = hostOf(url);
  if (blind && url === undefined) return { kind: 'unseen' };
  if (!host || isClosedHost(host)) return { kind: 'closed', title };
  if (sitesOff.includes(host)) return { kind: 'off', host };
  if (report === 'asking') return { kind: 'asking', host };
  if (report?.state === 'on') return { kind: 'on', host, report };
  if (report?.state === 'paused') return { kind: 'paused', host };
  // The scout has not heard yet that its site was switched on again.
  if (report?.state === 'off') return { kind: 'asking', host };
  return { kind: 'unread', host, why: access ? 'open' : isDefaultSite(host) ? 'withdrawn' : 'unlisted' };
}

export const placesOf = (report: PageReport): number => report.terms.reduce((sum, { count }) => sum + count, 0);
export const isWhollyRead = (report: PageReport): boolean => report.blocksRead >= report.blocksTotal;
