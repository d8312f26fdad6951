// The scout's marks as the card sees them.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MarkViews } from '../../page/mark-views.ts';
import type { Mark, SharedScout } from '../../page/scout-api.ts';
import { Reading, show, testIndex } from './support/reading.ts';

let reading: Reading;
afterEach(() => {
  vi.restoreAllMocks();
  reading.stop();
  document.body.replaceChildren();
});

async function views(html: string): Promise<MarkViews> {
  document.title = '徐汇';
  reading = new Reading();
  await reading.all(show(html));
  const { store, painter } = reading;
  const shared = { index: testIndex, store, painted: painter.painted, shadows: new Set() };
  return new MarkViews(shared as unknown as SharedScout, ['xuhui', 'shanghai', 'national']);
}
const element = (id: string) => document.getElementById(id) ?? expect.fail(`no ${id}`);
const idOf = (mark: Mark | undefined) => mark?.block.id;

describe('the next and the previous term', () => {
  const FOUR = ['a', 'b', 'c', 'd'].map((id) => `<p id="${id}">西岸传媒港</p>`).join('');

  test('go round the page', async () => {
    const marks = await views(FOUR);
    expect(idOf(marks.step(marks.find(0, 3), 1))).toBe('a');
    expect(idOf(marks.step(marks.find(0, 0), -1))).toBe('d');
  });

  test('go on from where a term stood that cannot be seen any more', async () => {
    const marks = await views(FOUR);
    const from = marks.find(0, 1);
    element('b').hidden = true;
    expect([idOf(marks.step(from, -1)), idOf(marks.step(from, 1))]).toEqual(['a', 'c']);
    element('a').hidden = true;
    expect([idOf(marks.step(from, -1)), idOf(marks.step(from, 1))]).toEqual(['d', 'c']);
    element('c').hidden = element('d').hidden = true;
    expect(marks.step(from, 1)).toBeUndefined();
  });

  test('go from what is in view where the term is gone from the page', async () => {
    const marks = await views(
      `<div style="height: 3000px"><p id="z">海绵城市</p></div>${FOUR}<div style="height: 3000px"></div>`,
    );
    const from = marks.find(0, 1);
    element('b').remove();
    for (const node of reading.store.nodes()) if (!node.isConnected) reading.store.forget(node);
    element('c').scrollIntoView();
    expect([idOf(marks.step(from, -1)), idOf(marks.step(from, 1))]).toEqual(['a', 'c']);
  });
});

describe('a mark in a very long text', () => {
  const LONG = '国'.repeat(2_000_000);

  test('is looked at without the text around it being handed over', async () => {
    const marks = await views(`<p id="a">西岸传媒港</p><div id="b">${LONG}</div>`);
    const whole = [
      vi.spyOn(Node.prototype, 'textContent', 'get'),
      vi.spyOn(CharacterData.prototype, 'data', 'get'),
      vi.spyOn(CharacterData.prototype, 'substringData'),
    ];
    const mark = marks.find(0, 0);
    expect([mark?.surface, mark?.script]).toEqual(['西岸传媒港', 'hans']);
    const units = whole.flatMap(({ mock }) => mock.results).map(({ value }) => String(value).length);
    expect(units.length).toBeGreaterThan(0);
    expect(units.reduce((sum, each) => sum + each, 0)).toBeLessThan(5000);
  });
});
