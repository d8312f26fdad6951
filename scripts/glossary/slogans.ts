/** A slogan that counts something, found in a run: UTF-16 offsets into it. */
export interface Slogan {
  readonly start: number;
  readonly end: number;
}

const NUMERALS = '一二两三四五六七八九十';
const PATTERNS: readonly RegExp[] = [
  // 5+4+X, 1+10, 2+X+N
  /(?<![A-Za-z0-9])[0-9A-Z]{1,3}(?:\s*[+＋]\s*[0-9A-Z]{1,3})+(?![A-Za-z0-9])/g,
  // “135”, “3461”: a bare number is a slogan only between quotation marks
  /(?<=[“"「『])\d{2,5}(?=[”"」』])/g,
  // 一楼一档, 两旧一村, 一轴两翼三区: at least two pairs of a numeral and one character
  new RegExp(
    `(?<![${NUMERALS}百千万第])(?:[${NUMERALS}](?![${NUMERALS}百千万年月日号个点分])\\p{Script=Han}){2,}`,
    'gu',
  ),
];
/** 三大重点, 九大行动: the name goes on for as long as `nameAfter` says. One numeral: 二十大 is a congress. */
const GREAT = new RegExp(`(?<![${NUMERALS}百第])[${NUMERALS}]大(?=\\p{Script=Han})`, 'gu');

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** What a name does not go on with: it belongs to the sentence. */
const NO_NAME = /^[的了和与及或等为是在对把将从向以并也都就而更已被由其各\d\P{Script=Han}]/u;
/** The longest name after N大, in characters. */
const NAME_MAX = 4;

/** The numeric slogans of a run, in order of their places; no two overlap. */
export function slogansIn(run: string): Slogan[] {
  const found = PATTERNS.flatMap((pattern) =>
    [...run.matchAll(pattern)].map(({ index, 0: text }) => ({ start: index, end: index + text.length })),
  );
  for (const { index, 0: text } of run.matchAll(GREAT)) {
    const from = index + text.length;
    const length = nameAfter(run.slice(from, from + 12));
    if (length) found.push({ start: index, end: from + length });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return found.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}

/** How many units of what follows still belong to the name: whole words, up to NAME_MAX characters. */
function nameAfter(text: string): number {
  let length = 0;
  for (const { segment } of words.segment(text)) {
    if (NO_NAME.test(segment) || length + segment.length > NAME_MAX) break;
    length += segment.length;
  }
  return length;
}
