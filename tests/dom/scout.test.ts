import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Scout } from '../../entrypoints/scout.content/scout.ts';
import { pickMarks } from '../../page/density.ts';
import { sharedScout } from '../../page/scout-api.ts';
import type { NativeApi } from '../../platform/native.ts';
import type { ScoutChoice } from '../../platform/scout-settings.ts';
import { show, testIndex, textOf } from './support/reading.ts';

const CHOICE: ScoutChoice = { isOn: true, style: 'dotted', density: 'all', levels: 'about', hidden: new Set() };
const PAGE = '<h2>一</h2><p>西岸传媒港与西岸传媒港，海绵城市。</p><h2>二</h2><p>西岸传媒港与西岸数字谷。</p>';

let counts: number[];
let scout: Scout | undefined;
/** A background that notes the counts it is told. */
const api = {
  runtime: {
    id: 'test',
    sendMessage: async ({ huizhu, params }: { huizhu: string; params: { terms: number } }) => {
      if (huizhu === 'badge/count') counts.push(params.terms);
      return { ok: true };
    },
  },
} as unknown as NativeApi;

const painted = () => [...(scout?.painted ?? [])].map(textOf);
const registered = () =>
  [...CSS.highlights.keys()].filter((name) => name.startsWith('huizhu-') && (CSS.highlights.get(name)?.size ?? 0) > 0);

async function start(choice: Partial<ScoutChoice> = {}, title = '徐汇'): Promise<void> {
  document.title = title;
  show(PAGE);
  scout = new Scout(testIndex, api, { ...CHOICE, ...choice });
  scout.start();
  await expect.poll(() => scout?.store.size).toBe(5);
}

beforeEach(() => {
  counts = [];
});
afterEach(() => {
  scout?.stop();
  document.body.replaceChildren();
});

describe('what a reader chose', () => {
  test('by default shows every term, national ones only on a page about Xuhui', async () => {
    await start();
    expect(painted()).toHaveLength(5);
    scout?.stop();
    await start({}, '新闻');
    expect(painted()).toEqual(['西岸传媒港', '西岸传媒港', '西岸传媒港', '西岸数字谷']);
    scout?.stop();
    // By its address alone, as on the district's own site.
    const base = document.createElement('base');
    base.href = 'https://www.xuhui.gov.cn/';
    document.head.append(base);
    await start({}, '新闻');
    base.remove();
    expect(painted()).toHaveLength(5);
  });

  test('decides on levels and single entries, at once and without reading again', async () => {
    await start();
    const store = scout?.store.ordered();
    scout?.choose({ ...CHOICE, levels: 'xuhui' });
    expect(painted()).not.toContain('海绵城市');
    scout?.choose({ ...CHOICE, hidden: new Set([0]) });
    expect(painted()).toEqual(['海绵城市', '西岸数字谷']);
    scout?.choose(CHOICE);
    expect(painted()).toHaveLength(5);
    expect(scout?.store.ordered()).toEqual(store);
    await expect.poll(() => counts.at(-1)).toBe(3);
  });

  test('decides on the look of marks', async () => {
    await start({ style: 'line' });
    expect(registered()).toEqual(['huizhu-line-ink']);
    scout?.choose({ ...CHOICE, style: 'tint' });
    expect(registered()).toEqual(['huizhu-tint-ink']);
    scout?.choose(CHOICE);
    expect(registered()).toEqual(['huizhu-dotted-ink']);
  });

  test('for fewer marks is left to the card’s script, which picks the first of each section or of the page', async () => {
    await start({ density: 'section' });
    expect(painted()).toEqual([]);
    const marks = scout?.store.ordered() ?? [];
    expect([...pickMarks(marks, 'section')].map(textOf)).toEqual([
      '西岸传媒港',
      '海绵城市',
      '西岸传媒港',
      '西岸数字谷',
    ]);
    const picked = pickMarks(marks, 'page');
    expect([...picked].map(textOf)).toEqual(['西岸传媒港', '海绵城市', '西岸数字谷']);
    scout?.repaint((mark) => picked.has(mark));
    expect(painted()).toHaveLength(3);
  });
});

test('a scout that stops leaves no mark, no global and a badge without a count', async () => {
  await start();
  await expect.poll(() => counts).toEqual([3]);
  scout?.stop();
  expect(registered()).toEqual([]);
  expect(sharedScout()).toBeUndefined();
  expect(counts).toEqual([3, 0]);
});

test('what a page adds is marked, and what it takes away is forgotten', async () => {
  await start();
  const more = document.createElement('p');
  more.append('西岸金融城');
  document.querySelector('main')?.append(more);
  await expect.poll(painted).toHaveLength(6);
  more.remove();
  await expect.poll(painted).toHaveLength(5);
});
