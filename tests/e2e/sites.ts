import { expect, test } from 'vitest';
import { EXTENSION, inBrowserWindow } from './harness/firefox.ts';
import { waitForNoMarks, waitForTerms } from './harness/highlights.ts';
import { FOREIGN } from './harness/hosts.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const HOST = new URL(FOREIGN).hostname;
const PATTERN = `*://${HOST}/*`;

interface Granting {
  chrome: {
    developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
    permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  };
}

/** Grants a site as the reader's yes to the browser's question does; the question itself no driver can answer. */
async function grant(session: Session): Promise<void> {
  if (session.kind === 'firefox') {
    const permissions = `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions`;
    await inBrowserWindow(
      session.browser,
      `${permissions}.add(${EXTENSION}.id, { permissions: [], origins: ['${PATTERN}'] }, ${EXTENSION}).then(() => 1)`,
    );
    return;
  }
  const page = await session.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (id, pattern) => (globalThis as unknown as Granting).chrome.developerPrivate.addHostPermission(id, pattern),
    session.id,
    PATTERN,
  );
  await page.close();
  const options = await openOwnPage(session, 'options.html', 'h1');
  await options.evaluate(
    (pattern) => (globalThis as unknown as Granting).chrome.permissions.request({ origins: [pattern] }),
    PATTERN,
  );
  await options.close();
}

export function testSites(session: () => Session): void {
  test('a site that the reader adds is marked at once and at every visit, is listed, and can be taken away', async () => {
    const open = await openPage(session(), `${FOREIGN}/news.html`);
    await waitForNoMarks(open);
    await grant(session());
    await open.bringToFront();
    await waitForTerms(open, ['邻里汇', '海绵城市']);
    const visit = await openPage(session(), `${FOREIGN}/news.html`);
    await waitForTerms(visit, ['邻里汇', '海绵城市']);

    const options = await openOwnPage(session(), 'options.html', '.rows .row');
    expect(await options.$$eval('.rows .row .name', (names) => names.map(({ textContent }) => textContent))).toContain(
      HOST,
    );
    await options.click('.rows .row .stop');
    await until('the site to leave the list', async () => !(await options.$('.rows .row .stop')));
    const later = await openPage(session(), `${FOREIGN}/news.html`);
    await waitForNoMarks(later);
  });
}
