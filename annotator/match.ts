import { foldUnit, hasGapInWord, isDigit, isWordUnit, isZeroWidth, type Variants } from './fold.ts';
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
  // Of the trie, because this is asked at each unit.
  const { letterCount, firstPairs } = trie;
  const candidates: Candidate[] = [];
  const length = text.length;
  let uncertainUntil = 0;
  // `i` and `j` stand on two letters that follow each other, ignorable units between them set aside.
  let i = 0;
  let first = codes[text.charCodeAt(0)] as number;
  for (let next = 1; next < length; ) {
    let j = next;
    let second = codes[text.charCodeAt(j)] as number;
    while (second === IGNORE && ++j < length) second = codes[text.charCodeAt(j)] as number;
    const pair = first * letterCount + second;
    if ((((firstPairs[pair >>> 5] as number) >>> (pair & 31)) & 1) === 0) {
      i = j;
      first = second;
      next = j + 1;
      continue;
    }
    const afterFirst = j;

    let node = trie.child(first, second);
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
    i = certainEnd > 0 && i >= uncertainUntil ? certainEnd : afterFirst;
    first = codes[text.charCodeAt(i)] as number;
    next = i + 1;
  }
  return candidates;
}

/** Where a refused neighbour is looked for, in UTF-16 units: a few letters, with what is ignorable between them. */
const BESIDE = 32;

/** True if a form may begin in one text and go on in the next one: its letters agree beyond the seam, or there are no more. */
export function runsOver({ codes, trie }: TermIndex, before: string, after: string): boolean {
  // Most texts end in a full stop.
  if (codes[before.charCodeAt(before.length - 1)] === OTHER) return false;
  const text = before.slice(-DEEPEST) + after.slice(0, DEEPEST);
  const seam = Math.min(before.length, DEEPEST);
  for (let start = seam - 1; start >= 0 && codes[text.charCodeAt(start)] !== OTHER; start--) {
    let node = 0;
    for (let at = start; ; at++) {
      if (at === text.length) return node !== 0;
      const code = codes[text.charCodeAt(at)] as number;
      if (code === IGNORE) continue;
      node = node === 0 ? code : trie.child(node, code);
      if (node === 0) break;
      if (at >= seam) return true;
    }
  }
  return false;
}

/** The rule of a form, or undefined. */
export function ruleOf(index: TermIndex, form: number): Rule | undefined {
  return index.forms[form]?.rule;
}

/** True if only `resolve` can decide on the rule. */
export function needsContext(rule: Rule | undefined): boolean {
  return rule !== undefined && (rule.page || rule.near.length > 0);
}

function formsThatFit(index: TermIndex, text: string, start: number, end: number, node: number): readonly number[] {
  if (!edgesHold(text, start, end)) return [];
  const fitting: number[] = [];
  for (let form = index.trie.formAt(node); form >= 0; form = index.trie.nextForm(form)) {
    if (index.forms[form]?.isTight && hasGapInWord(text.slice(start, end))) continue;
    const rule = ruleOf(index, form);
    if (!rule) {
      fitting.push(form);
      continue;
    }
    if (rule.quoted && !isQuoted(text, start, end)) continue;
    const after = index.coded(text.slice(end, end + BESIDE));
    const before = index.coded(text.slice(Math.max(0, start - BESIDE), start));
    if (rule.notBefore.some((refused) => after.startsWith(refused))) continue;
    if (rule.notAfter.some((refused) => before.endsWith(refused))) continue;
    fitting.push(form);
  }
  return fitting;
}

/** PE is not in PEARL, 5+4+X not in 15+4+X, 15分钟 not in 1.15分钟. Han characters need no edge. */
function edgesHold(text: string, start: number, end: number): boolean {
  return edgeHolds(text, start, -1) && edgeHolds(text, end - 1, 1);
}

/** `at`: the unit of the match that stands at the edge; `step`: the way out. */
function edgeHolds(text: string, at: number, step: 1 | -1): boolean {
  const unit = text.charCodeAt(at);
  if (!isWordUnit(unit)) return true;
  const outside = skip(text, at + step, step, isZeroWidth);
  // Beyond the text there is no unit (NaN), which is no part of a word.
  const beside = text.charCodeAt(outside);
  return !isWordUnit(beside) && !(isJoint(beside) && isDigit(text.charCodeAt(outside + step)) && isDigit(unit));
}

/** What joins digits into one number, formula or range: . , + - / : ~ and their wide forms. */
const isJoint = (unit: number): boolean => '.,+-/:~'.includes(String.fromCharCode(foldUnit(unit, NO_VARIANTS)));
const NO_VARIANTS: Variants = new Map();

/** The first place from one on, in one direction, whose unit is not to be passed over. */
function skip(text: string, from: number, step: 1 | -1, passes: (unit: number) => boolean): number {
  let at = from;
  while (passes(text.charCodeAt(at))) at += step;
  return at;
}

const OPENING = /[“‘「『〝﹁﹃《〈"'＂＇]/;
const CLOSING = /[”’」』〞﹂﹄》〉"'＂＇]/;

/** The nearest unit on one side that takes room and is no space, as a character; empty at the edge of the text. */
function neighbour(text: string, from: number, step: 1 | -1): string {
  return text.charAt(skip(text, from, step, (unit) => isZeroWidth(unit) || /\s/.test(String.fromCharCode(unit))));
}

/** Between quotation marks, or first or last of a quoted list: “金城、金楼、金巷”. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = neighbour(text, start - 1, -1);
  const after = neighbour(text, end, 1);
  const opens = OPENING.test(before);
  const closes = CLOSING.test(after);
  return (opens && (closes || after === '、')) || (closes && before === '、');
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
