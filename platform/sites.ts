/**
 * The sites that are annotated without being asked: where Xuhui's policy is published and where the press writes about it.
 * The shortest list that serves the reader: the district, the city, the State Council, and the papers and agencies that
 * report on Shanghai. Never `*.gov.cn`: it is a public suffix, and Chromium would warn of all websites.
 */
export const DEFAULT_SITES = [
  '*://*.xuhui.gov.cn/*', // the district
  '*://*.shanghai.gov.cn/*', // the city
  '*://*.sh.gov.cn/*', // the city’s bureaus
  '*://www.gov.cn/*', // the State Council
  '*://*.xuhuinews.com/*', // the district’s newspaper
  '*://*.jfdaily.com/*', // Jiefang Daily
  '*://*.shobserver.com/*', // Shanghai Observer, of the same house
  '*://*.thepaper.cn/*', // The Paper
  '*://*.whb.cn/*', // Wenhui Daily
  '*://*.xinmin.cn/*', // Xinmin Evening News
  '*://*.eastday.com/*', // Eastday
  '*://*.people.com.cn/*', // People’s Daily Online
  '*://*.news.cn/*', // Xinhua
  '*://*.xinhuanet.com/*', // Xinhua, its older name
  '*://*.zgcounty.com/*', // reprints the 2023 work report, the one source with a known address
] as const;

/** The host of a page that a content script may run on; undefined for browser pages, files, our own pages. */
export function hostOf(url: string | undefined): string | undefined {
  const { protocol, hostname } = (url && URL.parse(url)) || {};
  return protocol === 'http:' || protocol === 'https:' ? hostname : undefined;
}

/** True for a file of the reader's own, opened in the browser. */
export const isFile = (url: string | undefined): boolean => url?.startsWith('file:') ?? false;

/** The pattern of DEFAULT_SITES that covers a host; undefined for other hosts. */
export function defaultSiteOf(host: string): (typeof DEFAULT_SITES)[number] | undefined {
  return DEFAULT_SITES.find((pattern) => {
    const site = pattern.slice('*://'.length, -'/*'.length);
    return site.startsWith('*.') ? `.${host}`.endsWith(site.slice(1)) : host === site;
  });
}

/** True for the pages that DEFAULT_SITES names. */
export const isDefaultSite = (host: string): boolean => defaultSiteOf(host) !== undefined;

/** Browsers keep all extensions out of their own stores, though these are ordinary https pages. */
const CLOSED_HOSTS = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];
export const isClosedHost = (host: string): boolean => CLOSED_HOSTS.includes(host);
