import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserWindow, userEvent } from 'vitest/browser';
import { SAID } from '../../page/timings.ts';
import { boxOf, type CardPage, type CardPageOptions, cardPage, pointAt } from './card-page.ts';
import { withVoices } from './support/voices.ts';

const TEXT = `<p style="margin: 300px 40px 40px; font: 18px/32px sans-serif">报告提到<b data-entry="0">5+4+X</b>，也提到<b data-entry="1">西岸传媒港</b>，
  还有<b data-entry="1" data-reason="near">数字谷</b>和“<b data-entry="1" data-reason="quoted">金城</b>”。</p>`;

let page: CardPage;
beforeEach(() => browserWindow.viewport(1280, 900));
afterEach(() => {
  page.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, '__huizhuPress');
});

const start = (options?: CardPageOptions) => {
  page = cardPage(TEXT, options);
};
const shown = () => vi.waitFor(() => expect(page.card()?.querySelector('.gist')).toBeTruthy());
const open = async (surface: string, focus = false) => {
  page.api().open(page.mark(surface), { focus });
  await shown();
};
const find = (name: string) =>
  [...(page.card()?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent === name || each.getAttribute('aria-label') === name,
  );
const button = (name: string) => find(name) ?? expect.fail(`no button ${name}`);
const expand = async () => {
  button('展开').click();
  await vi.waitFor(() => expect(find('收起')).toBeTruthy());
};
const atRest = () =>
  Promise.allSettled(
    page
      .card()
      ?.getAnimations()
      .map(({ finished }) => finished) ?? [],
  );
const status = () => page.root()?.querySelector('[role=status]')?.textContent;
const tap = (at: DOMRect | { x: number; y: number }) => {
  for (const type of ['pointerdown', 'pointerup']) pointAt(at, { pointerType: 'touch', pointerId: 5 }, type);
};
const closed = () => vi.waitFor(() => expect(document.querySelector('huizhu-card')).toBeNull());

describe('the expanded card', () => {
  test('has every action within reach of the keyboard', async () => {
    withVoices('zh-CN');
    start();
    await open('西岸传媒港', true);
    await expand();
    page.card()?.focus();
    const reached = new Set<string>();
    for (let step = 0; step < 40 && !reached.has('收起'); step++) {
      await userEvent.keyboard('{Tab}');
      const { activeElement } = page.root() ?? document;
      reached.add(activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '');
      if (activeElement?.hasAttribute('popovertarget')) await userEvent.keyboard('{Enter}');
    }
    for (const name of [
      ...['固定', '复制', '引用', 'GB/T 7714', 'APA', '收藏', '更多操作', '朗读', '在侧栏打开'],
      ...['复制为 Markdown', '已认识，不再标注', '此处有误，本站不标', '报告错误（只复制文字）', '收起'],
    ])
      expect([...reached]).toContain(name);
  });

  test('asks for the side panel, by the id of what is shown', async () => {
    start();
    await open('5+4+X');
    await expand();
    button('4+3+X产业基础').click();
    await vi.waitFor(() => expect(page.card()?.querySelector('.term')?.textContent).toBe('4+3+X产业基础'));
    button('在侧栏打开').click();
    await vi.waitFor(() => expect(page.sent).toContainEqual({ name: 'panel/open', params: { entry: '4-3-x' } }));
  });

  test('opens its menus above their buttons and within the view, without anchors of CSS', async () => {
    start();
    await open('西岸传媒港');
    await expand();
    await atRest();
    for (const name of ['引用', '更多操作']) {
      button(name).click();
      const menu = page.card()?.querySelector('.menu:popover-open')?.getBoundingClientRect() ?? expect.fail('no menu');
      const { top, right } = button(name).getBoundingClientRect();
      expect(menu.right).toBeCloseTo(right, 0);
      expect(menu.bottom).toBeCloseTo(top - 4, 0);
      expect(menu.left).toBeGreaterThanOrEqual(8);
      expect(menu.top).toBeGreaterThanOrEqual(8);
    }
  });

  test('says why words are marked that would not be marked elsewhere', async () => {
    start();
    const reasons = () => [...(page.card()?.querySelectorAll('.reason') ?? [])].map(({ textContent }) => textContent);
    await open('数字谷');
    expect(reasons()).toEqual([]);
    await expand();
    expect(reasons()).toEqual([
      '本页写作“数字谷”，是“西岸传媒港”的另一种写法。',
      '这个说法各处都有，因为本页谈的是徐汇才标出。',
      '这几个字可以指别的，因为附近写着“西岸数字谷”才标出。',
    ]);
    await open('金城');
    await expand();
    expect(reasons().at(-1)).toBe('这几个字写在引号里，所以标出。');
    await open('5+4+X');
    await expand();
    expect(reasons()).toEqual(['本页写作“5+4+X”，是“5+4+X产业布局”的另一种写法。']);
  });

  test('grows to its height, and is there at once where the reader wants nothing to move', async () => {
    const animate = vi.spyOn(Element.prototype, 'animate');
    const heights = () => animate.mock.calls.map(([keyframes]) => (keyframes as PropertyIndexedKeyframes).height);
    start();
    await open('西岸传媒港');
    const before = `${page.card()?.offsetHeight}px`;
    await expand();
    await atRest();
    const after = `${page.card()?.offsetHeight}px`;
    expect(heights()).toEqual([[before, after]]);
    expect(Number.parseFloat(after)).toBeGreaterThan(Number.parseFloat(before));
    const real = matchMedia.bind(globalThis);
    vi.stubGlobal('matchMedia', (query: string) =>
      query.includes('reduced-motion') ? { matches: true } : real(query),
    );
    button('收起').click();
    await vi.waitFor(() => expect(find('展开')).toBeTruthy());
    expect(heights()).toHaveLength(1);
  });

  test('is asked for once, when the first card has opened', async () => {
    start();
    await open('西岸传媒港');
    await open('5+4+X');
    expect(page.sent.filter(({ name }) => name === 'card/whole')).toHaveLength(1);
  });
});

test('what picks the marks to be shown is asked for without a card being opened, where the reader wants few', async () => {
  start({ arePicked: true });
  await vi.waitFor(() => expect(page.sent.map(({ name }) => name)).toEqual(['card/whole']));
});

describe('what the reader decides', () => {
  const NOT_KEPT = '未能存下';

  test('is said not to be kept where it cannot be stored, in its button and to screen readers, for a moment', async () => {
    start({ full: true });
    await open('西岸传媒港');
    await expand();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (const name of ['收藏', '已认识，不再标注', '此处有误，本站不标']) {
      button(name).click();
      await vi.waitFor(() => expect(find(NOT_KEPT)).toBeTruthy());
      await vi.waitFor(() => expect(status()).toBe(NOT_KEPT));
      expect(find(name)).toBeUndefined();
      vi.advanceTimersByTime(SAID);
      expect(find(name)).toBeTruthy();
      await vi.waitFor(() => expect(status()).toBe(''));
    }
    expect(page.open()).toBe(page.mark('西岸传媒港'));
  });

  test('and the background does not answer is said not to be kept either', async () => {
    start({ fails: true });
    await open('数字谷');
    button('不是这个？').click();
    await vi.waitFor(() => expect(find(NOT_KEPT)).toBeTruthy());
    expect(page.open()).toBe(page.mark('数字谷'));
  });

  test('of the language holds from the next card on', async () => {
    start();
    await open('西岸传媒港');
    const asked = () => page.sent.filter(({ name }) => name === 'entry/view').length;
    const before = asked();
    page.choose({ textLanguage: 'en' });
    expect(page.card()?.querySelector('.gist')).toBeTruthy();
    expect(asked()).toBe(before);
    page.api().close();
    await closed();
    await open('西岸传媒港');
    expect(asked()).toBe(before + 1);
  });
});

describe('while the side panel is open', () => {
  test('a click on a term opens no card, and once the panel has gone it does again', async () => {
    start();
    page.choose({ trigger: 'click' });
    Object.assign(globalThis, { __huizhuPress: () => {} });
    const box = boxOf(page.mark('西岸传媒港'));
    for (const type of ['pointermove', 'pointerdown', 'pointerup']) pointAt(box, { pointerId: 1 }, type);
    tap(box);
    expect(document.querySelector('huizhu-card')).toBeNull();
    Object.assign(globalThis, { __huizhuPress: undefined });
    page.api().press(box.x + 5, box.y + 5);
    await shown();
  });
});

describe('the sheet', () => {
  test('goes with Back, and leaves the page’s history alone', async () => {
    const watchers: EventTarget[] = [];
    const { CloseWatcher } = globalThis as unknown as { CloseWatcher: new () => EventTarget & { close(): void } };
    vi.stubGlobal(
      'CloseWatcher',
      class extends CloseWatcher {
        constructor() {
          super();
          watchers.push(this);
        }
      },
    );
    start();
    const { length, state } = history;
    tap(boxOf(page.mark('西岸传媒港')));
    await shown();
    expect(watchers).toHaveLength(1);
    (watchers[0] as InstanceType<typeof CloseWatcher>).close();
    await closed();
    expect([history.length, history.state]).toEqual([length, state]);
    // A card beside its term is no place to go back from.
    pointAt({ x: 900, y: 60 });
    await new Promise(requestAnimationFrame);
    await open('5+4+X');
    expect(watchers).toHaveLength(1);
  });

  test('opens where the browser cannot tell of Back', async () => {
    vi.stubGlobal('CloseWatcher', undefined);
    start();
    tap(boxOf(page.mark('西岸传媒港')));
    await shown();
    expect(page.card()?.classList.contains('sheet')).toBe(true);
  });

  test('goes with a tap outside, and turns to another term that is tapped', async () => {
    start();
    tap(boxOf(page.mark('西岸传媒港')));
    await shown();
    tap(boxOf(page.mark('5+4+X')));
    await vi.waitFor(() => expect(page.card()?.querySelector('.term')?.textContent).toBe('5+4+X产业布局'));
    tap({ x: 900, y: 60 });
    await closed();
  });

  test('is drawn down and let go', async () => {
    start();
    tap(boxOf(page.mark('西岸传媒港')));
    await shown();
    // What drags comes when the page is idle.
    await vi.waitFor(() => expect(page.sent).toContainEqual({ name: 'card/whole', params: {} }));
    const grip = page.card()?.querySelector('.grip') ?? expect.fail('no grip');
    grip.setPointerCapture = () => {};
    const drag = (type: string, clientY: number) =>
      grip.dispatchEvent(
        new PointerEvent(type, { pointerId: 7, isPrimary: true, clientX: 600, clientY, bubbles: true, composed: true }),
      );
    drag('pointerdown', 500);
    drag('pointermove', 540);
    expect(page.card()?.style.transform).toBe('translateY(40px)');
    drag('pointerup', 540);
    expect(page.card()?.style.transform).toBe('');
    drag('pointerdown', 500);
    drag('pointermove', 600);
    drag('pointerup', 600);
    await closed();
  });
});
