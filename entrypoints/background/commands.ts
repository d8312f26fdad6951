import { browser } from '../../platform/browser.ts';
import { markOnce } from '../../platform/mark-once.ts';
import { stopIn } from '../../platform/page-call.ts';
import { stateOf } from '../../platform/page-report.ts';
import { enterIn, stepIn } from '../../platform/page-steps.ts';
import { readSettings, updateSettings, withSite } from '../../platform/settings.ts';
import { openPanel } from '../../platform/side-panel.ts';
import { hasAccess } from '../../platform/site-access.ts';
import { hostOf } from '../../platform/sites.ts';
import { showCount, showState } from '../../platform/toolbar.ts';

interface CommandTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly windowId?: number | undefined;
}

/** What the keys do; the names and the keys stand in the manifest, and the reader can change the keys. */
const COMMANDS: Readonly<Record<string, (tab: CommandTab, tabId: number) => Promise<unknown> | undefined>> = {
  'next-term': (_, tabId) => stepIn(tabId, 1),
  'previous-term': (_, tabId) => stepIn(tabId, -1),
  'open-card': (_, tabId) => enterIn(tabId),
  'toggle-site': toggleSite,
  'open-panel': ({ windowId }) => (windowId === undefined ? undefined : openPanel(windowId)),
};

export function answerCommands(): void {
  const { commands } = browser;
  // Firefox for Android has no keys for extensions.
  if (!commands) return;
  commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    // A page that no extension may enter, or that has no term, stays as it is.
    COMMANDS[command]?.(tab, tab.id)?.catch(() => undefined);
  });
}

/**
 * Switches off what is on, and on what is not: the marks of a site that we may run on, else those of this page, once. A tab
 * that was paused is resumed.
 */
async function toggleSite({ url }: CommandTab, tabId: number): Promise<void> {
  const host = hostOf(url);
  if (!host) return;
  const { settings } = await readSettings(browser.storage);
  const isOff = settings.sitesOff.includes(host);
  const switchSite = (on: boolean) => updateSettings(browser.storage, (now) => withSite(now, host, on));
  if (isOff) await switchSite(true);
  if (isOff || (await stateOf(tabId)) !== 'on') await markOnce(tabId);
  else if (await hasAccess(host)) await switchSite(false);
  else await Promise.all([stopIn(tabId), showCount(0, tabId), showState('off', tabId)]);
}
