// The background's own world, for what no page and no driver can press: keys of commands, menus, the address bar.
import type { WebWorker } from 'puppeteer-core';
import type { Session } from './session.ts';

/** Chromium's service worker of the extension; woken if it sleeps. */
export async function chromiumWorker({ browser, id }: Session): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(id),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the extension has no service worker');
  return worker;
}

interface Omnibox {
  readonly onInputChanged: {
    addListener(listener: (text: string) => void): void;
    dispatch(text: string, suggest: (suggestions: Suggested[]) => void): void;
  };
}
interface Suggested {
  readonly content: string;
  readonly description: string;
}
type OmniboxWorld = typeof globalThis & { readonly chrome: { readonly omnibox: Omnibox }; typed: string };

/** What our listener suggests for a text after the keyword, as Chromium’s address bar would ask it. */
export const suggestionsOf = (worker: WebWorker, text: string): Promise<Suggested[]> =>
  worker.evaluate(
    (text) =>
      new Promise<Suggested[]>((resolve) => {
        (globalThis as OmniboxWorld).chrome.omnibox.onInputChanged.dispatch(text, resolve);
      }),
    text,
  );

/** Begins to note what the address bar tells the extension; gives a function that asks for the latest. */
export async function listenToAddressBar(worker: WebWorker): Promise<() => Promise<string>> {
  await worker.evaluate(() => {
    const world = globalThis as OmniboxWorld;
    world.chrome.omnibox.onInputChanged.addListener((text) => {
      world.typed = text;
    });
  });
  return () => worker.evaluate(() => (globalThis as OmniboxWorld).typed);
}
