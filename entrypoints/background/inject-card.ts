import { browser } from '../../platform/browser.ts';
import type { Done, Sender } from '../../platform/messages.ts';

/** Puts one of our scripts into the frame that asks. Chromium refuses where we have no permission for the host. */
const injecting =
  (file: string) =>
  async (_params: unknown, { tab, frameId }: Sender): Promise<Done> => {
    if (tab?.id === undefined || frameId === undefined) return { ok: false };
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      files: [`/content-scripts/${file}.js`],
      injectImmediately: true,
    });
    return { ok: true };
  };

export const injectCard = injecting('card');
/** What only an expanded card needs. */
export const injectWhole = injecting('whole');
