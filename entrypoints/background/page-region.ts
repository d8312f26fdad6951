import { regionOf } from '../../annotator/script.ts';
import type { Region } from '../../glossary/schema.ts';
import { browser } from '../../platform/browser.ts';
import type { Sender } from '../../platform/messages.ts';
import { regionOfTag } from '../../platform/settings-reader.ts';
import { hostOf } from '../../platform/sites.ts';

/** How much of a page is looked at, in UTF-16 units. */
const SAMPLE = 4000;
/** The last frame that asked, for a reader of one page asks again and again. */
let last: { readonly key: string; readonly region: Promise<Region | undefined> } | undefined;

/** What a page says of itself; runs in the page and can use nothing from here but its argument. */
function lookAtPage(sample: number): { lang: string; text: string } {
  return { lang: document.documentElement.lang, text: (document.body?.textContent ?? '').slice(0, sample) };
}

/**
 * Whose usage a Traditional page follows, which its scout need not know: by its `lang`, its host, its characters, in this
 * order; undefined where none of them tells.
 */
export function regionOfSender({ tab, frameId, url }: Sender): Promise<Region | undefined> {
  if (tab?.id === undefined || frameId === undefined) return Promise.resolve(undefined);
  const address = url ?? tab.url;
  const key = `${tab.id} ${frameId} ${address}`;
  if (last?.key !== key) last = { key, region: look(tab.id, frameId, hostOf(address) ?? '') };
  return last.region;
}

async function look(tabId: number, frameId: number, host: string): Promise<Region | undefined> {
  const injecting = browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: lookAtPage as unknown as (...args: unknown[]) => unknown,
    args: [SAMPLE],
  });
  // A page that has gone meanwhile, or lets nobody in, says nothing.
  const [injection] = await injecting.catch(() => []);
  const { lang = '', text = '' } = (injection?.result ?? {}) as Partial<ReturnType<typeof lookAtPage>>;
  return regionOfTag(lang) ?? regionOfHost(host) ?? regionOf(text);
}

const HOSTS: readonly (readonly [ending: RegExp, region: Region])[] = [
  [/\.(hk|mo)$/, 'hk'],
  [/\.tw$/, 'tw'],
];

const regionOfHost = (host: string): Region | undefined => HOSTS.find(([ending]) => ending.test(host))?.[1];
