import { describe, expect, test } from 'vitest';
import { documentPages } from '../../scripts/links/land.ts';
import { testableLinks } from '../../scripts/links/list.ts';
import { reportOf } from '../../scripts/links/report.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

const ADDRESS = 'https://zgcounty.com/news/1.html';
const [first, ...others] = TEST_BUNDLE.sources.map((source) => ({ ...source, url: undefined }));
if (!first) throw new Error('the test bundle has no source');
const bundle = { entries: TEST_BUNDLE.entries, sources: [{ ...first, url: ADDRESS }, ...others] };

describe('links that can be tried', () => {
  test('are those to a document with an address whose text is at hand', () => {
    const links = testableLinks(bundle, () => true);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map(({ doc }) => doc))).toEqual(new Set([first.id]));
    expect(links.every(({ address }) => address.startsWith(`${ADDRESS}#:~:text=`))).toBe(true);
    expect(testableLinks(bundle, () => false)).toEqual([]);
  });

  test('count as landed only if every browser showed the passage', () => {
    const link = { entry: 'a', doc: 'd', locator: 'x', address: 'https://d/#x' };
    const other = { ...link, entry: 'b', address: 'https://d/#y' };
    expect(reportOf([link, other], new Map([[other.address, ['firefox']]]))).toEqual({
      tested: 2,
      landed: 1,
      failed: [{ ...other, browsers: ['firefox'] }],
    });
  });
});

test('a document stands at its own address and nowhere else, with no passage in view at first', () => {
  const answer = documentPages(new Map([[ADDRESS, '第一行\n第二行 <b>']]));
  expect(String(answer(new URL(ADDRESS))?.body)).toContain('<p>第二行 &lt;b&gt;</p>');
  expect(String(answer(new URL(ADDRESS))?.body)).toContain('300vh');
  expect(answer(new URL('https://zgcounty.com/news/2.html'))).toBeUndefined();
});
