// An entry is read aloud: by which voice, and until when.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserWindow } from 'vitest/browser';
import { canSpeak, hush, speak } from '../../entrypoints/whole.content/speech.ts';
import type { EntryView } from '../../glossary/schema.ts';
import * as samples from '../gallery/samples.ts';
import { type CardPage, cardPage } from './card-page.ts';
import { withVoices } from './support/voices.ts';

const TEXT = `<p style="margin: 300px 40px">报告提到<b data-entry="0">5+4+X</b>，也提到<b data-entry="1">西岸传媒港</b></p>`;

let page: CardPage | undefined;
beforeEach(() => browserWindow.viewport(1280, 900));
afterEach(() => {
  hush();
  page?.end();
  page = undefined;
  vi.unstubAllGlobals();
});

describe('the voice', () => {
  const voicesFor = (view: EntryView, ...languages: readonly string[]) => {
    const { said } = withVoices(...languages);
    speak(view, () => {});
    hush();
    return said.map(({ voice }) => voice);
  };

  test('is one of the texts’ own region, wherever in the list it stands and however it is written', () => {
    expect(voicesFor(samples.mediaPort, 'zh-HK', 'zh-TW', 'zh-CN')).toEqual(['zh-CN']);
    expect(voicesFor(samples.mediaPort, 'zh_TW', 'cmn_Hans_CN')).toEqual(['cmn_Hans_CN']);
    expect(voicesFor(samples.sixPlacesHant, 'zh-CN', 'zh-HK', 'zh-TW')).toEqual(['zh-TW']);
  });
  test('is Cantonese only where there is no other', () => {
    expect(voicesFor(samples.mediaPort, 'zh-HK', 'yue-HK', 'zh-TW')).toEqual(['zh-TW']);
    expect(voicesFor(samples.sixPlacesHant, 'zh-Hant-HK', 'zh-CN')).toEqual(['zh-CN']);
    expect(voicesFor(samples.mediaPort, 'zh-HK')).toEqual(['zh-HK']);
  });
  test('is of this machine, and of the language', () => {
    withVoices('remote zh-CN', 'ja-JP');
    expect(canSpeak(samples.mediaPort)).toBe(false);
    expect(voicesFor(samples.mediaPort, 'remote zh-CN', 'zh-TW')).toEqual(['zh-TW']);
  });
  test('for the Chinese term of an English text is Chinese, where there is one', () => {
    const { said } = withVoices('en-AU', 'zh-HK', 'zh-CN');
    speak(samples.spongeEnglish, () => {});
    expect(said.map(({ text, voice }) => [text.split('\n')[0], voice])).toEqual([
      [samples.spongeEnglish.term, 'zh-CN'],
      [samples.spongeEnglish.en, 'en-AU'],
    ]);
    hush();
    expect(voicesFor(samples.spongeEnglish, 'en-AU')).toEqual(['en-AU']);
  });
});

describe('a card that is read aloud', () => {
  const find = (name: string) =>
    [...(page?.card()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);
  const button = (name: string) => vi.waitFor(() => find(name) ?? expect.fail(`no button ${name}`));
  const begin = async () => {
    const machine = withVoices('zh-CN');
    page = cardPage(TEXT);
    page.api().open(page.mark('西岸传媒港'), { focus: false });
    (await button('展开')).click();
    (await button('朗读')).click();
    return machine;
  };

  test('says term and gist, and its button says so until it has come to the end', async () => {
    const { said } = await begin();
    expect(said.map(({ text }) => text)).toEqual([expect.stringMatching(/^西岸传媒港\n徐汇滨江/)]);
    await button('停止朗读');
    said[0]?.end();
    await button('朗读');
    expect(find('停止朗读')).toBeUndefined();
  });
  test('falls silent at a second press', async () => {
    const { said, isSilent } = await begin();
    expect(isSilent()).toBe(false);
    (await button('停止朗读')).click();
    expect(isSilent()).toBe(true);
    (await button('朗读')).click();
    expect([said.length, isSilent()]).toEqual([2, false]);
    // The end of the first says nothing of the second.
    said[0]?.end();
    await button('停止朗读');
  });
  test('falls silent when it closes', async () => {
    const { isSilent } = await begin();
    page?.api().close();
    await vi.waitFor(() => expect(isSilent()).toBe(true));
  });
  test('falls silent when it turns to another term', async () => {
    const { isSilent } = await begin();
    page?.api().open(page.mark('5+4+X'), { focus: false });
    expect(isSilent()).toBe(true);
    (await button('展开')).click();
    await button('朗读');
  });
});
