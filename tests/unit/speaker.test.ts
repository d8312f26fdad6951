import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../glossary/schema.ts';
import { speakerOf, type ViewOptions } from '../../glossary/speaker.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

const speaker = (options: ViewOptions, bundle: Bundle = TEST_BUNDLE) => speakerOf(bundle, options);
const LINE = { zh: '传说的线', en: 'The line of the legend' };
const tables = { pairs: '传傳说說线線', phrases: [], hongKong: { pairs: '說説線綫', phrases: [] } };
const bundle: Bundle = { ...TEST_BUNDLE, traditional: tables };

describe('the Chinese of a speaker', () => {
  it('is written as the region does; Taiwan’s usage is the default', () => {
    expect(speaker({ language: 'zh-Hant', script: 'hant' }, bundle).say(LINE)).toBe('傳說的線');
    expect(speaker({ language: 'zh-Hant', script: 'hant', region: 'hk' }, bundle).say(LINE)).toBe('傳説的綫');
    expect(speaker({ language: 'zh-Hans', script: 'hans', region: 'hk' }, bundle).say(LINE)).toBe('传说的线');
  });
  it('takes an entry’s own Traditional form, and writes that as the region does', () => {
    const [port] = TEST_BUNDLE.entries;
    if (!port) throw new Error('the test bundle is empty');
    const entry = { ...port, term: '说线', hant: '說線（甲）' };
    expect(speaker({ language: 'zh-Hant', script: 'hant' }, bundle).term(entry)).toBe('說線（甲）');
    expect(speaker({ language: 'zh-Hant', script: 'hant', region: 'hk' }, bundle).term(entry)).toBe('説綫（甲）');
    expect(speaker({ language: 'zh-Hans', script: 'hans' }, bundle).term(entry)).toBe('说线');
  });
  it('can have texts in another script than its terms', () => {
    const mixed = speaker({ language: 'zh-Hant', script: 'hans', texts: 'hant', region: 'hk' }, bundle);
    expect([mixed.language, mixed.han(LINE.zh), mixed.say(LINE)]).toEqual(['zh-Hant', '传说的线', '傳説的綫']);
    const other = speaker({ language: 'zh-Hans', script: 'hant', texts: 'hans' }, bundle);
    expect([other.language, other.han(LINE.zh), other.say(LINE)]).toEqual(['zh-Hans', '傳說的線', '传说的线']);
  });
});
