import type { PageReport } from '../../platform/page-report.ts';
import { hostOf, isClosedHost, isDefaultSite, isFile } from '../../platform/sites.ts';

/** Of a page that can be marked. A file has no site: it goes by its title, and nothing can be promised for its next visit. */
interface Open {
  readonly host: string;
  readonly isFile: boolean;
}

/** What the popup, or the side panel, can say of the page behind it. */
export type PageState =
  /** The scout has been asked and has not answered yet. */
  | ({ readonly kind: 'asking' } & Open)
  /** The scout marks terms here. */
  | ({ readonly kind: 'on'; readonly report: PageReport } & Open)
  /** The reader switched this site off. */
  | ({ readonly kind: 'off' } & Open)
  /** The reader stopped the marks of this tab, until it is closed. */
  | ({ readonly kind: 'paused' } & Open)
  /**
   * No scout runs here. open: though one may; the page is older than the extension. withdrawn: one of the default sites,
   * which the reader took from the extension (Firefox lets them). unlisted: any other site.
   */
  | ({ readonly kind: 'unread'; readonly why: 'open' | 'withdrawn' | 'unlisted' } & Open)
  /** The browser does not even say which page it is: the side panel sees only sites that it may read. */
  | { readonly kind: 'unseen' }
  /**
   * No scout can run here. browser: the browser lets no extension in. file: nor into this file, unless the reader allows it.
   * pdf: its viewer shows extensions no text. format: another kind of document that is not read.
   */
  | {
      readonly kind: 'closed';
      readonly title: string | undefined;
      readonly why: 'browser' | 'file' | 'pdf' | 'format';
    };

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

const isPdf = (url = ''): boolean => /\.pdf$/i.test(URL.parse(url)?.pathname ?? '');

export function pageState({ url, title, sitesOff, access, blind, report }: PageFacts): PageState {
  const host = hostOf(url);
  const file = isFile(url);
  if (blind && url === undefined) return { kind: 'unseen' };
  if (host ? isClosedHost(host) : !file) return { kind: 'closed', title, why: 'browser' };
  const open: Open = { host: host ?? title ?? '', isFile: file };
  if (host && sitesOff.includes(host)) return { kind: 'off', ...open };
  if (report === 'asking') return { kind: 'asking', ...open };
  switch (report?.state) {
    case 'on':
      return { kind: 'on', report, ...open };
    case 'paused':
      return { kind: 'paused', ...open };
    case 'off':
      // The scout has not heard yet that its site was switched on again.
      return { kind: 'asking', ...open };
    case 'pdf':
    case 'format':
      return { kind: 'closed', title: title ?? host, why: report.state };
    case 'refused':
      // Firefox lets nobody ask its PDF viewer what it shows: there the address says it.
      if (file || isPdf(url)) return { kind: 'closed', title: title ?? host, why: file ? 'file' : 'pdf' };
  }
  const why = access ? 'open' : host && isDefaultSite(host) ? 'withdrawn' : 'unlisted';
  return { kind: 'unread', why, ...open };
}

export const placesOf = (report: PageReport): number => report.terms.reduce((sum, { count }) => sum + count, 0);
export const isWhollyRead = (report: PageReport): boolean => report.blocksRead >= report.blocksTotal;
