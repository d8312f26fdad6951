import phrases from 'opencc-js/dict/STPhrases';
import type { Variants } from '../../annotator/fold.ts';
import { TermIndex } from '../../annotator/index.ts';
import { annotate } from '../../annotator/resolve.ts';
import type { Entry } from '../schema.ts';
import { formsOf } from './forms.ts';
import { makeIndex } from './index-text.ts';

/**
 * Phrases in which a term seems to stand and does not: the phrase as a reader would meet it on a page about Xuhui, and
 * the surface that must not be marked in it. To add one, add a line; `check` then names every form that is marked there
 * until a rule (needs, not) prevents it. Some 49,000 common phrases of opencc-js's dictionary are tried besides these.
 */
const TRAPS: readonly Trap[] = [
  ['放大徐家汇的优势', '大徐家汇'],
  ['约旦河西岸', '西岸'],
  ['黄浦江西岸', '西岸'],
  ['太平洋西岸', '西岸'],
  ['龙华会议', '龙华会'],
  ['邻里汇报', '邻里汇'],
  ['乐龄汇报演出', '乐龄汇'],
  ['基金城市', '金城'],
  ['黄金城道', '金城'],
  ['重金楼市', '金楼'],
  ['数字谷歌地图', '数字谷'],
  ['国际金融城市', '金融城'],
  ['理工研院校', '工研院'],
  ['往西进发', '西进'],
  ['往东进发', '东进'],
  ['往南拓宽', '南拓'],
  ['香枫林', '枫林'],
  ['徐家汇路', '徐家汇'],
  ['徐家汇街道', '徐家汇'],
  ['华泾镇', '华泾'],
  ['漕河泾街道', '漕河泾'],
  ['枫林路街道', '枫林'],
  ['六百米', '六百'],
  ['四百米', '四百'],
  ['11350个', '135'],
  ['第27条', '27条'],
  ['走在路上', '在路上'],
  ['赛马场', '赛马'],
  ['城管家属', '城管家'],
];
type Trap = readonly [phrase: string, notThis: string];

export interface Trapped {
  readonly entry: string;
  readonly path: readonly (string | number)[];
  readonly form: string;
  /** The phrase in which the form would be marked. */
  readonly within: string;
}

/** Forms that the extension would mark inside a common word or phrase, once each, with the first phrase that shows it. */
export function trappedForms(entries: readonly Entry[], variants: Variants, traps: readonly Trap[] = TRAPS): Trapped[] {
  const index = new TermIndex(makeIndex(entries, '', variants));
  // The index numbers forms in this order.
  const forms = entries.flatMap((entry) =>
    formsOf(entry)
      .filter(({ marked }) => marked)
      .map(({ form, path }) => ({ entry: entry.id, path, form })),
  );
  const trapped = new Map<number, Trapped>();
  const spring = (within: string, aboutXuhui: boolean, isWrong: (surface: string) => boolean) => {
    for (const { start, end, form } of annotate(index, within, { aboutXuhui })) {
      const sprung = forms[form];
      if (sprung && !trapped.has(form) && isWrong(within.slice(start, end))) trapped.set(form, { ...sprung, within });
    }
  };
  for (const [phrase, notThis] of traps) spring(phrase, true, (surface) => surface === notThis);
  for (const line of phrases.split('|')) {
    const [phrase = ''] = line.split(' ', 1);
    spring(phrase, false, (surface) => surface !== phrase);
  }
  return [...trapped.values()];
}
