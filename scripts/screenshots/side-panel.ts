import type { Page } from 'puppeteer-core';
import { waitForTerms } from '../../tests/e2e/harness/highlights.ts';
import { ANNOTATED } from '../../tests/e2e/harness/hosts.ts';
import { openPopup } from '../../tests/e2e/harness/popup.ts';
import { demoPath } from './pages.ts';
import type { Stage } from './surfaces.ts';

/** The real side panel beside the demo page. */
export async function sidePanel({ session, language }: Stage): Promise<Page> {
  const { browser, base } = session;
  const front = await browser.newPage();
  await front.goto(ANNOTATED + demoPath(language));
  await waitForTerms(front, ['5+4+X']);
  await openPopup(session, front);
  const opening = browser.waitForTarget((target) => target.url().startsWith(`${base}sidepanel.html`));
  const popup = await browser.waitForTarget((target) => target.url().startsWith(`${base}popup.html`));
  // A panel opens by a reader's act only, which an evaluated click is not.
  await (await popup.asPage()).locator('.list-foot .button').click();
  return (await opening).asPage();
}
