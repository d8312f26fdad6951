import { browser } from './browser.ts';

/**
 * Puts the scout into an open tab, frames included, with the rules that paint its marks: a script that is injected brings
 * no style along. Repeating it changes nothing. Rejects where the browser does not let us run.
 */
export async function runScout(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await Promise.all([
    browser.scripting.insertCSS({ target, files: ['/content-scripts/scout.css'] }),
    browser.scripting.executeScript({ target, files: ['/content-scripts/scout.js'] }),
  ]);
}
