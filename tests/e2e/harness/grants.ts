// Sites that the reader allows and takes back, as by the browser's own question and its own pages, which no driver can
// answer or press.
import { EXTENSION, inBrowserWindow } from './firefox.ts';
import { openOwnPage, type Session } from './session.ts';

interface Granting {
  chrome: {
    developerPrivate: {
      addHostPermission(id: string, pattern: string): Promise<void>;
      removeHostPermission(id: string, pattern: string): Promise<void>;
      updateExtensionConfiguration(change: {
        extensionId: string;
        hostAccess: 'ON_CLICK' | 'ON_ALL_SITES';
      }): Promise<void>;
    };
    permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  };
}

/** Firefox: what its permission question and its page of add-ons call. */
const inFirefox = ({ browser }: Session, call: 'add' | 'remove', pattern: string) =>
  inBrowserWindow(
    browser,
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions
      .${call}(${EXTENSION}.id, { permissions: [], origins: ['${pattern}'] }, ${EXTENSION}).then(() => 1)`,
  );

/** Chromium: on its page of extensions. */
async function onExtensionsPage(
  { browser, id }: Session,
  run: (id: string, argument: string) => Promise<void>,
  argument: string,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(run, id, argument);
  await page.close();
}

/** Grants a match pattern as the reader's yes to the browser's question does. */
export async function grant(session: Session, pattern: string): Promise<void> {
  if (session.kind === 'firefox') {
    await inFirefox(session, 'add', pattern);
    return;
  }
  const add = (id: string, pattern: string) =>
    (globalThis as unknown as Granting).chrome.developerPrivate.addHostPermission(id, pattern);
  await onExtensionsPage(session, add, pattern);
  const options = await openOwnPage(session, 'options.html', 'h1');
  await options.evaluate(
    (pattern) => (globalThis as unknown as Granting).chrome.permissions.request({ origins: [pattern] }),
    pattern,
  );
  await options.close();
}

/** Takes a match pattern back in the browser's own page of extensions. */
export async function withdraw(session: Session, pattern: string): Promise<void> {
  const remove = (id: string, pattern: string) =>
    (globalThis as unknown as Granting).chrome.developerPrivate.removeHostPermission(id, pattern);
  if (session.kind === 'firefox') await inFirefox(session, 'remove', pattern);
  else await onExtensionsPage(session, remove, pattern);
}

/**
 * Takes back what the manifest asks for, or gives it again, in the browser's own page of extensions: in Firefox one site,
 * in Chromium all at once (“on click”).
 */
export async function allowDefault(session: Session, pattern: string, isAllowed: boolean): Promise<void> {
  if (session.kind === 'firefox') {
    await inFirefox(session, isAllowed ? 'add' : 'remove', pattern);
    return;
  }
  const set = (extensionId: string, hostAccess: string) =>
    (globalThis as unknown as Granting).chrome.developerPrivate.updateExtensionConfiguration({
      extensionId,
      hostAccess: hostAccess as 'ON_CLICK',
    });
  await onExtensionsPage(session, set, isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK');
}
