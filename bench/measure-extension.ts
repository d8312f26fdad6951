// The built extension in Chromium, by the harness of the e2e tests: the popup, a search, and the card on a page.
import type { Page, Realm } from 'puppeteer-core';
import { hoverTerm, waitForTerms } from '../tests/e2e/harness/highlights.ts';
import { ANNOTATED } from '../tests/e2e/harness/hosts.ts';
import { fixturePages } from '../tests/e2e/harness/pages.ts';
import { openOwnPage, openPage, type Session, startSession } from '../tests/e2e/harness/session.ts';
import { until } from '../tests/e2e/harness/until.ts';
import type { ExtensionFigures } from './figures.ts';
import { FRESH_PAGES } from './plan.ts';
import { median } from './statistics.ts';

/** What the hover machine waits before it opens (page/timings.ts), in ms. */
const REST_MS = 200;

interface Seen {
  /** Times of the page's clock, in ms: the last move of the pointer; the opening; the text drawn; painted. */
  moved: number;
  opened: number;
  drawn: number;
  painted: number;
  /** Frames begun from the opening until the text was there, the one that shows it included. */
  frames: number;
}

/** Runs in the scout's world: notes when the next card opens and when its text has been painted. */
function watchCard(): void {
  const seen: Seen = { moved: 0, opened: 0, drawn: 0, painted: 0, frames: 0 };
  const globals = globalThis as unknown as {
    benchSeen: Seen;
    chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  };
  globals.benchSeen = seen;
  const move = (event: Event) => {
    if (!seen.opened) seen.moved = event.timeStamp;
  };
  document.addEventListener('pointermove', move, { capture: true });
  const open = ({ target }: Event) => {
    if (!(target instanceof Element) || target.localName !== 'huizhu-card' || seen.opened) return;
    seen.opened = performance.now();
    const root = globals.chrome.dom.openOrClosedShadowRoot(target);
    const nextFrame = () =>
      requestAnimationFrame(() => {
        seen.frames++;
        if (!root?.querySelector('h2')?.textContent) return nextFrame();
        seen.drawn = performance.now();
        const { port1, port2 } = new MessageChannel(); // its message comes after the frame has been painted
        port1.onmessage = () => {
          seen.painted = performance.now();
        };
        port2.postMessage(0);
      });
    nextFrame();
  };
  document.addEventListener('beforetoggle', open, { capture: true });
}

async function cardTime(page: Page, term: string): Promise<Seen> {
  const realm: Realm | undefined = (await page.extensionRealms())[0];
  if (!realm) throw new Error('the scout is not on the page');
  await realm.evaluate(watchCard);
  await hoverTerm(page, term);
  return until('a painted card', () =>
    realm.evaluate(() => {
      const { benchSeen } = globalThis as unknown as { benchSeen: Seen };
      return benchSeen.painted > 0 && benchSeen;
    }),
  );
}

async function measureCard(
  session: Session,
): Promise<Pick<ExtensionFigures, 'cardFirst' | 'cardWarm' | 'cardWarmFrames'>> {
  const first: number[] = [];
  const warm: number[] = [];
  const frames: number[] = [];
  for (let fresh = 0; fresh < FRESH_PAGES; fresh++) {
    const page = await openPage(session, `${ANNOTATED}/news.html`);
    await page.bringToFront();
    await waitForTerms(page, ['邻里汇', '口袋公园']);
    const cold = await cardTime(page, '邻里汇');
    // The dwell fires when the pointer has rested; what the card's script lacks then, the reader waits for.
    first.push(cold.painted - cold.moved - REST_MS);
    await page.keyboard.press('Escape');
    await page.mouse.move(1270, 10, { steps: 3 });
    // Past the time in which the next card would open without a rest.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const again = await cardTime(page, '口袋公园');
    warm.push(again.painted - again.opened);
    frames.push(again.frames);
    await page.close();
  }
  return { cardFirst: median(first), cardWarm: median(warm), cardWarmFrames: median(frames) };
}

/** Runs before the popup's own script: goes to the glossary at once, and notes when its list is there and painted. */
function watchPopup(): void {
  const globals = globalThis as unknown as { benchReady: number };
  globals.benchReady = 0;
  let pressed = false;
  const observer = new MutationObserver(() => {
    const tab = document.querySelector<HTMLElement>('#tab-glossary');
    if (tab && !pressed) {
      pressed = true;
      tab.click();
    }
    if (!document.querySelector('[role="option"]')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        globals.benchReady = performance.now();
      };
      port2.postMessage(0);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

const KEYS = ['x', 'xu', 'xuh', 'xuhui', '徐', '徐汇', '徐汇滨', '口袋', 'kdgy', 'talent', '西岸', '15', '没有这个词'];

/** Types into the search field; the time of each change of the list, in ms: search and drawing, without the frame. */
async function typeKeys(keys: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  const field = document.querySelector<HTMLInputElement>('input[role="combobox"]');
  if (!field) throw new Error('the popup has no search field');
  for (const key of [...keys, ...keys]) {
    const from = performance.now();
    field.value = key;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
    times.push(performance.now() - from);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return times.slice(keys.length);
}

async function measurePopup(
  session: Session,
): Promise<Omit<ExtensionFigures, 'cardFirst' | 'cardWarm' | 'cardWarmFrames'>> {
  const ready: number[] = [];
  const keystrokes: number[] = [];
  let entries = 0;
  for (let fresh = 0; fresh < FRESH_PAGES; fresh++) {
    const page = await session.browser.newPage();
    await page.setViewport({ width: 400, height: 560 });
    await page.evaluateOnNewDocument(watchPopup);
    await page.goto(`${session.base}popup.html`);
    ready.push(
      await until('the list of the glossary', () =>
        page.evaluate(() => (globalThis as unknown as { benchReady: number }).benchReady),
      ),
    );
    entries = await page.evaluate(() => Number(document.querySelector('[role="option"]')?.ariaSetSize));
    keystrokes.push(...(await page.evaluate(typeKeys, KEYS)));
    await page.close();
  }
  return { popupReady: median(ready), keystroke: median(keystrokes), keystrokeWorst: Math.max(...keystrokes), entries };
}

export async function measureExtension(): Promise<ExtensionFigures> {
  const session = await startSession('chromium', { answer: fixturePages });
  try {
    // The background starts up, and the card's script is read from disk, once before anything counts.
    await (await openOwnPage(session, 'popup.html', 'button')).close();
    return { ...(await measurePopup(session)), ...(await measureCard(session)) };
  } finally {
    await session.close();
  }
}
