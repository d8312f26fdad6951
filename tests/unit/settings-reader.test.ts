import { describe, expect, it } from 'vitest';
import { chineseFor, regionOfTag } from '../../platform/settings-reader.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../platform/settings-shape.ts';

const shown = (choice: Partial<Settings>, page: Parameters<typeof chineseFor>[1], uiLanguage = 'zh-CN') =>
  chineseFor({ ...DEFAULT_SETTINGS, ...choice }, page, uiLanguage);
const HANS = { script: 'hans', region: undefined } as const;
const HANT = { script: 'hant', region: undefined } as const;

describe('the Chinese that is shown', () => {
  it('is the page’s, unless the reader chose one', () => {
    expect(shown({}, HANS)).toMatchObject({ script: 'hans' });
    expect(shown({}, { script: 'hant', region: 'hk' })).toMatchObject({ script: 'hant', region: 'hk' });
    expect(shown({ script: 'hans' }, HANT)).toMatchObject({ script: 'hans' });
    expect(shown({ script: 'hant-hk' }, { script: 'hant', region: 'tw' })).toMatchObject({
      script: 'hant',
      region: 'hk',
    });
    expect(shown({ script: 'hant-tw' }, HANS)).toMatchObject({ script: 'hant', region: 'tw' });
  });
  it('follows, on a page of no region, that of the browser, else Taiwan', () => {
    expect(shown({}, HANT, 'zh-HK').region).toBe('hk');
    expect(shown({}, HANT, 'zh-TW').region).toBe('tw');
    expect(shown({}, HANT, 'en').region).toBe('tw');
  });
  it('has definitions of a script of their own only where the reader chose one for them', () => {
    expect(shown({}, HANT).texts).toBeUndefined();
    expect(shown({ textLanguage: 'en' }, HANT).texts).toBeUndefined();
    expect(shown({ textLanguage: 'zh-Hans' }, HANT)).toMatchObject({ script: 'hant', texts: 'hans' });
    expect(shown({ textLanguage: 'zh-Hant' }, HANS)).toMatchObject({ script: 'hans', texts: 'hant' });
  });
});

it.each([
  ['zh-HK', 'hk'],
  ['zh-Hant-MO', 'hk'],
  ['yue', 'hk'],
  ['zh_TW', 'tw'],
  ['zh-Hant', undefined],
  ['zh-CN', undefined],
  ['en-HK', undefined],
  ['', undefined],
])('the region that “%s” names is %s', (tag, region) => {
  expect(regionOfTag(tag)).toBe(region);
});
