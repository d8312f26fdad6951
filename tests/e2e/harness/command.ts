// What the keys of our commands do, without the keys: a driver's go to the page and never reach the browser's commands, and a
// headless browser has no window for real ones. Those are pressed in keys.test.ts.
import { inBrowserWindow } from './firefox.ts';
import type { Session } from './session.ts';
import { chromiumWorker } from './worker.ts';

interface Dispatching {
  chrome: {
    commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
    tabs: { query(query: object): Promise<unknown[]> };
  };
}

/** The letter of each command's keys, by which Firefox's window names it. */
const LETTERS = { 'toggle-site': 'M', 'next-term': 'J', 'previous-term': 'K', 'open-card': 'O' } as const;

/** Does what a command's keys do on the page in front. */
export async function runCommand(session: Session, command: keyof typeof LETTERS): Promise<void> {
  if (session.kind === 'firefox') {
    const key = `document.querySelector('[id^="ext-keyset-id-huizhu"] key[key="${LETTERS[command]}"]')`;
    await inBrowserWindow(session.browser, `void ${key}.doCommand()`);
    return;
  }
  const worker = await chromiumWorker(session);
  await worker.evaluate(async (command) => {
    const { chrome } = globalThis as unknown as Dispatching;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(command, tab);
  }, command);
}
