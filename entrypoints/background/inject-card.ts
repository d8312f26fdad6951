import { browser } from '../../platform/browser.ts';
import type { Done, Sender } from '../../platform/messages.ts';

/** Puts the card's script into the frame that asks. Chromium refuses where we have no permission for the host. */
export async function injectCard(_params: unknown, { tab, frameId }: Sender): Promise<Done> {
  if (tab?.id === undefined || frameId === undefined) return { ok: false };
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: ['/content-scripts/card.js'],
    injectImmediately: true,
  });
  return { ok: true };
}
