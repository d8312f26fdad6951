/**
 * What a text fragment (`#:~:text=`, WICG) can find: browsers match whole words, by ICU's dictionary in Chinese, so a
 * locator whose end falls inside a word or a number of its document leads nowhere (measured in both browsers).
 */
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Why a browser would not find a locator in a document that holds it, in words, or undefined if it would. Browsers look
 * in one block: the line around it stands for that. Where the locator occurs several times, one good place is enough.
 */
export function fragmentProblem(document: string, locator: string): string | undefined {
  let problem: string | undefined;
  for (let at = document.indexOf(locator); at >= 0; at = document.indexOf(locator, at + 1)) {
    const start = document.lastIndexOf('\n', at) + 1;
    const stop = document.indexOf('\n', at + locator.length);
    const line = document.slice(start, stop < 0 ? undefined : stop);
    const here = insideWord(line, at - start, at - start + locator.length);
    if (!here) return undefined;
    problem ??= here;
  }
  return problem;
}

function insideWord(line: string, from: number, to: number): string | undefined {
  let cuts: string | undefined;
  for (const { segment, index } of words.segment(line)) {
    const after = index + segment.length;
    if (index < from && after > from) cuts ??= `begins inside “${segment}”: begin at its edge or at a punctuation mark`;
    if (index < to && after > to) cuts ??= `ends inside “${segment}”: end at its edge or at a punctuation mark`;
    if (index >= to) break;
  }
  return cuts && `a text fragment does not find it, because it ${cuts}`;
}

/**
 * A locator for a stretch of a line: as much of the clause around it as fits, cut where a text fragment can begin and end.
 * `most` is in UTF-16 units. Longer stretches are cut at a word's edge.
 */
export function locatorAt(line: string, from: number, to: number, most: number): string {
  const edges = [0, ...[...words.segment(line)].map(({ segment, index }) => index + segment.length)];
  let start = edges.findLast((edge) => edge <= from) ?? 0;
  let end = edges.find((edge) => edge >= to) ?? line.length;
  if (end - start > most) end = edges.findLast((edge) => edge <= start + most) ?? end;
  const isBreak = (at: number) => /[\s，。；：、！？,;:!?]/.test(line.charAt(at));
  const widen = (): boolean => {
    const before = edges.findLast((edge) => edge < start);
    const after = edges.find((edge) => edge > end);
    if (after !== undefined && !isBreak(end) && after - start <= most) end = after;
    else if (before !== undefined && !isBreak(before) && end - before <= most) start = before;
    else return false;
    return true;
  };
  while (widen());
  return line.slice(start, end);
}
