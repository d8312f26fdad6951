import type { Done, Sender } from '../../platform/messages.ts';
import { termsIn } from '../../platform/page-report.ts';
import { showCount, showState } from '../../platform/toolbar.ts';
import { pauseAgain } from './paused.ts';

/** A frame of a tab has found more terms, or less: all of the tab are counted anew. */
export async function countTerms({ terms }: { readonly terms: number }, { tab, frameId }: Sender): Promise<Done> {
  const tabId = tab?.id;
  // A frame that came late to a paused tab, or a page that was told too early.
  if (tabId === undefined || (await pauseAgain(tabId))) return { ok: false };
  await countTab(tabId, frameId === 0 ? terms : undefined);
  return { ok: true };
}

/** Of each tab the number of its latest count: what an earlier one comes back with later is not shown. */
const turns = new Map<number, number>();

/**
 * Shows how many terms a tab has, its frames included, as the popup's list does. The frames are asked each time: nothing has
 * to be remembered while the background sleeps, or forgotten when a frame goes. `told` is what the page said of itself; it
 * counts where we may not ask any more, as in a page that was entered once and has been come back to.
 */
export async function countTab(tabId: number, told?: number): Promise<void> {
  const turn = (turns.get(tabId) ?? 0) + 1;
  turns.set(tabId, turn);
  const terms = await termsIn(tabId).catch(() => told ?? 'unknown');
  if (terms === 'unknown' || turns.get(tabId) !== turn) return;
  await showCount(terms ?? 0, tabId);
  // What has just been switched off keeps the icon that says so.
  if (terms !== undefined) await showState('on', tabId);
}
