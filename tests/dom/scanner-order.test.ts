// What is read together, what is read first, and when a page has cost enough.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TermIndex } from '../../annotator/index.ts';
import { type Rule, writeIndex } from '../../annotator/index-text.ts';
import { FRUITLESS_PASSES, PAUSE_DOUBLES, RESCAN_PAUSE_MS } from '../../page/limits.ts';
import { ChangeObserver } from '../../page/observer.ts';
import { Reading, show, textOf } from './support/reading.ts';

let reading: Reading;
beforeEach(() => {
  document.title = '徐汇';
  document.documentElement.lang = 'zh-CN';
  reading = new Reading();
});
afterEach(() => {
  reading.stop();
  document.body.replaceChildren();
});

const COLUMN = [
  '徐汇滨江沿线有六处标杆组团，先看',
  '文化一端的组团，它叫做西岸传',
  '媒港，它的四周都是已经通车的路',
  '再看数字一端的组团，人们把它叫',
  '做这一段路上最新的去处，因为有',
  '许多新的楼宇在这里先后落成投用',
  '最后看金融一端，它的名字也已经',
  '在文件里写过多次，这里不再重复',
  '一遍，读者可以自己去看那些文件',
];

describe('blocks by name that a style puts into the line', () => {
  const marked = async (html: string) => reading.all(show(html));

  test('a term is found over them', async () => {
    expect(
      await marked('<p>西岸</p><div style="display:inline">西岸传</div><div style="display:inline">媒港</div>'),
    ).toEqual(['西岸传媒港']);
    expect(await marked('<section style="display:contents">西岸</section>传媒港')).toEqual(['西岸传媒港']);
    expect(await marked('西<h2 style="display:inline-block">岸传</h2>媒<li style="display:inline">港</li>')).toEqual([
      '西岸传媒港',
    ]);
  });

  test('a term is not found over them where a picture, a float or a real block stands between', async () => {
    expect(
      await marked('<div style="display:inline">西岸传</div><img alt=""><div style="display:inline">媒港</div>'),
    ).toEqual([]);
    expect(
      await marked('<div style="display:inline">西岸传</div><div></div><div style="display:inline">媒港</div>'),
    ).toEqual([]);
    expect(await marked('<div style="float:left">西岸传</div><div style="display:inline">媒港</div>')).toEqual([]);
    expect(
      await marked(
        '<div style="display:flex"><p style="display:inline">西岸传</p><p style="display:inline">媒港</p></div>',
      ),
    ).toEqual([]);
  });

  test('their style is asked only where a term may cross', async () => {
    const asked = vi.spyOn(window, 'getComputedStyle');
    await marked('<p>西岸很长</p><p>传媒港很新</p><ul><li>金融</li><li>城市</li></ul>');
    expect(asked).not.toHaveBeenCalled();
    await marked('<ul><li>西岸金融</li><li>城市</li></ul>');
    expect(asked).toHaveBeenCalled();
    asked.mockRestore();
  });
});

describe('a term that needs company', () => {
  const rule: Rule = { quoted: false, page: false, near: ['西岸传媒港'], notBefore: [], notAfter: [] };
  const withRule = new TermIndex(
    writeIndex({
      version: 'near',
      variants: new Map(),
      rules: [rule],
      entries: [
        { level: 0, forms: [{ folded: '数字谷', rule: 0 }] },
        { level: 0, forms: [{ folded: '西岸传媒港', rule: undefined }] },
      ],
    }),
  );
  beforeEach(() => {
    reading.stop();
    reading = new Reading(withRule);
  });

  test('finds it in another item of its list, before or after', async () => {
    expect(await reading.all(show('<ul><li>数字谷</li><li>西岸传媒港</li></ul>'))).toEqual(['数字谷', '西岸传媒港']);
    expect(await reading.all(show('<dl><dt>西岸传媒港</dt><dd>一</dd><dt><b>数字谷</b></dt></dl>'))).toEqual([
      '西岸传媒港',
      '数字谷',
    ]);
  });

  test('does not find it in a list of its own, in another list or beside the list', async () => {
    expect(await reading.all(show('<ul><li>数字谷</li></ul><ul><li>西岸传媒港</li></ul>'))).toEqual(['西岸传媒港']);
    expect(await reading.all(show('<p>西岸传媒港</p><ul><li>数字谷</li><li>其他</li></ul>'))).toEqual(['西岸传媒港']);
  });
});

describe('as the page changes', () => {
  test('a word over two printed lines keeps its mark while one of them is edited', async () => {
    reading.observe();
    const main = show(COLUMN.map((line) => `<p>${line}</p>`).join(''));
    expect(await reading.all(main)).toEqual(['西岸传媒港']);
    const [, first, second] = [...main.children].map(({ firstChild }) => firstChild as Text);
    first?.replaceData(0, 2, '文艺');
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸传媒港']);
    second?.replaceData(3, 1, '它');
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸传媒港']);
  });

  test('what moves into code or an editor loses its marks, and gets them again outside', async () => {
    reading.observe();
    const main = show('<p><span>西岸传媒港</span></p><code></code><div contenteditable></div>');
    await reading.all(main);
    const [paragraph, code, editor] = [...main.children] as [Element, Element, Element];
    for (const place of [code, editor]) {
      place.append(paragraph.firstElementChild ?? '');
      await reading.settled();
      expect(reading.texts()).toEqual([]);
      paragraph.append(place.firstElementChild ?? '');
      await reading.settled();
      expect(reading.texts()).toEqual(['西岸传媒港']);
    }
  });

  test('what becomes an editor loses its marks, and gets them again when it is none any more', async () => {
    reading.observe();
    const main = show('<article><p>西岸传媒港</p></article>');
    await reading.all(main);
    main.firstElementChild?.setAttribute('contenteditable', 'true');
    await reading.settled();
    expect(reading.texts()).toEqual([]);
    main.firstElementChild?.removeAttribute('contenteditable');
    await reading.settled();
    expect(reading.texts()).toEqual(['西岸传媒港']);
  });
});

describe('what stays right when a page changes under the reader', () => {
  const indexOf = (forms: readonly string[], rule?: Rule) =>
    new TermIndex(
      writeIndex({
        version: 'test',
        variants: new Map(),
        rules: rule ? [rule] : [],
        entries: [{ level: 0, forms: forms.map((folded) => ({ folded, rule: rule && 0 })) }],
      }),
    );
  const readWith = (index: TermIndex) => {
    reading.stop();
    reading = new Reading(index);
    reading.observe();
  };

  test('a page that turns out to be about Xuhui gets its waiting terms once, where they stand by then', async () => {
    document.title = '新闻';
    readWith(indexOf(['六大组团'], { quoted: false, page: true, near: [], notBefore: [], notAfter: [] }));
    const main = show('<p>六大组团</p><p>再看六大组团</p>');
    expect(await reading.all(main)).toEqual([]);
    (main.firstElementChild?.firstChild as Text | null)?.insertData(0, '徐汇');
    await reading.settled();
    expect(reading.texts()).toEqual(['六大组团', '六大组团']);
    expect(reading.store.size).toBe(2);
  });

  test('a term that grows by what is appended is marked whole', async () => {
    readWith(indexOf(['龙华会', '龙华会街区']));
    const main = show('<p>先看龙华会</p>');
    expect(await reading.all(main)).toEqual(['龙华会']);
    main.firstElementChild?.append('街区');
    await reading.settled();
    expect(reading.texts()).toEqual(['龙华会街区']);
  });

  test('a mark whose block is read again, but whose text has not changed, stays the same mark', async () => {
    reading.observe();
    const main = show('<p>先看西岸传媒港，<b>一</b></p>');
    await reading.all(main);
    const [mark] = reading.store.ordered();
    main.querySelector('b')?.replaceChildren('二');
    await reading.settled();
    expect(reading.store.ordered()).toEqual([mark]);
    expect(reading.store.ordered()[0]).toBe(mark);
  });

  test('what follows an element that the page removes in a pause of the reading is read all the same', async () => {
    const lines = Array.from({ length: 20_000 }, () => '<p>一行没有名字的字</p>').join('');
    const main = show(`<div>${lines}</div><div>等待</div><p>先看西岸传媒港</p>`);
    const read = reading.read({ root: main, shallow: false });
    main.children[1]?.remove();
    await read;
    expect(reading.texts()).toEqual(['西岸传媒港']);
  });
});

test('what stands in the view is read before the rest of a long page', async () => {
  const main = show(Array.from({ length: 30_000 }, (_, i) => `<p>第${i}段说西岸传媒港。</p>`).join(''));
  scrollTo(0, main.scrollHeight / 2);
  const whole = reading.read({ root: main, shallow: false });
  reading.scanner.readInView();
  await whole;
  // Marks are kept in the order in which they were made.
  const numbers = [...reading.painter.painted].map(({ block }) => Number(block.textContent?.match(/\d+/)?.[0]));
  const firstJump = numbers.findIndex((number, i) => i > 0 && number !== (numbers[i - 1] ?? 0) + 1);
  expect(firstJump).toBeGreaterThan(0);
  scrollTo(0, 0);
});

test('a page that writes again and again and brings no term is looked at less often, up to a second', () => {
  vi.useFakeTimers();
  try {
    const pauses = [0, FRUITLESS_PASSES - 1, FRUITLESS_PASSES, 2 * FRUITLESS_PASSES, 100 * FRUITLESS_PASSES].map(
      (passes) => {
        const set = vi.spyOn(globalThis, 'setTimeout');
        const abort = new AbortController();
        let told: MutationCallback = () => undefined;
        vi.stubGlobal(
          'MutationObserver',
          class {
            constructor(callback: MutationCallback) {
              told = callback;
            }
            observe(): void {}
            disconnect(): void {}
          },
        );
        new ChangeObserver({ signal: abort.signal, onChanges: () => undefined, fruitless: () => passes });
        told([], {} as MutationObserver);
        const pause = set.mock.lastCall?.[1];
        abort.abort();
        set.mockRestore();
        vi.unstubAllGlobals();
        return pause;
      },
    );
    const longest = RESCAN_PAUSE_MS * 2 ** PAUSE_DOUBLES;
    expect(pauses).toEqual([RESCAN_PAUSE_MS, RESCAN_PAUSE_MS, 2 * RESCAN_PAUSE_MS, longest, longest]);
    expect(longest).toBeLessThanOrEqual(1000);
  } finally {
    vi.useRealTimers();
  }
});

test('marks are where the text of their nodes says the term, whatever the page does while it is read', async () => {
  const main = show(Array.from({ length: 4000 }, () => '<p>先看西岸传媒港。</p>').join(''));
  reading.observe();
  const read = reading.read({ root: main, shallow: false });
  for (const paragraph of [...main.children].reverse().slice(0, 2000))
    (paragraph.firstChild as Text).insertData(0, '再');
  await read;
  await reading.settled();
  expect(new Set(reading.store.ordered().map(textOf))).toEqual(new Set(['西岸传媒港']));
});
