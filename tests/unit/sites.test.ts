import { describe, expect, it } from 'vitest';
import { DEFAULT_SITES, hostOf, isClosedHost, isDefaultSite } from '../../platform/sites.ts';

describe('the host of a page', () => {
  it('is that of http and https pages, without the port', () => {
    expect(hostOf('http://www.xuhui.gov.cn:8080/a?b#c')).toBe('www.xuhui.gov.cn');
    expect(hostOf('https://thepaper.cn/')).toBe('thepaper.cn');
  });
  it.each([
    undefined,
    '',
    'chrome://newtab/',
    'about:blank',
    'file:///a.html',
    'moz-extension://x/y',
    'not an address',
  ])('is none for %j', (url) => expect(hostOf(url)).toBeUndefined());
});

describe('the default sites', () => {
  it.each(['xuhui.gov.cn', 'www.xuhui.gov.cn', 'a.b.xuhui.gov.cn', 'www.gov.cn', 'm.thepaper.cn'])(
    'include %s',
    (host) => {
      expect(isDefaultSite(host)).toBe(true);
    },
  );
  it.each(['gov.cn', 'beijing.gov.cn', 'notxuhui.gov.cn', 'xuhui.gov.cn.example.com', 'example.com'])(
    'do not include %s',
    (host) => {
      expect(isDefaultSite(host)).toBe(false);
    },
  );
  it('are match patterns of hosts, none of them a public suffix that stands for all websites', () => {
    for (const pattern of DEFAULT_SITES) {
      expect(pattern).toMatch(/^\*:\/\/(\*\.)?[a-z0-9.-]+\/\*$/);
      expect(pattern).not.toMatch(/\/\/\*\.(gov|com|org|net)\.cn\//);
    }
  });
});

it('knows the stores that browsers close to extensions', () => {
  expect(isClosedHost('chromewebstore.google.com')).toBe(true);
  expect(isClosedHost('www.xuhui.gov.cn')).toBe(false);
});
