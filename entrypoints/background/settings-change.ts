import { browser } from '../../platform/browser.ts';
import type { Done, Sender } from '../../platform/messages.ts';
import { type TermChange, updateSettings, withTerm } from '../../platform/settings.ts';
import { isEntryId, isHost } from '../../platform/settings-shape.ts';
import { hostOf } from '../../platform/sites.ts';

/**
 * Keeps what the reader decided of a term in a card. The host is the page's, which a card in a frame cannot know; what a
 * script says it is counts only where the browser does not tell us.
 */
export async function changeTerm(change: TermChange, { tab }: Sender): Promise<Done> {
  const host = change.host && (hostOf(tab?.url) ?? change.host);
  if (!isEntryId(change.entry) || (host !== undefined && !isHost(host))) return { ok: false };
  const wanted = host === undefined ? change : { ...change, host };
  const today = new Date().toLocaleDateString('sv'); // YYYY-MM-DD in local time
  // A storage that is full or fails keeps nothing, and the card must not say it did.
  const storing = updateSettings(browser.storage, (settings) => withTerm(settings, wanted, today));
  return storing.then(
    () => ({ ok: true }),
    () => ({ ok: false }),
  );
}
