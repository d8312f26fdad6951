import { afterEach, describe, expect, test } from 'vitest';
import { groundOf } from '../../page/ground.ts';
import { hitTest, lineRects } from '../../page/hit.ts';
import { Reading, show, textOf } from './support/reading.ts';

let reading: Reading | undefined;
afterEach(() => {
  reading?.stop();
  document.body.replaceChildren();
});

async function readAll(html: string): Promise<Reading> {
  document.title = '徐汇';
  reading = new Reading();
  await reading.all(show(html));
  return reading;
}

describe('the mark under the pointer', () => {
  test('is found over every part of every line of it, and nowhere else', async () => {
    const { store } = await readAll('<p style="font:20px/40px sans-serif;width:120px">先说西岸<b>传媒</b>港，再说</p>');
    const [mark] = store.ordered();
    if (!mark) throw new Error('nothing was marked');
    const lines = lineRects(mark);
    expect(lines.length).toBeGreaterThan(1);
    for (const { left, right, top, bottom } of lines) {
      for (let x = left + 1; x < right; x += 3) expect(hitTest(store, x, (top + bottom) / 2, []), `${x}`).toBe(mark);
    }
    const [first] = lines;
    expect(hitTest(store, (first?.left ?? 0) - 4, (first?.top ?? 0) + 4, [])).toBeUndefined();
    expect(hitTest(store, 1000, (first?.top ?? 0) + 4, [])).toBeUndefined();
    expect(hitTest(store, first?.left ?? 0, (first?.top ?? 0) - 10, [])).toBeUndefined();
  });

  test('is told apart from its neighbour at the very edge', async () => {
    const { store } = await readAll('<p style="font:20px/30px sans-serif">西岸传媒港西岸数字谷</p>');
    const [first, second] = store.ordered();
    const rect = first && lineRects(first)[0];
    const y = ((rect?.top ?? 0) + (rect?.bottom ?? 0)) / 2;
    expect(hitTest(store, (rect?.right ?? 0) - 2, y, [])).toBe(first);
    expect(hitTest(store, (rect?.right ?? 0) + 2, y, [])).toBe(second);
  });

  test('is found in an open shadow root', async () => {
    document.title = '徐汇';
    reading = new Reading();
    const main = show('<x-news></x-news>');
    const root = main.querySelector('x-news')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.append('西岸传媒港');
    await reading.all(main);
    const [mark] = reading.store.ordered();
    const rect = mark && lineRects(mark)[0];
    const hit = hitTest(reading.store, (rect?.left ?? 0) + 5, (rect?.top ?? 0) + 5, reading.shadows);
    expect(hit && textOf(hit)).toBe('西岸传媒港');
  });
});

describe('the ground of a text', () => {
  const groundIn = (style: string, inner = '') => {
    const main = show(`<div style="${style}"><p style="${inner}">字</p></div>`);
    return groundOf(main.querySelector('p') as Element, new Map());
  };

  test('is ink for dark text on light, paper for light on dark, plain for all else', () => {
    expect(groundIn('background:#fff;color:#222')).toBe('ink');
    expect(groundIn('background:#f6f1e3;color:#333')).toBe('ink');
    expect(groundIn('background:#17191b;color:#d8dcdd')).toBe('paper');
    expect(groundIn('background:#a8161d;color:#fff')).toBe('plain');
    expect(groundIn('background:#0b4a8f;color:#fff')).toBe('plain');
    expect(groundIn('background:linear-gradient(red,blue);color:#fff')).toBe('plain');
    expect(groundIn('background:#17191b', 'background:#fff;color:#222')).toBe('ink');
  });
});
