// The real side panel, or sidebar, opened from the real popup.
import type { Page } from 'puppeteer-core';
import { inBrowserWindow } from './firefox.ts';
import { type Evaluate, inFirefoxView, openPopup } from './popup.ts';
import type { Session } from './session.ts';

const PATH = 'sidepanel.html';
const FIREFOX_SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

export interface SidePanel {
  /** Evaluates an expression in the panel's document and returns its value (JSON). */
  evaluate: Evaluate;
  close(): Promise<void>;
}

/** Opens the panel of a tab's window by the button in the popup's foot. */
export async function openSidePanel(session: Session, page: Page): Promise<SidePanel> {
  const { browser, base, kind } = session;
  const popup = await openPopup(session, page);
  if (kind === 'firefox') {
    await popup.click('.list-foot .button');
    const evaluate = await inFirefoxView(browser, FIREFOX_SIDEBAR, PATH);
    return { evaluate, close: () => inBrowserWindow(browser, 'void SidebarController.hide()') };
  }
  const opening = browser.waitForTarget((target) => target.url().startsWith(base + PATH));
  // The browser asks for a reader's act, which an evaluated click is not.
  const target = await browser.waitForTarget((candidate) => candidate.url().startsWith(`${base}popup.html`));
  await (await target.asPage()).locator('.list-foot .button').click();
  const panel = await (await opening).asPage();
  return { evaluate: (expression) => panel.evaluate(expression) as Promise<never>, close: () => panel.close() };
}
