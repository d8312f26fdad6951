// The real popup, opened by the toolbar button, which also grants activeTab.
import type { Browser, Page } from 'puppeteer-core';
import { EXTENSION, inBrowserWindow } from './firefox.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

export interface Popup {
  /** Evaluates an expression in the popup's document and returns its value (JSON). */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits for an element, then presses it. */
  click(selector: string): Promise<void>;
  /** Waits for an element and gives its text. */
  text(selector: string): Promise<string>;
  /** Closes it, as a press elsewhere does. */
  close(): Promise<void>;
}

/** Presses the toolbar button of a tab and waits for the popup's first element. A popup that is open is closed first. */
export async function openPopup(session: Session, page: Page): Promise<Popup> {
  await page.bringToFront();
  await closePopup(session);
  const evaluate = session.kind === 'firefox' ? await inFirefox(session) : await inChromium(session, page);
  const find = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
  const there = (selector: string) => until(`${selector} in the popup`, () => evaluate<boolean>(`!!${find(selector)}`));
  await there('body *');
  return {
    evaluate,
    click: async (selector) => {
      await there(selector);
      await evaluate(`void ${find(selector)}.click()`);
    },
    text: async (selector) => {
      await there(selector);
      return evaluate(`${find(selector)}.textContent.trim()`);
    },
    close: () => closePopup(session),
  };
}

async function closePopup({ kind, browser, base }: Session): Promise<void> {
  if (kind === 'firefox') {
    await inBrowserWindow(browser, `void ${FIREFOX_POPUP}?.closest('panel')?.hidePopup()`);
    await until('the popup to close', () => inBrowserWindow<boolean>(browser, `!${FIREFOX_POPUP}`));
    return;
  }
  const targets = browser.targets().filter((target) => target.url().startsWith(`${base}popup.html`));
  for (const target of targets) await (await target.asPage()).close();
  await until('the popup to close', async () => targets.every((target) => !browser.targets().includes(target)));
}

export type Evaluate = <T>(expression: string) => Promise<T>;

async function inChromium({ browser, id, base }: Session, page: Page): Promise<Evaluate> {
  const target = browser.waitForTarget((candidate) => candidate.url().startsWith(`${base}popup.html`));
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension is not installed');
  await extension.triggerAction(page);
  const popup = await (await target).asPage();
  return (expression) => popup.evaluate(expression) as Promise<never>;
}

const FIREFOX_POPUP = `document.querySelector('browser[webextension-view-type="popup"]')`;
/** How long a frame script may take to answer; one that was sent while the popup was loading never does. */
const ANSWER_MS = 2000;

async function inFirefox({ browser }: Session): Promise<Evaluate> {
  const parent = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent`;
  await inBrowserWindow(browser, `${parent}.apiManager.global.browserActionFor(${EXTENSION}).triggerAction(window)`);
  return inFirefoxView(browser, FIREFOX_POPUP, 'popup.html');
}

/**
 * Waits for a page of ours in Firefox's own window, given by an expression for its `browser` element, and reaches into
 * it. Popup and sidebar are no WebDriver contexts: a frame script, which counts as the user's doing, does it.
 */
export async function inFirefoxView(browser: Browser, view: string, path: string): Promise<Evaluate> {
  const evaluate: Evaluate = async (expression) => {
    const script = `{
      const hold = content.windowUtils.setHandlingUserInput(true);
      let answer;
      try {
        answer = { value: ((document) => (${expression}))(content.document) };
      } catch (error) {
        answer = { error: String(error) };
      } finally {
        hold.destruct();
      }
      sendAsyncMessage('huizhu-e2e', JSON.stringify(answer));
    }`;
    const answer = await inBrowserWindow<string | null>(
      browser,
      `new Promise((resolve) => {
        const messages = ${view}?.messageManager;
        if (!messages) return resolve(null);
        const end = (data) => { messages.removeMessageListener('huizhu-e2e', take); resolve(data); };
        const take = ({ data }) => end(data);
        messages.addMessageListener('huizhu-e2e', take);
        setTimeout(end, ${ANSWER_MS}, null);
        messages.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
      })`,
    );
    if (answer === null) throw new Error(`${path} does not answer`);
    const { value, error } = JSON.parse(answer);
    if (error !== undefined) throw new Error(`in ${path}: ${error}`);
    return value;
  };
  // While it loads it has no document of ours to answer for.
  await until(`${path} to answer`, () =>
    evaluate<boolean>(`document.URL.endsWith('/${path}') && document.readyState === 'complete'`).catch(() => false),
  );
  return evaluate;
}
