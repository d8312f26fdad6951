// The browser's own list of keys, and its window on a display.
import type { Display, Window } from './display.ts';
import { inBrowserWindow } from './firefox.ts';
import { openOwnPage, type Session } from './session.ts';
import { until } from './until.ts';

/** The browser's window, once it is shown. */
export const browserWindow = (display: Display): Promise<Window> =>
  until('the browser’s window', async () => display.windows().find(({ name }) => /Chrom|Firefox/.test(name)));

interface Commands {
  readonly commands: {
    getAll(): Promise<readonly { readonly name?: string; readonly description?: string; readonly shortcut?: string }[]>;
    update(change: { name: string; shortcut: string }): Promise<void>;
  };
}
interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionCommand(change: { extensionId: string; commandName: string; keybinding: string }): Promise<void>;
    };
  };
}

/** What the browser lists for our commands: name, description, keys. */
export async function listedKeys(session: Session) {
  const page = await openOwnPage(session, 'options.html', 'h1');
  try {
    return await page.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Commands; chrome: Commands };
      const all = await (browser ?? chrome).commands.getAll();
      return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
    });
  } finally {
    await page.close();
  }
}

/** Gives a command other keys, as the reader does on the browser's page of shortcuts. */
export async function rebind(session: Session, command: string, keys: string): Promise<void> {
  if (session.kind === 'firefox') {
    const page = await openOwnPage(session, 'options.html', 'h1');
    await page.evaluate(
      (name, shortcut) => (globalThis as unknown as { browser: Commands }).browser.commands.update({ name, shortcut }),
      command,
      keys,
    );
    await page.close();
    return;
  }
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions/shortcuts');
  await page.evaluate(
    (extensionId, commandName, keybinding) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionCommand({
        extensionId,
        commandName,
        keybinding,
      }),
    session.id,
    command,
    keys,
  );
  await page.close();
}

/** Waits until the side panel, or sidebar, is there. */
export async function waitForPanel({ kind, browser, base }: Session): Promise<void> {
  if (kind === 'firefox') {
    await until('the sidebar', () =>
      inBrowserWindow<boolean>(browser, `SidebarController.isOpen && /huizhu/.test(SidebarController.currentID)`),
    );
    return;
  }
  await browser.waitForTarget((target) => target.url().startsWith(`${base}sidepanel.html`));
}
