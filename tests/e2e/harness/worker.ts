// The background's own world, for what no page and no driver can press: keys of commands, menus, the address bar.
import type { WebWorker } from 'puppeteer-core';
import type { Session } from './session.ts';

/** Chromium's service worker of the extension; woken if it sleeps. */
export async function chromiumWorker({ browser, id }: Session): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(id),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the extension has no service worker');
  return worker;
}
