import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/popup.css';
import '../../components/popup-list.css';
import '../../components/popup-void.css';
import '../../components/popup-foot.css';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import type { PopupWorld } from '../../entrypoints/popup/world.ts';
import { speakerOf } from '../../glossary/speaker.ts';
import type { Strings } from '../../platform/messages.ts';
import { type Locale, languageOf, loadStrings, translator } from '../../platform/strings.ts';
import { numberOf, TEST_BUNDLE } from '../fixtures/bundle.ts';
import { type FakeWorld, makeWorld, report, settingsOf } from './support/fake-world.ts';

const LOCALES: readonly Locale[] = ['zh_CN', 'zh_TW', 'en'];
const strings = new Map<Locale, Strings>();
let root: HTMLElement;

beforeAll(async () => {
  for (const locale of LOCALES) strings.set(locale, await loadStrings(locale));
});
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(world: PopupWorld, locale: Locale = 'zh_CN') {
  const language = languageOf(locale);
  document.documentElement.lang = language;
  const speaker = speakerOf(TEST_BUNDLE, { language, script: language === 'zh-Hant' ? 'hant' : 'hans' });
  await act(async () => {
    render(
      <Popup bundle={TEST_BUNDLE} speaker={speaker} t={translator(strings.get(locale) ?? {})} world={world} />,
      root,
    );
  });
}

const text = (selector: string) => root.querySelector(selector)?.textContent ?? '';
const rows = () =>
  [...root.querySelectorAll('.panel:not([hidden]) .row .name > :first-child')].map((row) => row.textContent);
const control = (name: string) => {
  const found = [...root.querySelectorAll<HTMLButtonElement>('button')].find(
    (each) => each.checkVisibility() && (each.textContent?.trim() || each.ariaLabel) === name,
  );
  if (!found) throw new Error(`no control “${name}”`);
  return found;
};
const press = (name: string) => userEvent.click(control(name));
const focused = () => document.activeElement;

describe('the popup on a page with terms', () => {
  it('says in numbers what was done and lists the terms in reading order', async () => {
    await show(makeWorld(report(['port', 'old-layout', 'sponge'])));
    expect(text('.done')).toBe('标出3个词，6处');
    expect(rows()).toEqual(['西岸传媒港', '5+4+X产业布局', '海绵城市']);
    expect(text('.gone')).toBe('已改提');
  });
  it('says it in English with a singular', async () => {
    await show(makeWorld(report(['port'])), 'en');
    expect(text('.done')).toBe('1 term marked, 1 place');
  });
  it('shows only Xuhui’s own terms on request', async () => {
    await show(makeWorld(report(['port', 'sponge'])));
    await press('只看徐汇');
    expect(rows()).toEqual(['西岸传媒港']);
  });
  it('steps through the places of a term, round and round', async () => {
    const world = makeWorld(report(['port', 'old-layout']));
    await show(world);
    await userEvent.hover(root.querySelectorAll('.row')[1] as Element);
    await press('下一处');
    expect(text('.row.active .count')).toBe('1 / 2');
    await press('下一处');
    await press('下一处');
    await press('上一处');
    expect(world.jump.mock.calls).toEqual([0, 1, 0, 1].map((occurrence) => [numberOf('old-layout'), occurrence]));
  });
  it('says so when a place has gone meanwhile', async () => {
    const world = makeWorld(report(['port']));
    world.jump.mockResolvedValue(false);
    await show(world);
    await userEvent.hover(root.querySelector('.row') as Element);
    await press('下一处');
    expect(text('.bar')).toContain('那一处已经没有了');
  });
  it('opens an entry, looks up another in it, and leads back step by step to the row it came from', async () => {
    await show(makeWorld(report(['port', 'old-layout'])));
    const row = root.querySelectorAll<HTMLButtonElement>('.row .open')[1];
    row?.focus();
    await userEvent.keyboard('{Enter}');
    expect(text('.card .term')).toBe('5+4+X产业布局');
    await userEvent.click(root.querySelector('.card .band .look') as Element);
    expect(text('.card .term')).toBe('4+3+X产业基础');
    await userEvent.keyboard('{Escape}');
    expect(text('.card .term')).toBe('5+4+X产业布局');
    await userEvent.keyboard('{Escape}');
    expect(root.querySelector('.card')).toBeNull();
    await expect.poll(focused).toBe(row);
  });
  it('goes through the rows with the arrow keys', async () => {
    await show(makeWorld(report(['port', 'old-layout', 'sponge'])));
    root.querySelector<HTMLElement>('.row .open')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()?.textContent).toContain('海绵城市');
    await userEvent.keyboard('{Home}');
    expect(focused()?.textContent).toContain('西岸传媒港');
  });
  it('offers to read the rest of a long page', async () => {
    const world = makeWorld(report(['port'], { blocksRead: 12, blocksTotal: 40 }));
    await show(world);
    expect(text('.done')).toBe('已读12/40段，标出1个词，1处');
    await press('读完其余28段');
    expect(world.readRest).toHaveBeenCalledOnce();
  });
  it('asks for a reload where the page still has an older glossary', async () => {
    await show(makeWorld(report(['port'], { version: 'older' })));
    expect(text('.notice')).toContain('重新载入');
    expect(rows()).toEqual([]);
  });
});

describe('the popup on a page without marks', () => {
  it('says that the whole page was read where it has no terms', async () => {
    const world = makeWorld(report([]));
    await show(world);
    expect(text('.done')).toBe('整页已读，没有词表里的词');
    await expect.poll(() => world.showState.mock.lastCall).toEqual(['on']);
  });
  it('switches a site off and on again', async () => {
    const world = makeWorld(report(['port']));
    await show(world);
    const siteSwitch = () => root.querySelector<HTMLButtonElement>('.switch');
    await userEvent.click(siteSwitch() as Element);
    expect(world.switchSite).toHaveBeenLastCalledWith('www.xuhui.gov.cn', false);
    expect(text('.done')).toBe('在此网站已关闭');
    expect(siteSwitch()?.getAttribute('aria-checked')).toBe('false');
    await expect.poll(() => world.showState.mock.lastCall).toEqual(['off']);
    await press('在此网站打开');
    expect(world.switchSite).toHaveBeenLastCalledWith('www.xuhui.gov.cn', true);
    expect(text('.done')).toBe('标出1个词，1处');
  });
  it('puts a scout into a page that has none when its site is switched on', async () => {
    const world = makeWorld(undefined, {
      settings: settingsOf({ sitesOff: ['www.xuhui.gov.cn'] }),
    });
    await show(world);
    await press('在此网站打开');
    expect(world.markOnce).toHaveBeenCalledOnce();
  });
  it('says that a browser page cannot be read, and promises nothing', async () => {
    const world = makeWorld(undefined, { url: 'chrome://settings', title: undefined });
    await show(world);
    expect(text('.done')).toBe('浏览器不让扩展读取这一页');
    expect(root.querySelector<HTMLButtonElement>('.switch')?.disabled).toBe(true);
    await expect.poll(() => world.showState.mock.lastCall).toEqual(['none']);
  });
  it('offers to mark a page of another site once', async () => {
    const world = makeWorld(undefined, { url: 'https://example.com/', access: false });
    world.markOnce.mockImplementation(async () => {
      world.scout = report(['port']);
      return true;
    });
    await show(world);
    expect(text('.done')).toBe('不在默认网站里，还没有读');
    await press('只标这一页');
    expect(rows()).toEqual(['西岸传媒港']);
  });
  it('says so where the browser does not allow that', async () => {
    const world = makeWorld(undefined, { url: 'https://example.com/', access: false });
    world.markOnce.mockResolvedValue(false);
    await show(world);
    await press('只标这一页');
    expect(text('.void p')).toContain('浏览器没有允许');
  });
  it('says in a band that stored settings could not be read', async () => {
    await show(
      makeWorld(report(['port']), {
        settings: { ...settingsOf({}), problem: 'unreadable' },
      }),
    );
    expect(text('.trouble')).toContain('设置读不出来');
  });
});

describe('the glossary tab', () => {
  const field = () => root.querySelector<HTMLInputElement>('.field input');
  const search = async (query: string) => {
    await show(makeWorld(report(['port'])));
    await userEvent.keyboard('/');
    await expect.poll(focused).toBe(field());
    await userEvent.type(field() as Element, query);
  };
  it('opens at / and searches as one types, with what matched marked', async () => {
    await search('xasz');
    expect(rows()).toEqual(['西岸数字谷']);
    expect([...root.querySelectorAll('.row b')].map((hit) => hit.textContent)).toEqual(['X', 'à', 'Sh', 'z']);
  });
  it('chooses with the arrow keys and opens with Enter, while the field keeps the focus', async () => {
    await search('西岸');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(field());
    const chosen = root.querySelector(`#${field()?.getAttribute('aria-activedescendant')}`);
    expect(chosen?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{Enter}');
    expect(text('.card .term')).toBe('西岸数字谷');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(field());
    expect(field()?.value).toBe('西岸');
  });
  it('empties the field at Esc', async () => {
    await search('西岸');
    await userEvent.keyboard('{Escape}');
    expect(field()?.value).toBe('');
    await expect.poll(rows).toHaveLength(TEST_BUNDLE.entries.length);
  });
  it('offers the nearest terms where nothing matches', async () => {
    await search('海棉城市');
    expect(text('.glossary .notice')).toBe('没有“海棉城市”。最接近的词：');
    expect(rows()[0]).toBe('海绵城市');
  });
  it('says that nothing is like it', async () => {
    await search('qqqqqq');
    expect(text('.glossary .notice')).toBe('没有“qqqqqq”，也没有相近的词。');
  });
  it('narrows to a domain and back', async () => {
    await show(makeWorld(report([])));
    await press('查词表');
    const chips = () => [...root.querySelectorAll('.chip')].map((chip) => chip.textContent);
    expect(chips().slice(1)).toEqual(['全部 8', '区区域 2', '产产业 3', '绿绿色生态 3']);
    await press('绿绿色生态 3');
    expect(rows()).toHaveLength(3);
    await press('全部 8');
    await expect.poll(rows).toHaveLength(8);
  });
  it('moves between the tabs with the arrow keys', async () => {
    await show(makeWorld(report(['port'])));
    root.querySelector<HTMLElement>('#tab-page')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(root.querySelector('#tab-glossary')?.getAttribute('aria-selected')).toBe('true');
    expect(root.querySelector('#panel-page')?.checkVisibility()).toBe(false);
  });
});

describe('the popup is accessible', () => {
  const states: Record<string, () => FakeWorld> = {
    'on a page with terms': () => makeWorld(report(['port', 'old-layout', 'sponge'])),
    'on a page half read': () => makeWorld(report(['port'], { blocksRead: 1 })),
    'on another site': () => makeWorld(undefined, { url: 'https://example.com/', access: false }),
    'on a closed page': () => makeWorld(undefined, { url: 'about:blank' }),
  };
  const violations = async () => (await axe.run(root)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  it.each(LOCALES.flatMap((locale) => Object.keys(states).map((state) => [state, locale] as const)))(
    '%s, %s',
    async (state, locale) => {
      await show(states[state]?.() as FakeWorld, locale);
      expect(await violations()).toEqual([]);
    },
  );
  it('in the glossary, and with an entry open', async () => {
    await show(makeWorld(report([])));
    await press('查词表');
    expect(await violations()).toEqual([]);
    await userEvent.click(root.querySelector('[role=option]') as Element);
    expect(await violations()).toEqual([]);
  });
});
