import { browser } from '../../platform/browser.ts';
import { SCOUT_SCRIPTS, SCOUT_STYLES } from '../../platform/scout-files.ts';
import { addedPatterns } from '../../platform/site-access.ts';
import { putScoutInto } from './reinject.ts';
import { serialised } from './serialised.ts';

const ID = 'always';

/**
 * Runs the scout at every visit of the sites that the reader added. The browser's list of granted sites is the truth, and
 * the registration a copy that an update wipes, in both browsers, and a restart in Chromium. Only the background registers:
 * the popup is gone by the time the reader has answered.
 */
export function keepAlwaysSites(): void {
  const register = serialised(async () => {
    const matches = await addedPatterns();
    const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (!matches.length) {
      if (known.length) await browser.scripting.unregisterContentScripts({ ids: [ID] });
      return;
    }
    const script = {
      id: ID,
      matches,
      js: [...SCOUT_SCRIPTS],
      css: [...SCOUT_STYLES],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle' as const,
      persistAcrossSessions: true,
    };
    if (known.length) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    register();
    // The page that the reader has just asked for is there already.
    if (origins.length) putScoutInto(origins);
  });
  browser.permissions.onRemoved.addListener(register);
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
}
