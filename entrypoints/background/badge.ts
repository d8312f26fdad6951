import type { Done, Sender } from '../../platform/messages.ts';
import { showCount, showState } from '../../platform/toolbar.ts';
import { pauseAgain } from './paused.ts';

/** The badge counts the terms of the page itself; what stands in its frames is left out, as in the popup's list. */
export async function countTerms({ terms }: { readonly terms: number }, sender: Sender): Promise<Done> {
  const tabId = sender.tab?.id;
  // A frame that came late to a paused tab, or a page that was told too early.
  if (tabId === undefined || (await pauseAgain(tabId)) || sender.frameId !== 0) return { ok: false };
  await Promise.all([showCount(terms, tabId), showState('on', tabId)]);
  return { ok: true };
}
