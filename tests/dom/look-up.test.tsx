// An entry in one of our own pages: what can be done with it, and what the reader is told of it.
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/popup.css';
import '../../components/popup-list.css';
import '../../components/popup-void.css';
import '../../components/popup-foot.css';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import type { Locale } from '../../platform/strings.ts';
import { type Stage, stage } from './support/draw.tsx';
import { type FakeWorld, makeWorld, report, settingsOf } from './support/fake-world.ts';
import { withVoices } from './support/voices.ts';

const NOT_KEPT = '未能存下';
/** Longer than a button says what it has done. */
const A_MOMENT = 2000;

let popup: Stage;
let world: FakeWorld;
const copied: string[] = [];

beforeEach(async () => {
  await page.viewport(400, 560);
  popup = stage(Popup);
  copied.length = 0;
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
});
afterEach(() => {
  vi.useRealTimers();
  popup.end();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Opens the first term of the page. */
async function open(ids: readonly string[] = ['port', 'sponge'], locale: Locale = 'zh_CN'): Promise<void> {
  world = makeWorld(report(ids));
  await popup.show(world, locale);
  await userEvent.click(popup.root.querySelector('.row .open') as Element);
}
/** The card is as high as the popup: what stands above its menus can be pressed at any height. */
const press = async (name: string) => {
  const button = await vi.waitFor(() => find(name) ?? expect.fail(`no button ${name}`));
  await act(() => button.click());
};
const find = (name: string) =>
  [...popup.root.querySelectorAll<HTMLButtonElement>('.look-up button')].find(
    ({ textContent, ariaLabel }) => (textContent?.trim() || ariaLabel) === name,
  );
const status = () => popup.text('.look-up [role=status]');
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

describe('what is copied', () => {
  it('is told in the button and to screen readers, for a moment', async () => {
    await open();
    stopTime();
    await press('复制');
    await expect.poll(status).toBe('已复制');
    expect(find('已复制')).toBeTruthy();
    expect(popup.root.querySelector('.told')).toBeNull();
    await pass(A_MOMENT);
    expect([status(), Boolean(find('复制'))]).toEqual(['', true]);
  });
  it('is told not to be, where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await open();
    await press('复制为 Markdown');
    await expect.poll(status).toBe('未能复制');
    expect(find('未能复制')).toBeTruthy();
  });
  it('as a report names the entry, the glossary and the page', async () => {
    await open();
    await press('报告错误（只复制文字）');
    await expect.poll(() => copied.length).toBe(1);
    for (const part of ['西岸传媒港（port）', '词表版本：test', '页面：http://www.xuhui.gov.cn/a.html', '本页写作：—'])
      expect(copied[0]).toContain(part);
  });
});

describe('a term', () => {
  it('that is known is marked no more; that is told, and can be taken back', async () => {
    await open();
    await press('更多操作');
    await press('已认识，不再标注');
    await expect.poll(status).toBe('“西岸传媒港”不再标注。');
    expect(world.changeTerm).toHaveBeenLastCalledWith({ do: 'know', entry: 'port' });
    expect(popup.root.querySelector('.menu:popover-open')).toBeNull();
    expect(document.activeElement?.ariaLabel).toBe('更多操作');
    expect(find('已认识，不再标注')).toBeUndefined();
    stopTime();
    await press('撤销');
    await expect.poll(status).toBe('已撤销');
    expect(world.changeTerm).toHaveBeenLastCalledWith({ do: 'forget', entry: 'port' });
    expect(find('已认识，不再标注')).toBeTruthy();
    expect(document.activeElement?.classList.contains('card')).toBe(true);
    await pass(A_MOMENT);
    expect(popup.root.querySelector('.told')).toBeNull();
  });
  it('of the page can be told not to be meant on its site', async () => {
    await open();
    await press('此处有误，本站不标');
    await expect.poll(status).toBe('“西岸传媒港”在www.xuhui.gov.cn上不再标注。');
    const decision = { entry: 'port', host: 'www.xuhui.gov.cn' };
    expect(world.changeTerm).toHaveBeenLastCalledWith({ do: 'exclude', ...decision });
    await press('撤销');
    expect(world.changeTerm).toHaveBeenLastCalledWith({ do: 'include', ...decision });
  });
  it('that is not on the page cannot be told not to be meant there', async () => {
    await open();
    await press('5+4+X产业布局');
    await expect.poll(() => popup.text('.look-up .term')).toBe('5+4+X产业布局');
    expect(find('已认识，不再标注')).toBeTruthy();
    expect(find('此处有误，本站不标')).toBeUndefined();
  });
  it('that is known already is not asked about', async () => {
    await popup.show(makeWorld(report(['port']), { settings: settingsOf({ known: ['port'] }) }));
    await userEvent.click(popup.root.querySelector('.row .open') as Element);
    expect(find('复制')).toBeTruthy();
    expect(find('已认识，不再标注')).toBeUndefined();
  });
});

it.each(['收藏', '已认识，不再标注', '此处有误，本站不标'])(
  '“%s” that cannot be stored says so in its own place',
  async (name) => {
    await open();
    world.changeTerm.mockRejectedValueOnce(new Error('full'));
    await press(name);
    await expect.poll(() => find(NOT_KEPT)).toBeTruthy();
    expect(status()).toBe(NOT_KEPT);
    expect(popup.root.querySelector('.told')).toBeNull();
  },
);

describe('reading aloud', () => {
  it('goes on until its button is pressed again, or another entry comes', async () => {
    const { said, isSilent } = withVoices('zh-HK', 'zh-CN');
    await open();
    await press('朗读');
    await press('停止朗读');
    expect([said.map(({ voice }) => voice), isSilent()]).toEqual([['zh-CN'], true]);
    await press('朗读');
    expect(isSilent()).toBe(false);
    await press('5+4+X产业布局');
    await expect.poll(isSilent).toBe(true);
    await vi.waitFor(() => expect(find('朗读')).toBeTruthy());
  });
  it('is offered once the machine tells of its voices', async () => {
    const machine = new EventTarget();
    const voices: unknown[] = [];
    vi.stubGlobal('speechSynthesis', Object.assign(machine, { getVoices: () => voices, cancel: () => {} }));
    await open();
    expect(find('朗读')).toBeUndefined();
    voices.push({ lang: 'zh-CN', localService: true });
    await act(() => void machine.dispatchEvent(new Event('voiceschanged')));
    expect(find('朗读')).toBeTruthy();
  });
});

it.each(['zh_CN', 'zh_TW', 'en'] as const)('what was done is told accessibly, %s', async (locale) => {
  await open(['port'], locale);
  const [know] = { zh_CN: ['已认识，不再标注'], zh_TW: ['已認識，不再標註'], en: ['I know this: do not mark it'] }[
    locale
  ];
  await press(know as string);
  await vi.waitFor(() => expect(popup.root.querySelector('.told button')).toBeTruthy());
  const { violations } = await axe.run(popup.root);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
