// Which occurrences of a term are marked where the reader wants only the first: what can be seen counts.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Scout } from '../../entrypoints/scout.content/scout.ts';
import { thinOut } from '../../entrypoints/whole.content/thin-out.ts';
import type { StoredMark } from '../../page/marks.ts';
import type { NativeApi } from '../../platform/native.ts';
import type { ScoutChoice } from '../../platform/scout-settings.ts';
import { Reading, show, testIndex } from './support/reading.ts';

const CHOICE: ScoutChoice = { isOn: true, style: 'dotted', density: 'page', levels: 'all', hidden: new Set() };
const MENU = '<nav id="menu" style="display: none">西岸传媒港，西岸数字谷，西岸数字谷</nav>';

let scout: Scout | undefined;
let counts: number[];
const api = {
  runtime: {
    id: 'test',
    sendMessage: async ({ huizhu, params }: { huizhu: string; params: { terms: number } }) => {
      if (huizhu === 'badge/count') counts.push(params.terms);
      return { ok: true };
    },
  },
} as unknown as NativeApi;

afterEach(() => {
  scout?.stop();
  document.body.replaceChildren();
});

async function start(html: string, marks: number, choice: Partial<ScoutChoice> = {}): Promise<void> {
  counts = [];
  document.title = '徐汇';
  show(html);
  scout = new Scout(testIndex, api, { ...CHOICE, ...choice });
  scout.start();
  await expect.poll(() => scout?.store.size).toBe(marks);
  thinOut(scout);
}

const element = (id: string) => document.getElementById(id) ?? expect.fail(`no ${id}`);
/** The ids of the blocks whose marks are painted, in reading order, a place for each mark. */
const painted = () => scout?.store.ordered().flatMap((mark) => (scout?.painted.has(mark) ? [mark.block.id] : []));

describe('only the first occurrence of a term on a page', () => {
  test('is marked, and the badge counts what is', async () => {
    await start('<p id="a">西岸传媒港，西岸传媒港</p><p id="b">西岸传媒港，海绵城市</p>', 4);
    expect(painted()).toEqual(['a', 'b']);
    await expect.poll(() => counts.at(-1)).toBe(2);
  });

  test('is the first that can be seen, not one in a closed menu', async () => {
    await start(`${MENU}<p id="a">西岸传媒港</p><p id="b">西岸传媒港</p>`, 5);
    expect(painted()).toContain('a');
    expect(painted()).not.toContain('b');
  });

  test('is another one once the menu opens before it, and again once that closes', async () => {
    await start(`${MENU}<p id="a">西岸传媒港</p>`, 4);
    expect(painted()).toContain('a');
    element('menu').style.display = '';
    await expect.poll(painted).toEqual(['menu', 'menu']);
    element('menu').style.display = 'none';
    scout?.choose(CHOICE);
    expect(painted()).toContain('a');
  });

  test('is marked where it only stands in a text that is shown later', async () => {
    await start(
      '<p id="a">海绵城市</p><details><summary>更多</summary><p id="b">西岸金融城，西岸金融城</p></details>',
      3,
    );
    expect(painted()).toEqual(['a', 'b', 'b']);
    const details = document.querySelector('details') ?? expect.fail('no details');
    details.open = true;
    await expect.poll(painted).toEqual(['a', 'b']);
  });

  test('is marked at once where style only made it invisible', async () => {
    await start('<p id="a" style="visibility: hidden">西岸金融城</p>', 1);
    expect(painted()).toEqual(['a']);
  });

  test('is found anew when the page changes', async () => {
    await start('<p id="a">海绵城市</p><p id="b">西岸金融城</p>', 2);
    element('a').prepend('西岸金融城，');
    await expect.poll(painted).toEqual(['a', 'a']);
    element('a').remove();
    await expect.poll(painted).toEqual(['b']);
  });
});

test('the first occurrence of each section is one that can be seen there', async () => {
  const html = `<h2>一</h2>${MENU}<p id="a">西岸传媒港</p><p id="b">西岸传媒港</p><h2>二</h2><p id="c">西岸传媒港</p>`;
  await start(html, 6, { density: 'section' });
  expect(painted()).toEqual(['menu', 'menu', 'menu', 'a', 'c']);
});

test('while a page is being read, it is not picked from anew for every piece of it', async () => {
  const reading = new Reading();
  await reading.all(show('<p>西岸传媒港</p>'));
  const listeners: (() => void)[] = [];
  const choose = vi.fn(() => listeners[0]?.());
  const repaint = vi.fn();
  const { signal } = new AbortController();
  const onChange = (listener: () => void) => listeners.push(listener);
  const painted = new Set<StoredMark>(reading.store.ordered());
  thinOut({ store: reading.store, choice: { density: 'page' }, signal, painted, repaint, choose, onChange });
  expect(repaint).toHaveBeenCalledOnce();
  for (let slice = 0; slice < 50; slice++) listeners[0]?.();
  expect(repaint).toHaveBeenCalledOnce();
  await expect.poll(() => repaint.mock.calls.length).toBe(2);
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
  expect(choose).toHaveBeenCalledTimes(2);
  reading.stop();
});
