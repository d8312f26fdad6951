import { describe, expect, it } from 'vitest';
import { readVariants } from '../../annotator/fold.ts';
import { makeSearch } from '../../annotator/search-item.ts';
import { suggestionsFor } from '../../entrypoints/background/suggestions.ts';
import type { Bundle } from '../../glossary/schema.ts';
import { speakerOf } from '../../glossary/speaker.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';

const [sample] = TEST_BUNDLE.entries;
if (!sample) throw new Error('the test bundle is empty');

function suggest(query: string, { bundle = TEST_BUNDLE, xml = false }: { bundle?: Bundle; xml?: boolean } = {}) {
  const index = makeSearch(bundle.entries, readVariants(bundle.variants));
  return suggestionsFor(query, {
    bundle,
    index,
    xml,
    speaker: speakerOf(bundle, { language: 'zh-Hans', script: 'hans' }),
  });
}

describe('suggestions in the address bar', () => {
  it('name the term, its pinyin and its gist', () => {
    const [found] = suggest(sample.term);
    expect(found?.content).toBe(sample.term);
    expect(found?.description).toContain(sample.pinyin);
    expect(found?.description).toContain(sample.gist.zh);
  });
  it('are XML for Chromium, with the signs of XML written out', () => {
    const bundle = { ...TEST_BUNDLE, entries: [{ ...sample, gist: { ...sample.gist, zh: '甲<乙&丙' } }] };
    const [found] = suggest(sample.term, { bundle, xml: true });
    expect(found?.description).toMatch(/^<match>[^<>&]+<\/match> <dim>/);
    expect(found?.description).toContain('甲&#60;乙&#38;丙');
  });
  it('are none for nothing, and few for much', () => {
    expect(suggest('')).toEqual([]);
    expect(suggest('a').length).toBeLessThanOrEqual(6);
  });
});
