// What the popup says of a page, from its address and from what its scout answers.
import { describe, expect, it } from 'vitest';
import { pageState } from '../../entrypoints/popup/page-state.ts';
import type { PageReport } from '../../platform/page-report.ts';

const answer = (state: PageReport['state']): PageReport => ({
  version: 'v',
  state,
  blocksRead: 0,
  blocksTotal: 0,
  terms: [],
  script: 'hans',
  waiting: 0,
});
const PAGE = 'http://www.xuhui.gov.cn/a.html';
const state = (url: string, report?: PageReport['state'], more = {}) =>
  pageState({
    url,
    title: 'A',
    sitesOff: [],
    access: true,
    blind: false,
    report: report && answer(report),
    ...more,
  });

describe('a page that cannot be marked', () => {
  it('is one of the browser’s own, or of its store', () => {
    for (const url of ['chrome://settings', 'about:blank', 'https://addons.mozilla.org/zh-CN/firefox/']) {
      expect(state(url)).toMatchObject({ kind: 'closed', why: 'browser' });
    }
  });
  it('is a file that the browser keeps to itself', () => {
    expect(state('file:///home/a.html', 'refused', { access: false })).toMatchObject({ kind: 'closed', why: 'file' });
  });
  it('is a PDF, by what it says or, where nobody may ask it, by its address', () => {
    expect(state(PAGE, 'pdf')).toMatchObject({ kind: 'closed', why: 'pdf' });
    expect(state('http://www.xuhui.gov.cn/report.PDF?v=1', 'refused')).toMatchObject({ kind: 'closed', why: 'pdf' });
  });
  it('is another kind of document', () => {
    expect(state(PAGE, 'format')).toMatchObject({ kind: 'closed', why: 'format' });
  });
});

describe('a page that can be marked', () => {
  it('is not called a PDF for its address alone', () => {
    expect(state('http://www.xuhui.gov.cn/report.pdf')).toMatchObject({ kind: 'unread', why: 'open' });
    expect(state('http://www.xuhui.gov.cn/report.pdf', 'on')).toMatchObject({ kind: 'on' });
    expect(state(PAGE, 'refused')).toMatchObject({ kind: 'unread', why: 'open' });
  });
  it('is a file that the browser lets us read: this once, by its title', () => {
    const file = { host: 'A', isFile: true };
    expect(state('file:///home/a.html', undefined, { access: false })).toEqual({
      kind: 'unread',
      why: 'unlisted',
      ...file,
    });
    expect(state('file:///home/a.html', 'on')).toMatchObject({ kind: 'on', ...file });
  });
});
