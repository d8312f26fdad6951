import { describe, expect, test } from 'vitest';
import { TermIndex } from '../../annotator/index.ts';
import { makeIndex } from '../../glossary/compile/index-text.ts';
import { allVariants } from '../../glossary/compile/variants.ts';
import type { Entry } from '../../glossary/schema.ts';
import { reasonOf } from '../../page/reason.ts';

const entry = (id: string, term: string, forms: Entry['forms']): Entry => ({
  id,
  term,
  ...(forms && { forms }),
  en: id,
  enStatus: 'ours',
  domain: 'area',
  level: 'xuhui',
  gist: { zh: '一。', en: 'One.' },
  definition: { zh: '一。', en: 'One.' },
  sources: [],
});
const index = new TermIndex(
  makeIndex(
    [
      entry('port', '西岸传媒港', ['传媒港']),
      entry('valley', '西岸数字谷', [{ form: '数字谷', needs: { near: ['port'] } }]),
      entry('town', '金城银巷', [{ form: '金城', needs: 'quoted' }]),
      entry('street', '天平街道', [{ form: '天平', needs: 'page', not: { after: ['放在'] } }]),
      entry('plain', '滨江绿道', [{ form: '绿道', not: { before: ['网'] } }]),
    ],
    '1',
    allVariants(),
  ),
);

describe('the reason why words are marked', () => {
  test('is none where their rule asks for nothing besides them', () => {
    expect(reasonOf(index, '西岸传媒港', 0, '西岸传媒港')).toBeUndefined();
    expect(reasonOf(index, '绿道', 4, '绿道')).toBeUndefined();
    expect(reasonOf(index, '没有的词', 0, '没有的词')).toBeUndefined();
  });

  test('is the quotation marks, or the page', () => {
    expect(reasonOf(index, '金城', 2, '“金城”')).toEqual({ quoted: true, page: false, near: undefined });
    expect(reasonOf(index, '天平', 3, '天平')).toEqual({ quoted: false, page: true, near: undefined });
  });

  test('is what stands near, in the page’s own letters', () => {
    expect(reasonOf(index, '数字谷', 1, '这里有西岸傳媒 港和数字谷。')?.near).toBe('傳媒 港');
    expect(reasonOf(index, '數字谷', 1, '數字谷與傳媒港')?.near).toBe('傳媒港');
  });

  test('is left open where it is not found again: the rule looks farther than the block', () => {
    expect(reasonOf(index, '数字谷', 1, '数字谷')?.near).toBe('');
  });

  test('belongs to the sense that is asked for', () => {
    expect(reasonOf(index, '数字谷', 0, '数字谷旁是传媒港')).toBeUndefined();
  });
});
