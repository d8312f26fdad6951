import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Locale, languageOf, localeOf, translator } from '../../platform/strings.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOCALES: readonly Locale[] = ['zh_CN', 'zh_TW', 'en'];

const textsOf = (locale: Locale): Record<string, { message: string }> =>
  JSON.parse(readFileSync(join(ROOT, 'public/_locales', locale, 'messages.json'), 'utf8'));

/** All string literals of the code that can name a text: in the surfaces, the components and the manifest. */
function literalsInCode(): Set<string> {
  const folders = ['entrypoints', 'components', 'page', 'platform'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)),
  );
  const code = [join(ROOT, 'wxt.config.ts'), ...files.filter((file) => /\.tsx?$/.test(file))]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  return new Set([
    ...[...code.matchAll(/'([a-z][A-Za-z]+)'/g)].map(([, literal]) => literal ?? ''),
    ...[...code.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? ''),
  ]);
}

/** A key that has a form for one thing only: English alone may need it. */
const isSingular = (key: string) => key.endsWith('_one');
const keysOf = (locale: Locale) =>
  Object.keys(textsOf(locale))
    .filter((key) => !isSingular(key))
    .sort();
/** How keys are named: the surface, then the thing. */
const KEY = /^(ext|card|popup|bar|void|list|search|source|count|domain|level)[A-Z]/;

describe('the interface texts', () => {
  it('have the same keys in every language', () => {
    for (const locale of LOCALES) expect(keysOf(locale)).toEqual(keysOf('zh_CN'));
  });
  it('fill in the same places in every language', () => {
    const places = (text: string) => (text.match(/\$\d/g) ?? []).sort();
    const [chinese, ...others] = LOCALES.map(textsOf);
    for (const texts of others) {
      for (const key of keysOf('zh_CN')) {
        expect([key, places(texts[key]?.message ?? '')]).toEqual([key, places(chinese?.[key]?.message ?? '')]);
      }
    }
  });
  it('have a singular only of keys that exist', () => {
    for (const locale of LOCALES) {
      for (const key of Object.keys(textsOf(locale)).filter(isSingular))
        expect(keysOf(locale)).toContain(key.slice(0, -4));
    }
  });
  it('are all used in the code', () => {
    const literals = literalsInCode();
    expect(keysOf('zh_CN').filter((key) => !literals.has(key))).toEqual([]);
  });
  it('are there for every key that the code names', () => {
    const keys = new Set(keysOf('zh_CN'));
    expect([...literalsInCode()].filter((literal) => KEY.test(literal) && !keys.has(literal))).toEqual([]);
  });
  it('use the quotation marks of their script', () => {
    expect(JSON.stringify(textsOf('zh_TW'))).not.toMatch(/[“”]/);
    expect(JSON.stringify(textsOf('zh_CN'))).not.toMatch(/[「」]/);
  });
  // One set of Traditional texts serves both: neither Chrome's store nor Firefox has a zh_HK.
  it('use no word in Traditional texts that only Taiwan, or only Hong Kong, uses', () => {
    expect(JSON.stringify(textsOf('zh_TW'))).not.toMatch(
      /網路|網絡|數位|數碼|線上|網上|軟體|軟件|影片|螢光幕|品質|智慧型/,
    );
  });
  it('have no Simplified character in Traditional texts', () => {
    expect(
      Object.values(textsOf('zh_TW'))
        .map(({ message }) => message)
        .join(''),
    ).not.toMatch(/[这词标处读网页区产业汇览开关设储现动复线义别时间见后继书错误级]/);
  });
});

describe('the choice of a language', () => {
  it.each([
    ['zh-CN', 'zh_CN'],
    ['zh', 'zh_CN'],
    ['zh-SG', 'zh_CN'],
    ['zh-Hans-HK', 'zh_CN'],
    ['zh-TW', 'zh_TW'],
    ['zh_HK', 'zh_TW'],
    ['zh-Hant-MO', 'zh_TW'],
    ['zh-Hant', 'zh_TW'],
    ['en-GB', 'en'],
    ['ja', 'en'],
  ] as const)('takes %s for %s', (tag, locale) => expect(localeOf(tag)).toBe(locale));
  it('gives each locale the language of the glossary', () => {
    expect(LOCALES.map(languageOf)).toEqual(['zh-Hans', 'zh-Hant', 'en']);
  });
});

describe('a translator', () => {
  const t = translator({ places: '$1 places', places_one: '1 place', both: '$2, $1', ten: '$1$2' });
  it('fills in what is given, in the order of the text', () => expect(t('both', 'a', 'b')).toBe('b, a'));
  it('takes the singular for one', () => expect([t('places', '1'), t('places', '2')]).toEqual(['1 place', '2 places']));
  it('leaves a place that nothing is given for', () => expect(t('ten', 'x')).toBe('x$2'));
  it('does not read what is filled in as a place', () => expect(t('both', '$2', '$1')).toBe('$1, $2'));
  it('gives the key of a text that is missing', () => expect(t('missing')).toBe('missing'));
});
