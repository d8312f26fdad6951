import { browser } from '../../platform/browser.ts';
import type { Done, Sender } from '../../platform/messages.ts';

const OWN_PAGES = ['/source.html', '/popup.html'];

/** Opens one of our own pages beside the tab that asks, and nothing else: a path that leads elsewhere is refused. */
export async function openPage({ path }: { readonly path: string }, { tab }: Sender): Promise<Done> {
  const home = new URL(browser.runtime.getURL('/'));
  const url = path.startsWith('/') ? URL.parse(path, home) : null;
  if (!url || url.host !== home.host || url.protocol !== home.protocol || !OWN_PAGES.includes(url.pathname)) {
    return { ok: false };
  }
  await browser.tabs.create({ url: url.href, ...(tab?.index !== undefined && { index: tab.index + 1 }) });
  return { ok: true };
}
