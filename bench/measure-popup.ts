// The built popup in Chromium: from its opening to a list that can be used, and each key of a search in it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Bundle, PackedBundle, ShippedEntry } from '../glossary/schema.ts';
import type { Session } from '../tests/e2e/harness/session.ts';
import { until } from '../tests/e2e/harness/until.ts';
import type { ExtensionFigures } from './figures.ts';
import { FRESH_PAGES } from './plan.ts';
import { median } from './statistics.ts';

/** Entries of the large glossary, which is made of halves of ours. */
const LARGE = 5_000;

/**
 * Runs before the popup's own script: goes to the glossary at once, and notes when its rows have been painted and its
 * field has the focus, so that it takes keys.
 */
function watchPopup(): void {
  const globals = globalThis as unknown as { benchReady: number };
  globals.benchReady = 0;
  let pressed = false;
  const { port1, port2 } = new MessageChannel(); // its message comes after the frame has been painted
  port1.onmessage = () => {
    if (document.activeElement?.role === 'combobox') globals.benchReady = performance.now();
    else port2.postMessage(0);
  };
  const observer = new MutationObserver(() => {
    const tab = document.querySelector<HTMLElement>('#tab-glossary');
    if (tab && !pressed) {
      pressed = true;
      tab.click();
    }
    if (!document.querySelector('[role="option"]')) return;
    observer.disconnect();
    requestAnimationFrame(() => port2.postMessage(0));
  });
  observer.observe(document, { childList: true, subtree: true });
}

const KEYS = ['x', 'xu', 'xuh', 'xuhui', '徐', '徐汇', '徐汇滨', '口袋', 'kdgy', 'talent', '西岸', '15', '没有这个词'];

/** Types into the search field; the time of each key, in ms: the search, the rows, their style and layout. */
async function typeKeys(keys: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  const field = document.querySelector<HTMLInputElement>('input[role="combobox"]');
  const list = document.querySelector<HTMLElement>('[role="listbox"]');
  if (!field || !list) throw new Error('the popup has no search field');
  for (const key of [...keys, ...keys]) {
    const from = performance.now();
    field.value = key;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
    list.getBoundingClientRect();
    times.push(performance.now() - from);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return times.slice(keys.length);
}

async function openPopup({ browser, base }: Session): Promise<{ page: Page; ready: number }> {
  const page = await browser.newPage();
  await page.setViewport({ width: 400, height: 560 });
  await page.evaluateOnNewDocument(watchPopup);
  await page.goto(`${base}popup.html`);
  const ready = await until('the list of the glossary', () =>
    page.evaluate(() => (globalThis as unknown as { benchReady: number }).benchReady),
  );
  return { page, ready };
}

type PopupFigures = Pick<
  ExtensionFigures,
  'popupReady' | 'keystroke' | 'keystrokeWorst' | 'keystrokeLarge' | 'entries'
>;

export async function measurePopup(session: Session): Promise<PopupFigures> {
  const ready: number[] = [];
  const keystrokes: number[] = [];
  let entries = 0;
  for (let fresh = 0; fresh < FRESH_PAGES; fresh++) {
    const opened = await openPopup(session);
    const { page } = opened;
    ready.push(opened.ready);
    entries = await page.evaluate(() => Number(document.querySelector('[role="option"]')?.ariaSetSize));
    keystrokes.push(...(await page.evaluate(typeKeys, KEYS)));
    await page.close();
  }
  enlarge(session.folder);
  const { page } = await openPopup(session);
  const large = await page.evaluate(typeKeys, KEYS);
  await page.close();
  return {
    popupReady: median(ready),
    keystroke: median(keystrokes),
    keystrokeWorst: Math.max(...keystrokes),
    keystrokeLarge: median(large),
    entries,
  };
}

/** Gives the installed extension a large glossary; only for pages of ours, a scout keeps its own. */
function enlarge(folder: string): void {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const write = (name: string, contents: unknown) => writeFileSync(join(folder, name), JSON.stringify(contents));
  const base = read<Bundle>('glossary.json');
  const english = read<PackedBundle['english']>('glossary.en.json');
  const numbers = Array.from({ length: LARGE }, (_, number) => number);
  const own = base.entries.length;
  // Each of ours is joined with another one a round, at another distance.
  const parents = numbers.map((number) => [number % own, (number * 7 + Math.floor(number / own) * 31) % own] as const);
  const entries = parents.map(([a, b], number) => joined(base.entries, a, b, number));
  write('glossary.json', { ...base, entries, order: numbers });
  write(
    'glossary.en.json',
    parents.map(([a]) => english[a]),
  );
  const list = read<PackedBundle['list']>('list.json');
  const listed = entries.map(({ gist, ...entry }) => ({ ...entry, gist: gist.zh }));
  write('list.json', { ...list, entries: listed, order: numbers });
}

function joined(entries: readonly ShippedEntry[], a: number, b: number, number: number): ShippedEntry {
  const [first, second] = [entries[a], entries[b]];
  if (!first || !second) throw new Error('the glossary is empty');
  const half = <T extends string | readonly string[]>(all: T) => Math.ceil(all.length / 2);
  return {
    ...first,
    id: `${first.id}-${number}`,
    term: first.term.slice(0, half(first.term)) + second.term.slice(half(second.term)),
    syllables: [...first.syllables.slice(0, half(first.syllables)), ...second.syllables.slice(half(second.syllables))],
    en: `${first.en} ${second.en}`,
  };
}
