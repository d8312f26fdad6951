import { browser } from './browser.ts';
import { SCOUT_SCRIPTS, SCOUT_STYLES } from './scout-files.ts';

const fromRoot = (files: readonly string[]) => files.map((file) => `/${file}`);

/**
 * Puts the scout into an open tab, frames included, with the rules that paint its marks: a script that is injected brings
 * no style along. Repeating it changes nothing. Rejects where the browser does not let us run.
 */
export async function runScout(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await Promise.all([
    browser.scripting.insertCSS({ target, files: fromRoot(SCOUT_STYLES) }),
    browser.scripting.executeScript({ target, files: fromRoot(SCOUT_SCRIPTS) }),
  ]);
}
