// The real popup, opened by the toolbar button, which also grants activeTab.
import type { Page } from 'puppeteer-core';
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

/** Presses the toolbar button of a tab and waits for the popup's first element. */
export async function openPopup(session: Session, page: Page): Promise<Popup> {
  await page.bringToFront();
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
    const element = `document.querySelector('browser[webextension-view-type="popup"]')`;
    await inBrowserWindow(browser, `void ${element}?.closest('panel')?.hidePopup()`);
    await until('the popup to close', () => inBrowserWindow<boolean>(browser, `!${element}`));
    return;
  }
  const targets = browser.targets().filter((target) => target.url().startsWith(`${base}popup.html`));
  for (const target of targets) await (await target.asPage()).close();
  await until('the popup to close', async () => targets.every((target) => !browser.targets().includes(target)));
}

type Evaluate = <T>(expression: string) => Promise<T>;

async function inChromium({ browser, id, base }: Session, page: Page): Promise<Evaluate> {
  const target = browser.waitForTarget((candidate) => candidate.url().startsWith(`${base}popup.html`));
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension is not installed');
  await extension.triggerAction(page);
  const popup = await (await target).asPage();
  return (expression) => popup.evaluate(expression) as Promise<never>;
}

/** Firefox's popup is no WebDriver context: a frame script, which counts as the user's doing, reaches into it. */
async function inFirefox({ browser }: Session): Promise<Evaluate> {
  const parent = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent`;
  await inBrowserWindow(browser, `${parent}.apiManager.global.browserActionFor(${EXTENSION}).triggerAction(window)`);
  const element = `document.querySelector('browser[webextension-view-type="popup"]')`;
  await until('the popup', () => inBrowserWindow<boolean>(browser, `!!${element}?.messageManager`));
  return (expression) => {
    const script = `{
      const hold = content.windowUtils.setHandlingUserInput(true);
      let value;
      try { value = content.document && ((document) => (${expression}))(content.document); } finally { hold.destruct(); }
      sendAsyncMessage('huizhu-e2e', JSON.stringify(value ?? null));
    }`;
    return inBrowserWindow<string>(
      browser,
      `new Promise((resolve) => {
        const messages = ${element}.messageManager;
        const take = ({ data }) => { messages.removeMessageListener('huizhu-e2e', take); resolve(data); };
        messages.addMessageListener('huizhu-e2e', take);
        messages.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
      })`,
    ).then((json) => JSON.parse(json));
  };
}
