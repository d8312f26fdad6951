import type { PageReport } from '../../platform/page-call.ts';
import { hostOf, isClosedHost, isDefaultSite } from '../../platform/sites.ts';

/** What the popup can say of the page behind it. */
export type PageState =
  /** The scout has been asked and has not answered yet. */
  | { readonly kind: 'asking'; readonly host: string }
  /** The scout marks terms here. */
  | { readonly kind: 'on'; readonly host: string; readonly report: PageReport }
  /** The reader switched this site off. */
  | { readonly kind: 'off'; readonly host: string }
  /** No scout runs here: not one of the default sites, or the page is older than the extension. */
  | { readonly kind: 'unread'; readonly host: string; readonly isDefault: boolean }
  /** The browser lets no extension read this page. */
  | { readonly kind: 'closed'; readonly title: string | undefined };

export interface PageFacts {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly sitesOff: readonly string[];
  /** `asking` until the scout has answered; undefined if there is none. */
  readonly report: PageReport | 'asking' | undefined;
}

export function pageState({ url, title, sitesOff, report }: PageFacts): PageState {
  const host = hostOf(url);
  if (!host || isClosedHost(host)) return { kind: 'closed', title };
  if (sitesOff.includes(host)) return { kind: 'off', host };
  if (report === 'asking') return { kind: 'asking', host };
  if (report?.state === 'on') return { kind: 'on', host, report };
  // The scout has not heard yet that its site was switched on again.
  if (report?.state === 'off') return { kind: 'asking', host };
  return { kind: 'unread', host, isDefault: isDefaultSite(host) };
}

export const placesOf = (report: PageReport): number => report.terms.reduce((sum, { count }) => sum + count, 0);
export const isWhollyRead = (report: PageReport): boolean => report.blocksRead >= report.blocksTotal;
