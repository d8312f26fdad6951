// A page that a server has written and a framework then takes over: our marks must neither be in its way nor be lost by what
// it does. Preact does with the page what React does: takes the nodes as they are, compares them with its own tree, moves
// keyed rows, sets the data of text nodes.
import { hydrate, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Reading } from './support/reading.ts';

interface Row {
  readonly id: number;
  readonly text: string;
}
const ROWS: readonly Row[] = [
  { id: 1, text: '西岸传媒港开门' },
  { id: 2, text: '没有词的一行' },
  { id: 3, text: '西岸数字谷开会' },
];

/** The page's own code sets its state from outside, as an answer of its server does. */
let setRows: (rows: readonly Row[]) => void;

function News(): VNode {
  const [rows, set] = useState(ROWS);
  const [likes, setLikes] = useState(0);
  setRows = set;
  return (
    <article>
      <h1>徐汇</h1>
      <input name="note" />
      <ul>
        {rows.map(({ id, text }) => (
          <li key={id}>
            <b>{text.slice(0, 2)}</b>
            {text.slice(2)}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => setLikes(likes + 1)}>
        海绵城市：{likes}人喜欢
      </button>
    </article>
  );
}

/** What the server has sent: as it serialises such a tree, text by text. */
const SERVED = `<article><h1>徐汇</h1><input name="note"><ul>${ROWS.map(
  ({ text }) => `<li><b>${text.slice(0, 2)}</b>${text.slice(2)}</li>`,
).join('')}</ul><button type="button">海绵城市：0人喜欢</button></article>`;

let root: HTMLElement;
let reading: Reading;
beforeEach(async () => {
  document.title = '徐汇';
  document.documentElement.lang = 'zh-CN';
  root = serve();
  document.body.replaceChildren(root);
  reading = new Reading();
  reading.observe();
  await reading.all(root);
});
afterEach(() => {
  reading.stop();
  document.body.replaceChildren();
});

function serve(): HTMLElement {
  const made = document.createElement('div');
  const parsed = new DOMParser().parseFromString(SERVED, 'text/html');
  made.append(...parsed.body.childNodes);
  // A parser makes one text node of what the framework holds as three.
  return made;
}

function textsOf(tree: HTMLElement): string[] {
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts;
}

const elements = () => [...root.querySelectorAll('*')];
const SERVED_MARKS = ['西岸传媒港', '西岸数字谷', '海绵城市'];

test('a page that was marked before it is taken over is taken over just like one that was not', async () => {
  expect(reading.texts()).toEqual(SERVED_MARKS);
  const before = elements();
  const unmarked = serve();
  await act(() => hydrate(<News />, unmarked));
  await act(() => hydrate(<News />, root));
  expect(root.outerHTML).toBe(unmarked.outerHTML);
  expect(textsOf(root)).toEqual(textsOf(unmarked));
  // No element was made anew, so none was found to be other than expected.
  expect(elements()).toEqual(before);
});

test('after a page was taken over its marks are right, before and after each change of its state', async () => {
  await act(() => hydrate(<News />, root));
  root.append('，西岸金融城'); // the page's own, so that there is a change to wait for
  await reading.settled();
  expect(reading.texts()).toEqual([...SERVED_MARKS, '西岸金融城']);

  await act(() => root.querySelector('button')?.click());
  await reading.settled();
  expect(root.querySelector('button')?.textContent).toBe('海绵城市：1人喜欢');
  expect(reading.texts()).toEqual([...SERVED_MARKS, '西岸金融城']);
});

test('rows that a framework moves, rewrites, adds and drops are marked as they stand', async () => {
  await act(() => hydrate(<News />, root));
  const [first, , third] = root.querySelectorAll('li');
  await act(() => setRows([...ROWS].reverse()));
  await reading.settled();
  expect([...root.querySelectorAll('li')].map((row) => [first, third].indexOf(row))).toEqual([1, -1, 0]);
  expect(reading.texts()).toEqual(['西岸数字谷', '西岸传媒港', '海绵城市']);

  await act(() => setRows([{ id: 3, text: '西岸金融城开会' }, { id: 4, text: '西岸数字谷新来' }, ...ROWS.slice(0, 1)]));
  await reading.settled();
  expect(reading.texts()).toEqual(['西岸金融城', '西岸数字谷', '西岸传媒港', '海绵城市']);

  await act(() => setRows([]));
  await reading.settled();
  expect(reading.texts()).toEqual(['海绵城市']);
  expect(reading.store.size).toBe(1);
});

test('what the reader typed and where the focus is stay, whatever is marked and drawn anew', async () => {
  await act(() => hydrate(<News />, root));
  const input = root.querySelector('input') as HTMLInputElement;
  input.value = '我的西岸传媒港';
  input.focus();
  input.setSelectionRange(2, 4);
  await act(() => setRows([...ROWS].reverse()));
  await reading.settled();
  expect(document.activeElement).toBe(input);
  expect([input.value, input.selectionStart, input.selectionEnd]).toEqual(['我的西岸传媒港', 2, 4]);
  expect(reading.texts()).toHaveLength(3);
});
