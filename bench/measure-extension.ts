// The built extension in Chromium, by the harness of the e2e tests: the popup, a search, and the card on a page.
import type { Page, Realm } from 'puppeteer-core';
import { hoverTerm, waitForTerms } from '../tests/e2e/harness/highlights.ts';
import { ANNOTATED } from '../tests/e2e/harness/hosts.ts';
import { fixturePages } from '../tests/e2e/harness/pages.ts';
import { openOwnPage, openPage, type Session, startSession } from '../tests/e2e/harness/session.ts';
import { until } from '../tests/e2e/harness/until.ts';
import type { ExtensionFigures } from './figures.ts';
import { measurePopup } from './measure-popup.ts';
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

export async function measureExtension(): Promise<ExtensionFigures> {
  const session = await startSession('chromium', { answer: fixturePages });
  try {
    // The background starts up, and the card's script is read from disk, once before anything counts.
    await (await openOwnPage(session, 'popup.html', 'button')).close();
    // The popup last: it is measured with another glossary, too.
    return { ...(await measureCard(session)), ...(await measurePopup(session)) };
  } finally {
    await session.close();
  }
}
