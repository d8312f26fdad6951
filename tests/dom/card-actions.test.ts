import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserWindow } from 'vitest/browser';
import { LEAVE, SAID } from '../../page/timings.ts';
import { boxOf, type CardPage, cardPage, pointAt, TEXTS } from './card-page.ts';

const TEXT = `<p style="margin: 40px; font: 18px/32px sans-serif">报告提到<b data-entry="0">5+4+X</b>，也提到<b data-entry="1">西岸传媒港</b>。</p>
  <p style="margin: 40px; height: 2400px"><button id="before">before</button> <b data-entry="1">传媒港</b></p>`;

let page: CardPage;
const copied: string[] = [];
const onCopy = (event: ClipboardEvent) => copied.push(event.clipboardData?.getData('text/plain') ?? '');

beforeEach(async () => {
  // Other files leave a window of their size.
  await browserWindow.viewport(1280, 900);
});
afterEach(() => {
  vi.useRealTimers();
  page.end();
  removeEventListener('copy', onCopy, true);
  copied.length = 0;
  scrollTo({ top: 0, behavior: 'instant' });
});

const start = () => {
  page = cardPage(TEXT);
};
/** From here on the card's timers run as `pass` says. */
const stopTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
/** Lets the card hear of the pointer, which it does once a frame, and then ms pass for its timers. */
const pass = async (ms: number) => {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  vi.advanceTimersByTime(ms);
};
const A_WHILE = 60_000;
const gistOf = (term: string) =>
  vi.waitFor(() => {
    expect(page.card()?.querySelector('.term')?.textContent).toBe(term);
    expect(page.card()?.querySelector('.gist')).toBeTruthy();
  });
const open = async (surface: string, term: string) => {
  page.api().open(page.mark(surface), { focus: false });
  await gistOf(term);
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
const closed = () => vi.waitFor(() => expect(document.querySelector('huizhu-card')).toBeNull());
const host = () => document.querySelector('huizhu-card')?.getBoundingClientRect() ?? expect.fail('no card');
const changes = () => page.sent.filter(({ name }) => name === 'settings/change').map(({ params }) => params);
const press = (key: string, more: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );

describe('what can be done with an entry', () => {
  test('it is saved, and the button says so once it is', async () => {
    start();
    await open('西岸传媒港', '西岸传媒港');
    await expand();
    button('收藏').click();
    await vi.waitFor(() => expect(changes()).toEqual([{ do: 'save', entry: 'media-port', host: undefined }]));
    page.choose({ saved: [{ entry: 'media-port', date: '2026-11-21' }] });
    await vi.waitFor(() => expect(button('已收藏').getAttribute('aria-pressed')).toBe('true'));
    button('已收藏').click();
    await vi.waitFor(() => expect(changes().at(-1)).toMatchObject({ do: 'unsave', entry: 'media-port' }));
  });

  test('a term that is known, or not meant here, is told to the background and its card goes', async () => {
    start();
    await open('西岸传媒港', '西岸传媒港');
    await expand();
    button('已认识，不再标注').click();
    await closed();
    await open('传媒港', '西岸传媒港');
    button('不是这个？').click();
    await closed();
    expect(changes()).toEqual([
      { do: 'know', entry: 'media-port', host: undefined },
      { do: 'exclude', entry: 'media-port', host: location.hostname },
    ]);
  });

  test('only the page’s own term can be told not to be meant here', async () => {
    start();
    await open('5+4+X', '5+4+X产业布局');
    await expand();
    expect(find('此处有误，本站不标')).toBeTruthy();
    button('4+3+X产业基础').click();
    await gistOf('4+3+X产业基础');
    expect(find('此处有误，本站不标')).toBeUndefined();
  });

  test('Esc closes an open menu first, then the card', async () => {
    start();
    await open('西岸传媒港', '西岸传媒港');
    await expand();
    button('更多操作').click();
    const menu = () => page.card()?.querySelector('.menu:popover-open');
    expect(menu()?.getAttribute('aria-label')).toBe('更多操作');
    press('Escape');
    expect(menu()).toBeNull();
    expect(page.card()).toBeTruthy();
    press('Escape');
    await closed();
  });

  test('what is copied are the background’s texts, and the report names entry, page and words', async () => {
    start();
    // Tests have no user’s click, so the browser would refuse; what we hand over is what is looked at.
    const command = vi.spyOn(document, 'execCommand').mockImplementation(() => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true });
      dispatchEvent(event);
      copied.push(event.clipboardData?.getData('text/plain') ?? '');
      return true;
    });
    await open('传媒港', '西岸传媒港');
    await expand();
    for (const name of ['复制', 'GB/T 7714', 'APA', '复制为 Markdown', '报告错误（只复制文字）']) {
      button(name).click();
      await vi.waitFor(() => expect(button('已复制')).toBeTruthy());
    }
    expect(copied.slice(0, 4)).toEqual([TEXTS.text, TEXTS.gbt, TEXTS.apa, TEXTS.markdown]);
    for (const part of ['西岸传媒港（media-port）', location.href, '本页写作：传媒港'])
      expect(copied[4]).toContain(part);
    command.mockRestore();
  });
});

test('what was copied is told for a moment; term and gist are not told again', async () => {
  const command = vi.spyOn(document, 'execCommand').mockReturnValue(true);
  const status = () => page.root()?.querySelector('[role=status]')?.textContent;
  start();
  await open('西岸传媒港', '西岸传媒港');
  await expand();
  await vi.waitFor(() => expect(status()).toMatch(/^西岸传媒港。/));
  stopTime();
  button('复制').click();
  await vi.waitFor(() => expect(status()).toBe('已复制'));
  await pass(SAID);
  await vi.waitFor(() => expect(status()).toBe(''));
  expect(find('复制')).toBeTruthy();
  // What is drawn anew is not another thing.
  page.choose({ saved: [{ entry: 'media-port', date: '2026-11-21' }] });
  await vi.waitFor(() => expect(find('已收藏')).toBeTruthy());
  await pass(0);
  expect(status()).toBe('');
  button('复制').click();
  await vi.waitFor(() => expect(status()).toBe('已复制'));
  page.api().close();
  await closed();
  await open('西岸传媒港', '西岸传媒港');
  await vi.waitFor(() => expect(status()).toMatch(/^西岸传媒港。/));
  command.mockRestore();
});

describe('what the reader chose', () => {
  test('in the corner the card stands 16 px from both edges, has a close button and stays when the pointer leaves', async () => {
    start();
    page.choose({ place: 'corner' });
    pointAt(boxOf(page.mark('西岸传媒港')));
    await gistOf('西岸传媒港');
    const { clientWidth } = document.documentElement;
    await vi.waitFor(() => expect([clientWidth - host().right, innerHeight - host().bottom]).toEqual([16, 16]));
    stopTime();
    pointAt({ x: 700, y: 500 });
    await pass(A_WHILE);
    button('关闭').click();
    await closed();
  });

  test('a card that only opens with Alt does so at once, also where the pointer rests already', async () => {
    start();
    page.choose({ trigger: 'alt' });
    const box = boxOf(page.mark('西岸传媒港'));
    stopTime();
    pointAt(box);
    await pass(A_WHILE);
    expect(document.querySelector('huizhu-card')).toBeNull();
    expect(press('Alt', { altKey: true })).toBe(true);
    await gistOf('西岸传媒港');
  });

  test('a card that only opens by click opens and closes by one, and not by rest', async () => {
    start();
    page.choose({ trigger: 'click' });
    const box = boxOf(page.mark('西岸传媒港'));
    const click = () => {
      pointAt(box, { pointerId: 1 }, 'pointerdown');
      pointAt(box, { pointerId: 1 }, 'pointerup');
    };
    stopTime();
    pointAt(box);
    await pass(A_WHILE);
    expect(document.querySelector('huizhu-card')).toBeNull();
    click();
    await gistOf('西岸传媒港');
    expect(page.card()?.classList.contains('sheet')).toBe(false);
    click();
    await closed();
  });

  test('the delay is the reader’s', async () => {
    start();
    page.choose({ delay: 500 });
    stopTime();
    pointAt(boxOf(page.mark('西岸传媒港')));
    await pass(499);
    expect(document.querySelector('huizhu-card')).toBeNull();
    await pass(1);
    expect(document.querySelector('huizhu-card')).toBeTruthy();
    await gistOf('西岸传媒港');
  });

  test('a card stays for as long as the pointer is in it, and goes a while after the pointer has', async () => {
    start();
    pointAt(boxOf(page.mark('西岸传媒港')));
    await gistOf('西岸传媒港');
    stopTime();
    const { x, y } = button('展开').getBoundingClientRect();
    pointAt({ x: x + 5, y: y + 5 });
    await pass(A_WHILE);
    expect(page.open()).toBe(page.mark('西岸传媒港'));
    pointAt({ x: 1200, y: 850 });
    await pass(LEAVE - 1);
    expect(page.open()).toBe(page.mark('西岸传媒港'));
    await pass(1);
    expect(page.open()).toBeUndefined();
  });

  test('a chosen theme is the card’s, whatever the page’s', async () => {
    start();
    page.choose({ theme: 'dark' });
    await open('西岸传媒港', '西岸传媒港');
    expect(page.card()?.dataset.theme).toBe('dark');
  });
});

describe('the keys', () => {
  test('step from term to term round the page, scroll there and say each, and leave the focus where it is', async () => {
    start();
    document.querySelector<HTMLElement>('#before')?.focus({ preventScroll: true });
    const focused = document.activeElement;
    expect(page.api().step(1)).toBe(true);
    await gistOf('5+4+X产业布局');
    page.api().step(1);
    await gistOf('西岸传媒港');
    await vi.waitFor(() => expect(page.root()?.querySelector('[role=status]')?.textContent).toMatch(/^西岸传媒港。/));
    page.api().step(1);
    await vi.waitFor(() => expect(page.open()).toBe(page.mark('传媒港')));
    page.api().step(1);
    await vi.waitFor(() => expect(page.open()).toBe(page.mark('5+4+X')));
    page.api().step(-1);
    await vi.waitFor(() => expect(page.open()).toBe(page.mark('传媒港')));
    expect(document.activeElement).toBe(focused);
  });

  test('move the focus into the card that is open, and Esc gives it back', async () => {
    start();
    document.querySelector<HTMLElement>('#before')?.focus({ preventScroll: true });
    const focused = document.activeElement;
    page.api().step(1);
    await gistOf('5+4+X产业布局');
    expect(page.api().enter()).toBe(true);
    expect(page.root()?.activeElement).toBe(page.card());
    page.api().step(1);
    await gistOf('西岸传媒港');
    expect(page.root()?.activeElement).toBe(page.card());
    press('Escape');
    await closed();
    expect(document.activeElement).toBe(focused);
  });
});
