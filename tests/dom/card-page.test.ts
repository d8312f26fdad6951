import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserWindow } from 'vitest/browser';
import { LEAVE, REST } from '../../page/timings.ts';
import { boxOf, type CardPage, type CardPageOptions, cardPage, pointAt } from './card-page.ts';

const TEXT = `<p style="margin: 40px; font: 18px/32px sans-serif">报告提到<b data-entry="0">5+4+X</b>，也提到<b data-entry="1">西岸传媒港</b>。</p>
  <p style="margin: 40px; height: 2400px"><button id="before">before</button> <b data-entry="2 3">两网融合</b></p>`;
const FAR = { x: 1200, y: 850 };

let page: CardPage;
const start = (html = TEXT, options?: CardPageOptions) => {
  page = cardPage(html, options);
};
beforeEach(async () => {
  scrollTo({ top: 0, behavior: 'instant' });
  // The scroll is told a frame later, and would disturb the first rest.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
});
beforeEach(async () => {
  // Other files leave a window of their size.
  await browserWindow.viewport(1280, 900);
});
afterEach(() => page.end());

const opened = (term: string) =>
  vi.waitFor(() => {
    expect(page.card()?.querySelector('.term')?.textContent).toBe(term);
    expect(page.card()?.querySelector('.gist')).toBeTruthy();
  });
const closed = () => vi.waitFor(() => expect(document.querySelector('huizhu-card')).toBeNull());
const button = (name: string) =>
  [...(page.card()?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent === name || each.getAttribute('aria-label') === name,
  ) ?? expect.fail(`no button ${name}`);
const hover = async (surface: string, term: string) => {
  pointAt(boxOf(page.mark(surface)));
  await opened(term);
};
const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
};

describe('the card on a page', () => {
  test('opens after a rest, off its term, and tells the scout which mark is open', async () => {
    start();
    const begun = performance.now();
    await hover('5+4+X', '5+4+X产业布局');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(REST);
    expect(page.open()).toBe(page.mark('5+4+X'));
    const host = document.querySelector('huizhu-card')?.getBoundingClientRect() ?? new DOMRect();
    expect(host.width).toBe(360);
    expect(host.top - boxOf(page.mark('5+4+X')).bottom).toBe(8);
  });

  test('opens where the pointer had come to rest before its script was there', async () => {
    start();
    const { x, y } = boxOf(page.mark('5+4+X'));
    page.end();
    start(TEXT, { pointer: new PointerEvent('pointermove', { clientX: x + 5, clientY: y + 5, pointerType: 'mouse' }) });
    await opened('5+4+X产业布局');
  });

  test('opens where a finger tapped before its script was there, but not on a link, nor long after', async () => {
    start();
    const { x, y } = boxOf(page.mark('5+4+X'));
    page.end();
    const tap = (more: Partial<PointerEvent> = {}) => ({
      ...{ type: 'click', clientX: x + 5, clientY: y + 5, pointerType: 'touch', target: document.body },
      ...{ timeStamp: performance.now(), ...more },
    });
    for (const refused of [
      { timeStamp: performance.now() - 1500 },
      { target: document.createElement('button') },
      { type: 'pointermove' },
    ]) {
      start(TEXT, { pointer: tap(refused) });
      expect(document.querySelector('huizhu-card')).toBeNull();
      page.end();
    }
    start(TEXT, { pointer: tap() });
    await opened('5+4+X产业布局');
  });

  test('jumps to an occurrence: scrolls there and opens on it', async () => {
    start();
    expect(page.api().jump(1, 7)).toBe(false);
    expect(page.api().jump(1, 0)).toBe(true);
    await opened('西岸传媒港');
    expect(page.open()).toBe(page.mark('西岸传媒港'));
  });

  test('moves to the next term of the line at once, though it lies in the corridor', async () => {
    start();
    await hover('5+4+X', '5+4+X产业布局');
    const begun = performance.now();
    pointAt(boxOf(page.mark('西岸传媒港')));
    await vi.waitFor(() => expect(page.open()).toBe(page.mark('西岸传媒港')), { interval: 5 });
    expect(performance.now() - begun).toBeLessThan(REST);
    expect(document.querySelectorAll('huizhu-card')).toHaveLength(1);
  });

  test('a pointer that makes for the card does not open the term on its way', async () => {
    start();
    await hover('5+4+X', '5+4+X产业布局');
    const box = boxOf(page.mark('西岸传媒港'));
    pointAt({ x: box.x + 8, y: box.bottom - 2 });
    await new Promise(requestAnimationFrame);
    expect(page.open()).toBe(page.mark('5+4+X'));
    await vi.waitFor(() => expect(page.open()).toBe(page.mark('西岸传媒港')));
  });

  test('closes a while after the pointer has left it, and leaves nothing behind', async () => {
    start();
    const before = document.body.innerHTML;
    await hover('5+4+X', '5+4+X产业布局');
    const begun = performance.now();
    pointAt(FAR);
    await closed();
    expect(performance.now() - begun).toBeGreaterThanOrEqual(LEAVE);
    expect(page.open()).toBeUndefined();
    expect(document.body.innerHTML).toBe(before);
  });

  test('Esc closes it without focus, is not seen by the page then, and is the page’s own again afterwards', async () => {
    start();
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    await hover('5+4+X', '5+4+X产业布局');
    expect(press('Escape').defaultPrevented).toBe(true);
    await closed();
    expect(seen).not.toHaveBeenCalled();
    expect(press('Escape').defaultPrevented).toBe(false);
    expect(seen).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', seen);
  });

  test('no other key is taken from the page', async () => {
    start();
    await hover('5+4+X', '5+4+X产业布局');
    for (const key of ['a', ' ', 'Enter', 'ArrowDown', 'Backspace', 'Tab', '/']) {
      expect(press(key).defaultPrevented, key).toBe(false);
    }
  });

  test('a press outside closes it and still does what it does', async () => {
    start();
    const clicked = vi.fn();
    document.querySelector('#before')?.addEventListener('pointerdown', clicked);
    await hover('5+4+X', '5+4+X产业布局');
    pointAt(document.querySelector('#before')?.getBoundingClientRect() ?? FAR, {}, 'pointerdown');
    await closed();
    expect(clicked).toHaveBeenCalledOnce();
  });

  test('a press in the card is neither an outside press nor the page’s business', async () => {
    start();
    const seen = vi.fn();
    for (const type of ['pointerdown', 'click']) document.addEventListener(type, seen);
    await hover('5+4+X', '5+4+X产业布局');
    const more = button('展开');
    more.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    more.click();
    await vi.waitFor(() => expect(page.card()?.querySelector('.definition')).toBeTruthy());
    expect(seen).not.toHaveBeenCalled();
    for (const type of ['pointerdown', 'click']) document.removeEventListener(type, seen);
  });

  test('pinned, it stays when the pointer leaves and the page scrolls, and its close button closes it', async () => {
    start();
    await hover('5+4+X', '5+4+X产业布局');
    button('固定').click();
    await vi.waitFor(() => expect(button('固定').getAttribute('aria-pressed')).toBe('true'));
    const at = document.querySelector('huizhu-card')?.getBoundingClientRect().top;
    pointAt(FAR, {}, 'pointerdown');
    scrollTo({ top: 1000, behavior: 'instant' });
    await vi.waitFor(() => expect(boxOf(page.mark('5+4+X')).bottom).toBeLessThan(0));
    pointAt(FAR);
    await new Promise(requestAnimationFrame);
    expect(document.querySelector('huizhu-card')?.getBoundingClientRect().top).toBe(at);
    button('关闭').click();
    await closed();
  });

  test('scrolls with its term and closes when the term has left the view', async () => {
    start();
    await hover('5+4+X', '5+4+X产业布局');
    scrollTo({ top: 20, behavior: 'instant' });
    await vi.waitFor(() => {
      const host = document.querySelector('huizhu-card')?.getBoundingClientRect() ?? new DOMRect();
      expect(host.top - boxOf(page.mark('5+4+X')).bottom).toBe(8);
    });
    scrollTo({ top: 900, behavior: 'instant' });
    await closed();
  });

  test('text that scrolls under a still pointer opens nothing', async () => {
    start();
    const mark = page.mark('5+4+X');
    pointAt(boxOf(mark));
    await new Promise(requestAnimationFrame);
    scrollTo({ top: 300, behavior: 'instant' });
    pointAt(FAR);
    await hover('两网融合', '两网融合');
    expect(page.sent.map(({ params }) => params)).not.toContainEqual(expect.objectContaining({ entry: mark.entry }));
  });

  test('a nested look-up shows the way, and Backspace, Esc and the buttons go back along it', async () => {
    start();
    await hover('5+4+X', '5+4+X产业布局');
    button('4+3+X产业基础').click();
    await opened('4+3+X产业基础');
    expect(page.card()?.querySelector('.way')?.textContent).toBe('5+4+X产业布局4+3+X产业基础');
    expect(press('Backspace', button('返回')).defaultPrevented).toBe(true);
    await opened('5+4+X产业布局');
    button('前进').click();
    await opened('4+3+X产业基础');
    press('Escape');
    await opened('5+4+X产业布局');
    press('Escape');
    await closed();
  });

  test('another sense of the same words is offered and can be chosen', async () => {
    start();
    await hover('两网融合', '两网融合');
    expect(page.card()?.querySelector('.band')?.textContent).toContain('另有一义：4+3+X产业基础');
    button('4+3+X产业基础').click();
    await opened('4+3+X产业基础');
    expect(page.card()?.querySelector('.trail')).toBeNull();
    expect(page.card()?.querySelector('.band')?.textContent).toContain('另有一义：两网融合');
  });

  test('the sense that was chosen holds for the page', async () => {
    start(`${TEXT}<p style="margin: 40px">又见<b data-entry="3 2">两网</b></p>`);
    page.api().open(page.mark('两网融合'), { focus: false });
    await opened('两网融合');
    button('4+3+X产业基础').click();
    await opened('4+3+X产业基础');
    press('Escape');
    await closed();
    page.api().open(page.mark('两网'), { focus: false });
    await opened('4+3+X产业基础');
    button('两网融合').click();
    await opened('两网融合');
  });

  test('opened by command it takes the focus, and gives it back', async () => {
    start();
    const before = document.querySelector<HTMLElement>('#before') ?? expect.fail('no button');
    before.focus();
    page.api().open(page.mark('5+4+X'), { focus: true });
    await opened('5+4+X产业布局');
    expect(page.root()?.activeElement).toBe(page.card());
    expect(document.activeElement?.localName).toBe('huizhu-card');
    press('Escape', document.activeElement ?? document);
    await closed();
    expect(document.activeElement).toBe(before);
  });

  test('opened by pointer it leaves the focus alone', async () => {
    start();
    const before = document.querySelector<HTMLElement>('#before') ?? expect.fail('no button');
    before.focus();
    await hover('5+4+X', '5+4+X产业布局');
    expect(document.activeElement).toBe(before);
  });

  test('a finger’s tap opens a sheet at the bottom edge, and a second tap closes it', async () => {
    start();
    const tap = () => {
      const touch = { pointerType: 'touch', pointerId: 5 };
      pointAt(boxOf(page.mark('5+4+X')), touch, 'pointerdown');
      pointAt(boxOf(page.mark('5+4+X')), touch, 'pointerup');
    };
    tap();
    await opened('5+4+X产业布局');
    expect(page.card()?.classList.contains('sheet')).toBe(true);
    await Promise.all(
      page
        .card()
        ?.getAnimations()
        .map(({ finished }) => finished) ?? [],
    );
    const host = document.querySelector('huizhu-card')?.getBoundingClientRect() ?? new DOMRect();
    expect([host.left, Math.round(host.bottom), host.width]).toEqual([
      0,
      innerHeight,
      document.documentElement.clientWidth,
    ]);
    tap();
    await closed();
  });

  test('shows the term at once and still lines only after a while', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    start(TEXT, { before: () => gate });
    page.api().open(page.mark('西岸传媒港'), { focus: false });
    expect(page.card()?.querySelector('.term')?.textContent).toBe('西岸传媒港');
    expect(page.card()?.querySelector('.skeleton')).toBeNull();
    await vi.waitFor(() => expect(page.card()?.querySelector('.skeleton')).toBeTruthy());
    release();
    await opened('西岸传媒港');
    expect(page.card()?.querySelector('.skeleton')).toBeNull();
  });

  test('tells screen readers term and gist', async () => {
    start();
    await hover('西岸传媒港', '西岸传媒港');
    await vi.waitFor(() =>
      expect(page.root()?.querySelector('[role=status]')?.textContent).toMatch(/^西岸传媒港。徐汇滨江/),
    );
  });

  test('opens inside an open modal dialog, which makes all else inert', async () => {
    start(
      `<dialog><p style="font: 18px/32px sans-serif; width: 500px; height: 300px"><b data-entry="1">西岸传媒港</b></p></dialog>`,
    );
    document.querySelector('dialog')?.showModal();
    await hover('西岸传媒港', '西岸传媒港');
    expect(document.querySelector('dialog huizhu-card')).toBeTruthy();
    const more = button('展开').getBoundingClientRect();
    expect(document.elementFromPoint(more.x + 5, more.y + 5)?.localName).toBe('huizhu-card');
  });

  test('takes its theme from the page around the term', async () => {
    start(`<p style="background: #17191b; color: #ddd"><b data-entry="1">西岸传媒港</b></p>`);
    await hover('西岸传媒港', '西岸传媒港');
    expect(page.card()?.dataset.theme).toBe('dark');
  });

  test('no style of the page reaches it', async () => {
    start(
      `<style>huizhu-card, huizhu-card * { display: none !important; width: 9px !important; opacity: .1; --ink: red; zoom: 3; pointer-events: none }</style>${TEXT}`,
    );
    await hover('5+4+X', '5+4+X产业布局');
    const host = document.querySelector('huizhu-card') ?? expect.fail('no host');
    expect(host.getBoundingClientRect().width).toBe(360);
    const { opacity, pointerEvents } = getComputedStyle(host);
    expect([opacity, pointerEvents]).toEqual(['1', 'auto']);
    expect(getComputedStyle(page.card() ?? host).color).toBe('rgb(26, 31, 30)');
  });

  test('asks the background to open a source page, which a web page could not', async () => {
    start();
    await hover('两网融合', '两网融合');
    button('区报 · 2024.1.11').click();
    await vi.waitFor(() =>
      expect(page.sent).toContainEqual({ name: 'page/open', params: { path: '/source.html?doc=doc-6#entry-6' } }),
    );
  });

  test('goes without a word when the extension was updated under it', async () => {
    let orphaned = false;
    start(TEXT, { orphaned: () => orphaned });
    await hover('5+4+X', '5+4+X产业布局');
    orphaned = true;
    pointAt(FAR);
    pointAt(boxOf(page.mark('西岸传媒港')));
    await closed();
    expect(page.scout.signal.aborted).toBe(true);
  });

  test('is taken off the page with its scout', async () => {
    start();
    await hover('5+4+X', '5+4+X产业布局');
    page.scout.stop();
    await closed();
  });
});
