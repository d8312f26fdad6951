import { foldUnit, isWordUnit, isZeroWidth } from './fold.ts';
import { IGNORE, OTHER, type TermIndex } from './index.ts';
import type { Rule } from './index-text.ts';

/**
 * A place in a text where one or more forms stand whose own rules (edges, quotation marks, neighbours) hold. Whether it
 * becomes a match is for `resolve` to say, which knows the page.
 */
export interface Candidate {
  /** UTF-16 offsets into the text: of the first letter, and past the last. */
  readonly start: number;
  readonly end: number;
  /** Numbers of the forms, in the order of their entries. */
  readonly forms: readonly number[];
}

/** Longest form that is matched, in letters: deeper than any name, and a bound on the work per position. */
const DEEPEST = 64;
const ends = new Int32Array(DEEPEST);
const nodes = new Int32Array(DEEPEST);

/**
 * All candidates of a text, by start, longest first. Where a candidate is certain (a form of it has no rule that needs
 * the page), what it overlaps is left out, because leftmost-longest resolution could not take it.
 */
export function findCandidates(index: TermIndex, text: string): Candidate[] {
  const { codes, trie } = index;
  const candidates: Candidate[] = [];
  const length = text.length;
  let uncertainUntil = 0;
  // `i` and `j` stand on two letters that follow each other, ignorable units between them set aside.
  let i = 0;
  let first: number = length > 0 ? (codes[text.charCodeAt(0)] as number) : OTHER;
  for (let next = 1; next < length; ) {
    let j = next;
    let second = codes[text.charCodeAt(j)] as number;
    while (second === IGNORE && ++j < length) second = codes[text.charCodeAt(j)] as number;
    if (first <= IGNORE || second <= IGNORE || !trie.begins(first, second)) {
      i = j;
      first = second;
      next = j + 1;
      continue;
    }
    const afterFirst = j;
    const secondLetter = second;

    let node = trie.child(trie.child(0, first), second);
    let found = 0;
    let depth = 2;
    for (;;) {
      if (trie.formAt(node) >= 0) {
        nodes[found] = node;
        ends[found++] = j + 1;
      }
      if (++depth > DEEPEST) break;
      let code: number = IGNORE;
      while (code === IGNORE && ++j < length) code = codes[text.charCodeAt(j)] as number;
      if (code <= IGNORE) break;
      node = trie.child(node, code);
      if (node === 0) break;
    }
    let certainEnd = 0;
    while (found-- > 0 && certainEnd === 0) {
      const end = ends[found] as number;
      const forms = formsThatFit(index, text, i, end, nodes[found] as number);
      if (forms.length === 0) continue;
      candidates.push({ start: i, end, forms });
      const certain = i >= uncertainUntil && forms.some((form) => !needsContext(ruleOf(index, form)));
      if (certain) certainEnd = end;
      else uncertainUntil = Math.max(uncertainUntil, end);
    }
    if (certainEnd > 0 && i >= uncertainUntil) {
      i = certainEnd;
      first = i < length ? (codes[text.charCodeAt(i)] as number) : OTHER;
      next = i + 1;
    } else {
      i = afterFirst;
      first = secondLetter;
      next = i + 1;
    }
  }
  return candidates;
}

/** The rule of a form, or undefined. */
export function ruleOf(index: TermIndex, form: number): Rule | undefined {
  return index.rules[(index.formRule[form] as number) - 1];
}

/** True if only `resolve` can decide on the rule. */
function needsContext(rule: Rule | undefined): boolean {
  return rule !== undefined && (rule.page || rule.near.length > 0);
}

function formsThatFit(index: TermIndex, text: string, start: number, end: number, node: number): readonly number[] {
  if (!edgesHold(text, start, end)) return [];
  const fitting: number[] = [];
  for (let form = index.trie.formAt(node); form >= 0; form = index.trie.nextForm(form)) {
    if (index.formTight[form] && hasGapInWord(index, text, start, end)) continue;
    const rule = ruleOf(index, form);
    if (!rule) {
      fitting.push(form);
      continue;
    }
    if (rule.quoted && !isQuoted(text, start, end)) continue;
    if (rule.notBefore.some((refused) => standsBeside(index, text, end, 1, refused))) continue;
    if (rule.notAfter.some((refused) => standsBeside(index, text, start - 1, -1, refused))) continue;
    fitting.push(form);
  }
  return fitting;
}

/** PE is not in PEARL, 5+4+X not in 15+4+X, 15分钟 not in 1.15分钟. Han characters need no edge. */
function edgesHold(text: string, start: number, end: number): boolean {
  if (isWordUnit(text.charCodeAt(start))) {
    const at = skipZeroWidth(text, start - 1, -1);
    if (
      at >= 0 &&
      (isWordUnit(text.charCodeAt(at)) ||
        (isJoint(text.charCodeAt(at)) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(start))))
    )
      return false;
  }
  if (isWordUnit(text.charCodeAt(end - 1))) {
    const at = skipZeroWidth(text, end, 1);
    if (
      at < text.length &&
      (isWordUnit(text.charCodeAt(at)) ||
        (isJoint(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(end - 1))))
    )
      return false;
  }
  return true;
}

const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
/** What joins digits into one number, formula or range: . , + - / : ~ and their wide forms. */
const isJoint = (unit: number): boolean => '.,+-/:~．，＋－／：～–—'.includes(String.fromCharCode(unit));

function skipZeroWidth(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (at >= 0 && at < text.length && isZeroWidth(text.charCodeAt(at))) at += step;
  return at;
}

/** True if two letters or digits of one Latin word stand apart inside the match: “CM O” is not CMO. */
function hasGapInWord(index: TermIndex, text: string, start: number, end: number): boolean {
  let apart = false;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (index.codes[unit] === IGNORE) {
      if (!isZeroWidth(unit)) apart = true;
      continue;
    }
    const word = isWordUnit(unit);
    if (word && inWord && apart) return true;
    inWord = word;
    apart = false;
  }
  return false;
}

const OPENING = '“‘「『〝﹁﹃《〈"\'＂＇';
const CLOSING = '”’」』〞﹂﹄》〉"\'＂＇';
const LISTING = '、';

/** The nearest unit on one side that takes room and is no space, as a character; empty at the edge of the text. */
function neighbour(text: string, from: number, step: 1 | -1): string {
  let at = from;
  while (at >= 0 && at < text.length && (isZeroWidth(text.charCodeAt(at)) || /\s/.test(text.charAt(at)))) at += step;
  return text.charAt(at);
}

/** Between quotation marks, or first or last of a quoted list: “金城、金楼、金巷”. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = neighbour(text, start - 1, -1);
  const after = neighbour(text, end, 1);
  const opens = before !== '' && OPENING.includes(before);
  const closes = after !== '' && CLOSING.includes(after);
  if (opens && closes) return true;
  return (opens && after !== '' && LISTING.includes(after)) || (closes && before !== '' && LISTING.includes(before));
}

/** True if a folded text stands beside a place, ignorable units between them set aside: after it, or before it. */
function standsBeside(index: TermIndex, text: string, from: number, step: 1 | -1, refused: string): boolean {
  let at = step > 0 ? 0 : refused.length - 1;
  for (let i = from; i >= 0 && i < text.length && at >= 0 && at < refused.length; i += step) {
    const unit = foldUnit(text.charCodeAt(i), index.variants);
    if (unit === 0) continue;
    if (unit !== refused.charCodeAt(at)) return false;
    at += step;
  }
  return at < 0 || at === refused.length;
}

/**
 * Takes the quotation marks in that a span needs to be balanced (“5+4+X”产业布局, 邻里汇“四件套”) and leaves those out that
 * wrap it whole. Returns the new offsets.
 */
export function balanceQuotes(text: string, start: number, end: number): readonly [start: number, end: number] {
  let open = 0;
  let missing = 0;
  for (let i = start; i < end; i++) {
    const mark = text.charAt(i);
    if ('“‘「『《'.includes(mark)) open++;
    else if ('”’」』》'.includes(mark)) {
      if (open > 0) open--;
      else missing++;
    } else if (mark === '"' || mark === '＂') open = open > 0 ? open - 1 : open + 1;
  }
  let from = start;
  let to = end;
  while (missing > 0 && from > 0 && '“‘「『《'.includes(text.charAt(from - 1))) {
    from--;
    missing--;
  }
  while (open > 0 && to < text.length && '”’」』》"＂'.includes(text.charAt(to))) {
    to++;
    open--;
  }
  return [from, to];
}
