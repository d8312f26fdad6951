import type { Done, Sender } from '../../platform/messages.ts';
import { forgetForPanel, leaveForPanel } from '../../platform/panel-entry.ts';
import { isEntryId } from '../../platform/settings-shape.ts';
import { openPanel } from '../../platform/side-panel.ts';

/** Opens the side panel beside the tab that asks, on an entry. Nothing is awaited before: the click that asks must still count. */
export async function showInPanel({ entry }: { readonly entry: string }, { tab }: Sender): Promise<Done> {
  if (tab?.windowId === undefined || !isEntryId(entry)) return { ok: false };
  const opening = openPanel(tab.windowId);
  const [ok] = await Promise.all([opening, leaveForPanel(entry, tab.windowId)]);
  if (!ok) await forgetForPanel();
  return { ok };
}
