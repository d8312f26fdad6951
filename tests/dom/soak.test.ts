// An hour of a chat, in fast forward: a message a second, some in shadow roots, some edited, the oldest removed. What the
// scout holds must not grow with what the page has forgotten.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { TermIndex } from '../../annotator/index.ts';
import { writeIndex } from '../../annotator/index-text.ts';
import { Scout } from '../../entrypoints/scout.content/scout.ts';
import { RESCAN_PAUSE_MS } from '../../page/limits.ts';
import type { NativeApi } from '../../platform/native.ts';

const MESSAGES = 3600;
const KEPT = 200;

const index = new TermIndex(
  writeIndex({
    version: 'soak',
    variants: new Map(),
    rules: [],
    entries: ['西岸传媒港', '口袋公园'].map((form) => ({
      domain: 0,
      level: 0,
      forms: [{ folded: form, rule: undefined }],
    })),
  }),
);

/** An extension whose background answers nothing. */
const api = {
  runtime: { id: 'soak', sendMessage: async () => undefined, onMessage: { addListener() {}, removeListener() {} } },
} as unknown as NativeApi;

interface Devtools {
  send(method: string, params?: object): Promise<Record<string, never>>;
}

/** Bytes of the page's JavaScript heap once all garbage is collected. */
async function heap(): Promise<number> {
  const devtools = cdp() as unknown as Devtools;
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return Number(usedSize);
}

const paintedRanges = () =>
  [...CSS.highlights].reduce((sum, [name, { size }]) => (name.startsWith('huizhu-') ? sum + size : sum), 0);

let scout: Scout;
let log: HTMLElement;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  document.documentElement.lang = 'zh-CN';
  log = document.createElement('main');
  document.body.replaceChildren(log);
  scout = new Scout(index, api, { isOn: true, style: 'dotted', density: 'all', levels: 'all', hidden: new Set() });
  scout.start();
  await read();
});
afterEach(() => {
  scout.stop();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** Waits until all is read: a scanner that gives the page its turn goes on before any task of this priority. */
const read = () => scheduler.postTask(() => undefined, { priority: 'background' });

/** Adds one message, as a chat does, and lets the scout read it. */
async function say(number: number): Promise<void> {
  const line = document.createElement(number % 5 === 0 ? 'x-message' : 'p');
  const text = document.createTextNode(`第${number}条：西岸传媒港旁边`);
  if (number % 5 === 0) line.attachShadow({ mode: 'open' }).append(text);
  else line.append(text, Object.assign(document.createElement('b'), { textContent: '口袋公园' }));
  log.append(line);
  if (log.childElementCount > KEPT) log.firstElementChild?.remove();
  if (number % 7 === 0) text.data = `第${number}条改过：西岸传媒港`;
  // The observer is told at the end of the microtasks.
  await Promise.resolve();
  vi.advanceTimersByTime(RESCAN_PAUSE_MS);
  await read();
}

test('after an hour of a chat the scout holds what is on the page, and no more than after a quarter', async () => {
  let quarter = 0;
  for (let number = 1; number <= MESSAGES; number++) {
    await say(number);
    if (number === MESSAGES / 4) quarter = await heap();
  }
  const end = await heap();
  // Every fifth message of the two hundred stands in a shadow root and has one term, the others two.
  expect(scout.store.size).toBe(KEPT * (1 / 5 + 2 * (4 / 5)));
  expect(paintedRanges()).toBe(scout.store.size);
  expect(scout.shadows.size).toBeLessThanOrEqual(KEPT / 5 + 1);
  // 2,700 messages between the two: a kilobyte kept of each would be 2.7 MB. The heap sways by 0.6 MB without a trend.
  expect(end - quarter).toBeLessThan(1_500_000);
}, 60_000);

test('a scout that stops leaves no mark, no listener and no work behind', async () => {
  for (let number = 1; number <= 20; number++) await say(number);
  expect(paintedRanges()).toBeGreaterThan(0);
  scout.stop();
  expect(paintedRanges()).toBe(0);
  expect([...CSS.highlights.keys()].filter((name) => name.startsWith('huizhu-'))).toEqual([]);
  const before = scout.store.size;
  await say(21);
  dispatchEvent(new Event('scroll'));
  expect(scout.store.size).toBe(before);
  expect(vi.getTimerCount()).toBe(0);
  expect(paintedRanges()).toBe(0);
});
