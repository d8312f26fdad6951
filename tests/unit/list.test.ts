// What travels ahead of the glossary's texts, for the lists to be drawn with.
import { afterEach, expect, it, vi } from 'vitest';
import { itemOf } from '../../entrypoints/popup/items.ts';
import { makeBundle, packBundle } from '../../glossary/compile/bundle.ts';
import { speakerOf } from '../../glossary/speaker.ts';
import { isWhole, loadList } from '../../platform/bundle.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';
import { entryOf } from './support/entries.ts';

const { list } = packBundle(TEST_BUNDLE);
vi.stubGlobal('fetch', async (path: string) => (path === '/list.json' ? Response.json(list) : Response.error()));
afterEach(() => vi.clearAllMocks());

it.each(['zh-Hans', 'zh-Hant', 'en'] as const)('draws the rows that the whole draws, %s', async (language) => {
  const ahead = await loadList();
  const script = language === 'zh-Hant' ? 'hant' : 'hans';
  const rows = (bundle: typeof ahead) =>
    bundle.order.map((number) => itemOf(number, bundle, speakerOf(bundle, { language, script })));
  expect(rows(ahead)).toEqual(rows(TEST_BUNDLE));
  expect(rows(ahead)).toHaveLength(TEST_BUNDLE.entries.length);
  expect([isWhole(ahead), isWhole(TEST_BUNDLE)]).toEqual([false, true]);
});

it('is in the order of a Chinese dictionary: numbers, then by pinyin, quotation marks not counted', () => {
  const terms = ['西岸', '“城市客厅”', '5+4+X', '海绵城市', '12345热线', '“135”'];
  const entries = terms.map((term, i) => ({ ...entryOf(`e${i}`, term), term }));
  const { order } = makeBundle(entries, [], 'v', new Map());
  expect(order.map((number) => terms[number])).toEqual([
    '12345热线',
    '“135”',
    '5+4+X',
    '“城市客厅”',
    '海绵城市',
    '西岸',
  ]);
});
