// The card on a page. Its shadow root is closed to the page; the driver opens it from outside, for this page load only.
import type { Page } from 'puppeteer-core';
import { bidi, contextOf } from './firefox.ts';
import { hoverTerm } from './highlights.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

export const CARD = 'huizhu-card';

const isOpen = (page: Page): Promise<boolean> =>
  page.evaluate((tag) => {
    const host = document.querySelector(tag);
    return host?.matches(':popover-open') ?? false;
  }, CARD);

/** Waits for an open card and makes its root readable in the page's world (as `shadowRoot` of the host). */
export async function waitForCard(session: Session, page: Page): Promise<void> {
  await until('an open card', () => isOpen(page));
  await reveal(session, page);
  await until('a card with a term', () => hasInCard(page, 'h2, [role="heading"]'));
}

export const waitForNoCard = (page: Page): Promise<true> => until('no open card', async () => !(await isOpen(page)));

/** Waits until the card's script listens: it comes after the first marks, and a tap before it is lost. */
export async function waitForCardScript(session: Session, page: Page, term: string): Promise<void> {
  await hoverTerm(page, term);
  await waitForCard(session, page);
  await page.keyboard.press('Escape');
  await waitForNoCard(page);
  await page.mouse.move(0, 0);
}

async function reveal({ kind, browser }: Session, page: Page): Promise<void> {
  const define = 'Object.defineProperty(host, "shadowRoot", { value: root, configurable: true })';
  const query = `document.querySelector('${CARD}')`;
  if (kind === 'firefox') {
    const connection = bidi(browser);
    const target = { context: contextOf(page) };
    const found = await connection.send('script.evaluate', {
      expression: query,
      target,
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    const host = found.result.result;
    await connection.send('script.callFunction', {
      functionDeclaration: `(host, root) => { ${define}; }`,
      arguments: [{ sharedId: host.sharedId }, { sharedId: host.value.shadowRoot.sharedId }],
      target,
      awaitPromise: false,
    });
    return;
  }
  const cdp = await page.createCDPSession();
  try {
    const { result } = await cdp.send('Runtime.evaluate', { expression: query });
    const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId ?? '', depth: 1, pierce: true });
    const root = node.shadowRoots?.[0];
    if (root?.shadowRootType !== 'closed') throw new Error('the card has no closed shadow root');
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    await cdp.send('Runtime.callFunctionOn', {
      objectId: result.objectId ?? '',
      functionDeclaration: `function (root) { const host = this; ${define}; }`,
      arguments: [{ objectId: object.objectId ?? '' }],
    });
  } finally {
    await cdp.detach();
  }
}

/** Waits until the revealed card stands still: its animations are over. */
export const cardAtRest = (page: Page): Promise<void> =>
  page.evaluate(async (tag) => {
    const host = document.querySelector(tag);
    const running = [...(host?.getAnimations({ subtree: true }) ?? []), ...(host?.shadowRoot?.getAnimations() ?? [])];
    // An animation that is cancelled on the way is over as well.
    await Promise.allSettled(running.map(({ finished }) => finished));
  }, CARD);

/** True if the revealed card has an element for the selector. */
export const hasInCard = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(
    (tag, selector) => document.querySelector(tag)?.shadowRoot?.querySelector(selector) != null,
    CARD,
    selector,
  );

/** Text of the first element for the selector in the revealed card; empty where there is none. */
export const textInCard = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (tag, selector) => document.querySelector(tag)?.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '',
    CARD,
    selector,
  );

/** Viewport box of the first element for the selector in the revealed card, in CSS px. Throws where there is none. */
export function boxInCard(
  page: Page,
  selector: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return until(`${selector} in the card`, () =>
    page.evaluate(
      (tag, selector) => {
        const element = document.querySelector(tag)?.shadowRoot?.querySelector(selector);
        if (!element) return undefined;
        element.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      },
      CARD,
      selector,
    ),
  );
}

/** A real click on the first element for the selector. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  const { x, y, width, height } = await boxInCard(page, selector);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  await page.mouse.click(x + width / 2, y + height / 2);
}
