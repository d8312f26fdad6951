// What a page does to its text nodes after they were read, one kind of change at a time: each named here, all of them
// mixed at random in fuzz.test.ts.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Reading, show, textOf } from './support/reading.ts';

let reading: Reading;
let text: Text;
beforeEach(async () => {
  document.title = '徐汇';
  document.documentElement.lang = 'zh-CN';
  reading = new Reading();
  reading.observe();
  const main = show('<p>先看西岸传媒港。</p>');
  text = main.querySelector('p')?.firstChild as Text;
  await reading.all(main);
  expect(pieces()).toEqual(['西岸传媒港']);
});
afterEach(() => {
  reading.stop();
  document.body.replaceChildren();
});

/** Of each mark what stands in each of its nodes, as `西岸|传媒港`. */
const pieces = (): string[] =>
  reading.store
    .ordered()
    .map((mark) => mark.pieces.map(({ node, start, end }) => node.data.slice(start, end)).join('|'));

/** What is painted, read from the ranges themselves. */
const painted = (): string[] =>
  reading.store
    .ordered()
    .flatMap(({ ranges }) => ranges)
    .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset));

const changes: readonly (readonly [what: string, change: () => void, after: readonly string[]])[] = [
  ['split in the middle of a word', () => void text.splitText(4), ['西岸|传媒港']],
  ['split before a word', () => void text.splitText(2), ['西岸传媒港']],
  [
    'split in three and merged again',
    () => {
      text.splitText(4).splitText(1);
      text.parentNode?.normalize();
    },
    ['西岸传媒港'],
  ],
  ['given more text before a word', () => text.insertData(0, '后来再'), ['西岸传媒港']],
  ['given a letter inside a word', () => text.insertData(4, '的'), []],
  ['given a word more at the end', () => text.appendData('再看西岸数字谷。'), ['西岸传媒港', '西岸数字谷']],
  ['with a part of it replaced', () => text.replaceData(4, 3, '数字谷'), ['西岸数字谷']],
  ['with a part of a word deleted', () => text.deleteData(3, 1), []],
  [
    'rewritten by the element around it',
    () => {
      (text.parentElement as Element).textContent = '改看西岸金融城。';
    },
    ['西岸金融城'],
  ],
  [
    'with an element put round half a word',
    () => {
      const range = new Range();
      range.setStart(text, 4);
      range.setEnd(text, 7);
      range.surroundContents(document.createElement('b'));
    },
    ['西岸|传媒港'],
  ],
];

for (const [what, change, after] of changes) {
  test(`a text ${what} is marked as it then stands`, async () => {
    change();
    await reading.settled();
    expect(pieces()).toEqual(after);
    expect(painted()).toEqual(after.flatMap((one) => one.split('|')));
  });
}

test('a paragraph that another document adopts is forgotten, and marked again when it comes back', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const paragraph = text.parentElement as HTMLElement;
  frame.contentDocument?.body.append(paragraph);
  await reading.settled();
  expect(reading.store.size).toBe(0);
  document.querySelector('main')?.append(paragraph);
  await reading.settled();
  expect(reading.store.ordered().map(textOf)).toEqual(['西岸传媒港']);
  expect(paragraph.ownerDocument).toBe(document);
});
