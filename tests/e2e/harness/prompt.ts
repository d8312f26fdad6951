// The browser's question whether we may read a site, asked by our popup and answered on the window.
import type { Page } from 'puppeteer-core';
import type { Display } from './display.ts';
import { inBrowserWindow } from './firefox.ts';
import { browserWindow } from './keys.ts';
import { openPopup } from './popup.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

const ALWAYS = '.void .button.line';
const FIREFOX_PROMPT = 'PopupNotifications.panel';
/**
 * Chromium draws the question into its window, at the top and in the middle, where no driver can ask for it: the middle of
 * “Allow” from the middle of the window's upper edge, in px.
 */
const ALLOW = { x: 169, y: 256 };
/** Chromium takes presses that follow each other faster than a double click for none; ms. */
const APART = 1000;

/** Presses “always on this site” in the popup of a page, and waits until the browser asks. */
export async function askForAlways(session: Session, page: Page): Promise<void> {
  const { browser, base, kind } = session;
  const popup = await openPopup(session, page);
  await popup.text(ALWAYS);
  if (kind === 'firefox') {
    await popup.click(ALWAYS);
    await until('the question', () => inBrowserWindow<boolean>(browser, `${FIREFOX_PROMPT}.state === 'open'`));
    return;
  }
  const isPopup = (url: string) => url.startsWith(`${base}popup.html`);
  const target = await browser.waitForTarget((candidate) => isPopup(candidate.url()));
  // The question takes the popup away, in the middle of the click.
  await (await target.asPage())
    .locator(ALWAYS)
    .click()
    .catch(() => undefined);
  await until('the question', async () => browser.targets().every((each) => !isPopup(each.url())));
}

/** Allows it, and waits until `done`. The browsers hear no answer in the question's first moments: it is given until then. */
export async function allow({ kind, browser }: Session, display: Display, done: () => Promise<boolean>): Promise<void> {
  if (kind === 'chromium') {
    const { x, y, width } = await browserWindow(display);
    let last = performance.now();
    await until('the answer to be heard', async () => {
      if (performance.now() - last > APART) {
        display.click(Math.round(x + width / 2) + ALLOW.x, y + ALLOW.y);
        last = performance.now();
      }
      return done();
    });
    return;
  }
  await until('the answer to be heard', async () => {
    const button = await inBrowserWindow<{ x: number; y: number } | null>(
      browser,
      `(({ state, firstElementChild: asked }) => {
        if (state !== 'open' || !asked?.button) return null;
        const { width, height } = asked.button.getBoundingClientRect();
        return { x: Math.round(asked.button.screenX + width / 2), y: Math.round(asked.button.screenY + height / 2) };
      })(${FIREFOX_PROMPT})`,
    );
    if (button) display.click(button.x, button.y);
    return done();
  });
}
