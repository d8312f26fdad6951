import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserWindow, userEvent } from 'vitest/browser';
import type { Mark } from '../../page/scout-api.ts';
import { type CardPage, cardPage, pointAt } from './card-page.ts';

const TERM = '<b data-entry="1">西岸传媒港</b>';
const FONT = 'margin: 0; font: 18px/32px sans-serif';

let page: CardPage | undefined;
beforeEach(() => browserWindow.viewport(1280, 900));
afterEach(() => {
  page?.end();
  page = undefined;
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('dir');
});

/** Opens the card of the term on a page by pointing at the n-th of its lines. */
async function open(html: string, line = 0): Promise<{ mark: Mark; line: DOMRect }> {
  page = cardPage(html);
  const mark = page.mark('西岸传媒港');
  const at = mark.rects()[line] ?? expect.fail('no such line');
  pointAt(at);
  await shown();
  return { mark, line: at };
}
async function shown(): Promise<void> {
  await vi.waitFor(() => expect(page?.card()?.querySelector('.gist')).toBeTruthy());
  await Promise.allSettled(
    page
      ?.root()
      ?.getAnimations()
      .map(({ finished }) => finished) ?? [],
  );
}
const host = () => document.querySelector('huizhu-card') ?? expect.fail('no card');
const box = () => host().getBoundingClientRect();
const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
/** The card covers no line of its term, and is within the part of the page that is seen. */
function expectRightPlace(mark: Mark): void {
  for (const rect of mark.rects()) expect(overlaps(box(), rect)).toBe(false);
  const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0 } = visualViewport ?? {};
  const { left, top, right, bottom } = box();
  expect(left).toBeGreaterThanOrEqual(offsetLeft);
  expect(top).toBeGreaterThanOrEqual(offsetTop);
  expect(right).toBeLessThanOrEqual(offsetLeft + width + 0.5);
  expect(bottom).toBeLessThanOrEqual(offsetTop + height + 0.5);
}

describe('the card stands off its term and within the view', () => {
  test('of a term that wraps, by the line that is pointed at', async () => {
    const html = `<p style="${FONT}; width: 90px; padding: 100px">西岸西岸<b data-entry="1">西岸传媒港</b></p>`;
    const { mark, line } = await open(html, 1);
    expect(mark.rects().length).toBe(2);
    expect(box().top - line.bottom).toBe(8);
    expectRightPlace(mark);
  });

  test('of text that runs from right to left, ending where the term ends', async () => {
    document.documentElement.dir = 'rtl';
    const { mark, line } = await open(`<p style="${FONT}; padding: 60px 500px">${TERM}</p>`);
    expect(box().right).toBeCloseTo(line.right, 0);
    expectRightPlace(mark);
  });

  for (const mode of ['vertical-rl', 'vertical-lr', 'sideways-lr']) {
    test(`of ${mode} text, beside its line and not over it`, async () => {
      const style = `${FONT}; writing-mode: ${mode}; height: 600px; padding: 40px 500px`;
      const { mark, line } = await open(`<p style="${style}">上文上文上文${TERM}下文下文下文</p>`);
      expect(line.height).toBeGreaterThan(line.width);
      expect(box().left >= line.right + 8 || box().right <= line.left - 8).toBe(true);
      expectRightPlace(mark);
      // The way from the term to the card keeps it open.
      pointAt({ x: (line.right + box().left) / 2, y: line.top + 4 });
      pointAt({ x: box().left + 4, y: box().top + 40 });
      await new Promise(requestAnimationFrame);
      expect(page?.open()).toBe(mark);
    });
  }

  test('in a window of 240 × 200 px it is a sheet that leaves the term free and scrolls whole', async () => {
    await browserWindow.viewport(240, 200);
    const { mark } = await open(`<p style="${FONT}; padding: 90px 20px 400px">${TERM}</p>`);
    expect(page?.card()?.classList.contains('sheet')).toBe(true);
    await vi.waitFor(() => expectRightPlace(mark));
    const card = page?.card() ?? expect.fail('no card');
    expect(box().height).toBeGreaterThan(140);
    expect(card.scrollHeight).toBeGreaterThan(card.clientHeight);
    card.scrollTop = card.scrollHeight;
    const more = card.querySelector('.more')?.getBoundingClientRect() ?? expect.fail('no button');
    expect(more.bottom).toBeLessThanOrEqual(200.5);
    expect(more.height).toBeGreaterThanOrEqual(44);
  });

  for (const [width, height] of [
    [320, 256],
    [500, 260],
    [640, 300],
  ] as const) {
    test(`in a window of ${width} × ${height} px`, async () => {
      await browserWindow.viewport(width, height);
      const { mark } = await open(`<p style="${FONT}; padding: 110px 20px 400px">${TERM}</p>`);
      await vi.waitFor(() => expectRightPlace(mark));
    });
  }

  test('where two fingers have zoomed in, within what is seen then', async () => {
    const view = visualViewport ?? expect.fail('no visual viewport');
    const zoomed = { offsetLeft: 300, offsetTop: 200, width: 640, height: 450 } as const;
    for (const [name, value] of Object.entries(zoomed))
      vi.spyOn(view, name as keyof typeof zoomed, 'get').mockReturnValue(value);
    const { mark } = await open(`<p style="${FONT}; padding: 260px 800px">${TERM}</p>`);
    expect(page?.card()?.classList.contains('sheet')).toBe(false);
    expectRightPlace(mark);
    vi.spyOn(view, 'width', 'get').mockReturnValue(300);
    vi.spyOn(view, 'offsetLeft', 'get').mockReturnValue(700);
    view.dispatchEvent(new Event('resize'));
    await vi.waitFor(() => expect(box().width).toBe(284));
    expectRightPlace(mark);
  });

  test('as a sheet, where two fingers have zoomed in, at the bottom of what is seen', async () => {
    const view = visualViewport ?? expect.fail('no visual viewport');
    const zoomed = { offsetLeft: 500, offsetTop: 100, width: 320, height: 400 } as const;
    for (const [name, value] of Object.entries(zoomed))
      vi.spyOn(view, name as keyof typeof zoomed, 'get').mockReturnValue(value);
    const { mark } = await open(`<p style="${FONT}; padding: 140px 540px">${TERM}</p>`);
    const { left, right, bottom } = box();
    expect([left, right, Math.round(bottom)]).toEqual([500, 820, 500]);
    expectRightPlace(mark);
  });

  test('in an open modal dialog', async () => {
    page = cardPage(`<dialog style="width: 600px; height: 500px"><p style="${FONT}">${TERM}</p></dialog>`);
    document.querySelector('dialog')?.showModal();
    const mark = page.mark('西岸传媒港');
    pointAt(mark.rects()[0] ?? expect.fail('no line'));
    await shown();
    expectRightPlace(mark);
    const { x, y } = page.card()?.querySelector('.gist')?.getBoundingClientRect() ?? expect.fail('no gist');
    expect(document.elementFromPoint(x + 20, y + 15)).toBe(host());
  });

  test('over an element that fills the screen', async () => {
    page = cardPage(
      `<section style="background: white; padding: 100px"><button>fill</button><p style="${FONT}">${TERM}</p></section>`,
    );
    const section = document.querySelector('section') ?? expect.fail('no section');
    const button = document.querySelector('button') ?? expect.fail('no button');
    button.addEventListener('click', () => section.requestFullscreen());
    await userEvent.click(button);
    await vi.waitFor(() => expect(document.fullscreenElement).toBe(section));
    const mark = page.mark('西岸传媒港');
    pointAt(mark.rects()[0] ?? expect.fail('no line'));
    await shown();
    expectRightPlace(mark);
    const { x, y } = page.card()?.querySelector('.gist')?.getBoundingClientRect() ?? expect.fail('no gist');
    expect(document.elementFromPoint(x + 20, y + 15)).toBe(host());
    await document.exitFullscreen();
  });
});
