import { describe, expect, test } from 'vitest';
import { balanceQuotes } from '../../annotator/match.ts';
import { plainSurface } from '../../annotator/plain-surface.ts';
import { entryOf, findIn } from './support/entries.ts';

describe('a form is found', () => {
  test('in either script, in variant characters and in both at once', () => {
    const entries = [entryOf('a', '徐家汇'), entryOf('b', '西岸传媒港')];
    expect(findIn(entries, '徐家匯、徐家滙與西岸傳媒港，西岸传媒港')).toEqual([
      'a:徐家匯',
      'a:徐家滙',
      'b:西岸傳媒港',
      'b:西岸传媒港',
    ]);
  });

  test('in full width, in any case, and with white space or quotation marks inside', () => {
    const entries = [entryOf('a', '5+4+X产业布局'), entryOf('b', '三旧变三新'), entryOf('c', 'AI Tower')];
    expect(findIn(entries, '落实“５＋４＋ｘ”产业布局')).toEqual(['a:“５＋４＋ｘ”产业布局']);
    expect(findIn(entries, '“三\n\n旧”变“三 新”')).toEqual(['b:“三\n\n旧”变“三 新”']);
    expect(findIn(entries, 'the ai  tower and AITower')).toEqual(['c:ai  tower', 'c:AITower']);
  });

  test('as the longest that begins first', () => {
    const entries = [entryOf('a', '西岸'), entryOf('b', '西岸传媒港'), entryOf('c', '传媒港落成')];
    expect(findIn(entries, '西岸传媒港落成，西岸传媒')).toEqual(['b:西岸传媒港', 'a:西岸']);
  });
});

describe('a form is left alone', () => {
  test('inside a longer Latin word, number or formula', () => {
    const entries = [entryOf('a', 'PE'), entryOf('b', '5+4+X'), entryOf('c', '15分钟生活圈')];
    expect(findIn(entries, 'PEARL, OPE, 15+4+X, 3+5+4+X, 1.15分钟生活圈, 115分钟生活圈')).toEqual([]);
    expect(findIn(entries, '(PE) 与5+4+X、15分钟生活圈')).toEqual(['a:PE', 'b:5+4+X', 'c:15分钟生活圈']);
  });

  test('where a Latin word would have to be put together from two', () => {
    expect(findIn([entryOf('a', 'CMO')], 'CM O, C MO, CMO')).toEqual(['a:CMO']);
  });

  test('without quotation marks, if it needs them', () => {
    const entries = [entryOf('a', { form: '135', needs: 'quoted' })];
    expect(findIn(entries, '135人，“135”，「135」，“135人”，"135"，“135、246”')).toEqual([
      'a:135',
      'a:135',
      'a:135',
      'a:135',
    ]);
  });

  test('beside what it must not stand beside', () => {
    const entries = [
      entryOf('a', { form: '西岸', not: { after: ['约旦河'] } }),
      entryOf('b', { form: '龙华会', not: { before: ['议'] } }),
    ];
    expect(findIn(entries, '约旦河西岸，約旦河 西岸，西岸；龙华会议，龙华会')).toEqual(['a:西岸', 'b:龙华会']);
  });

  test('on a page that does not speak of Xuhui, if it needs one', () => {
    const entries = [entryOf('a', { form: '人才港', needs: 'page' })];
    expect(findIn(entries, '人才港', { aboutXuhui: false })).toEqual([]);
    expect(findIn(entries, '人才港', { aboutXuhui: true })).toEqual(['a:人才港']);
  });

  test('with nothing near that speaks for it, if it needs that', () => {
    const entries = [entryOf('a', { form: '数字谷', needs: { near: ['b', '徐汇滨江'] } }), entryOf('b', '西岸传媒港')];
    expect(findIn(entries, '贵阳的数字谷')).toEqual([]);
    expect(findIn(entries, '徐匯濱江的数字谷')).toEqual(['a:数字谷']);
    expect(findIn(entries, '西岸传媒港与数字谷')).toEqual(['b:西岸传媒港', 'a:数字谷']);
    expect(findIn(entries, `西岸传媒港${'。'.repeat(300)}数字谷`)).toEqual(['b:西岸传媒港']);
  });

  test('and then the shorter form inside it, or one that it covered, takes its place', () => {
    const entries = [entryOf('a', { form: '科创街区', needs: 'page' }), entryOf('b', '科创'), entryOf('c', '街区更新')];
    expect(findIn(entries, '科创街区更新', { aboutXuhui: false })).toEqual(['b:科创', 'c:街区更新']);
    expect(findIn(entries, '科创街区更新', { aboutXuhui: true })).toEqual(['a:科创街区']);
  });
});

describe('one surface with two senses', () => {
  const entries = [
    entryOf('government', { form: '两网融合', needs: { near: ['一网通办'] } }),
    entryOf('recycling', { form: '两网融合', needs: { near: ['可回收物'] } }),
  ];

  test('is the one that something near speaks for', () => {
    expect(findIn(entries, '推进一网通办，两网融合')).toEqual(['government:两网融合']);
    expect(findIn(entries, '可回收物的两网融合')).toEqual(['recycling:两网融合']);
    expect(findIn(entries, '两网融合')).toEqual([]);
  });
});

describe('quotation marks', () => {
  const balanced = (text: string, from: string, to: string) => {
    const [start, end] = balanceQuotes(text, text.indexOf(from), text.indexOf(to) + to.length);
    return text.slice(start, end);
  };

  test('that wrap the whole term stay outside', () => {
    expect(balanced('落实“海绵城市”建设', '海绵', '城市')).toBe('海绵城市');
  });

  test('that the span needs to be balanced are taken in', () => {
    expect(balanced('落实“5+4+X”产业布局', '5', '布局')).toBe('“5+4+X”产业布局');
    expect(balanced('补齐邻里汇“四件套”的', '邻里', '件套')).toBe('邻里汇“四件套”');
    expect(balanced('「三旧」變「三新」工程', '三旧', '三新')).toBe('「三旧」變「三新」');
    expect(balanced('推进"三旧"变"三新"', '三旧', '三新')).toContain('三旧"变"三新');
  });
});

test('a surface reads as a person would write it', () => {
  expect(plainSurface('西岸\n\n  传媒港')).toBe('西岸传媒港');
  expect(plainSurface('AI\n  Tower')).toBe('AI Tower');
  expect(plainSurface('“三\u200b旧”变')).toBe('“三旧”变');
});
