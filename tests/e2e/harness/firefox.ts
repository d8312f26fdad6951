// Firefox only: privileged code in the browser's window, over WebDriver BiDi. Needs --remote-allow-system-access.
import type { Browser, Page } from 'puppeteer-core';
import { GECKO_ID } from './hosts.ts';

interface BidiReply {
  readonly result: {
    readonly contexts?: readonly { readonly context: string; readonly url: string }[];
    readonly type?: string;
    readonly exceptionDetails?: { readonly text: string };
    // biome-ignore lint/suspicious/noExplicitAny: a remote value of any shape; the callers know which they asked for
    readonly result?: any;
  };
}
interface Bidi {
  send(method: string, params: object): Promise<BidiReply>;
}

/** Puppeteer's own connection: there at run time, absent from its types. */
export const bidi = (browser: Browser): Bidi => (browser as unknown as { connection: Bidi }).connection;

/** BiDi's name for a page's top browsing context. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** Evaluates an expression (or the promise it gives) in the browser's window; the value travels as JSON. */
export async function inBrowserWindow<T>(browser: Browser, expression: string): Promise<T> {
  const connection = bidi(browser);
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const window = tree.result.contexts?.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox has no browser window');
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    target: { context: window.context },
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
  return JSON.parse(result.result.value) as T;
}

/** Privileged expression for our extension. */
export const EXTENSION = `WebExtensionPolicy.getByID('${GECKO_ID}').extension`;
