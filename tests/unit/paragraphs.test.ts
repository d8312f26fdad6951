import { describe, expect, test } from 'vitest';
import { goesOn, isHardWrapped, plainTextRuns } from '../../annotator/paragraphs.ts';

const COLUMN = [
  '徐汇滨江沿线有六处标杆组团，先看',
  '文化一端的组团，它叫做西岸传',
  '媒港，它的四周都是已经通车的路',
  '再看数字一端的组团，人们把它叫',
  '做西岸数字谷，楼里办公的公司多',
  '数与互联网有关，往南走是第三个',
  '组团也就是金融城，它还没有建完',
  '工程要到后年才会全部完成并且交',
  '付使用。',
];
const runs = (text: string) => plainTextRuns(text).map(({ start, end }) => text.slice(start, end));

describe('the runs of a plain text', () => {
  test('are its lines where lines are paragraphs', () => {
    expect(runs('第一段写完了。\n\n  第二段也写完了。\n标题\n')).toEqual([
      '第一段写完了。',
      '  第二段也写完了。',
      '标题',
    ]);
  });

  test('join the lines of a printed column, over empty lines too', () => {
    const joined = runs(COLUMN.join('\n\n'));
    expect(joined.some((run) => run.replace(/\s/g, '').includes('西岸传媒港'))).toBe(true);
  });

  test('join a long line that breaks off in the middle of a sentence', () => {
    const long =
      '这一段话很长，报纸在排版时把它从中间断开，断开的地方既没有句号也没有逗号，读者一眼就看得出来它还没有写完，下一行接着讲跨国公司';
    expect(runs(`${long}\n\n地区总部的事情。\n下一段。`)).toEqual([`${long}\n\n地区总部的事情。`, '下一段。']);
  });
});

describe('a column of print', () => {
  test('is told by lines of one length that do not end sentences', () => {
    expect(isHardWrapped(COLUMN)).toBe(true);
    expect(isHardWrapped(COLUMN.map((line) => `${line}。`))).toBe(false);
    expect(isHardWrapped(['目录', '第一章 总则', '第二章 机构', '第三章 经费', '附录', '索引', '后记', '封底'])).toBe(
      false,
    );
    expect(isHardWrapped(COLUMN.slice(0, 4))).toBe(false);
  });

  test('ends where a sentence or a clause does', () => {
    expect(goesOn('做西岸数字谷，楼里', true)).toBe(true);
    expect(goesOn('做西岸数字谷。', true)).toBe(false);
    expect(goesOn('标题', false)).toBe(false);
  });
});
