import AhoCorasick from 'modern-ahocorasick';
import FastAhoCorasick from 'modern-ahocorasick/fast';
import { TermIndex } from '../../annotator/index.ts';
import { readIndex } from '../../annotator/index-text.ts';
import { findCandidates } from '../../annotator/match.ts';

/** Something that finds forms in a text and says how many it found. */
export type Matcher = (text: string) => number;

export interface Peer {
  readonly name: string;
  /** Makes it ready for the forms. May throw: a regular expression has a greatest size. */
  make(forms: readonly string[], indexText: string): Matcher;
}

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const OURS: Peer = {
  name: 'ours',
  make: (_, indexText) => {
    const index = new TermIndex(indexText);
    return (text) => findCandidates(index, text).length;
  },
};

interface ExpressionOptions {
  readonly flags?: string;
  /** What stands between the letters of a form. */
  readonly between?: string;
  /** How a letter is written. */
  readonly letter?: (letter: string) => string;
}

/** One alternation, the longest form first. */
function expressionOf(
  forms: readonly string[],
  { flags = 'g', between = '', letter = escaped }: ExpressionOptions = {},
): Matcher {
  const pattern = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => [...form].map(letter).join(between))
    .join('|');
  const expression = new RegExp(pattern, flags);
  expression.test('徐'); // compiled here, for a text of two bytes a unit, and not in the race
  return (text) => {
    let found = 0;
    expression.lastIndex = 0;
    while (expression.exec(text)) found++;
    return found;
  };
}

/** The other characters that the index folds to one, by that one. */
function variantsOf(indexText: string): Map<string, string> {
  const variants = new Map<string, string>();
  for (const [variant, canonical] of readIndex(indexText).variants) {
    const letter = String.fromCharCode(canonical);
    variants.set(letter, (variants.get(letter) ?? '') + String.fromCharCode(variant));
  }
  return variants;
}

/** Each form, and its spelling in the first other character of each of its characters: about what a Traditional page has. */
function inTwoScripts(forms: readonly string[], indexText: string): string[] {
  const variants = variantsOf(indexText);
  const other = (form: string) => [...form].map((letter) => variants.get(letter)?.charAt(0) ?? letter).join('');
  return [...new Set(forms.flatMap((form) => [form, other(form)]))];
}

function indexOfEach(forms: readonly string[]): Matcher {
  return (text) => {
    let found = 0;
    for (const form of forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) found++;
    }
    return found;
  };
}

const GAP = '[\\s“”‘’「」『』《》"\'·]*';

/**
 * The others, each used as its users would: exact forms, leftmost-longest where it can choose. None of them looks at edges;
 * each does less than ours. The names say what else an expression does: fold case (giu), know both scripts, pass over gaps.
 */
export const PEERS: readonly Peer[] = [
  { name: 'RegExp', make: (forms) => expressionOf(forms) },
  { name: 'RegExp, flags giu', make: (forms) => expressionOf(forms, { flags: 'giu' }) },
  {
    name: 'RegExp, two scripts',
    make: (forms, indexText) => {
      const variants = variantsOf(indexText);
      const letter = (one: string) => (variants.has(one) ? `[${one}${variants.get(one)}]` : escaped(one));
      return expressionOf(forms, { flags: 'gi', letter });
    },
  },
  { name: 'RegExp, spaces and quotes passed over', make: (forms) => expressionOf(forms, { between: GAP }) },
  { name: 'indexOf', make: indexOfEach },
  { name: 'indexOf, two scripts', make: (forms, indexText) => indexOfEach(inTwoScripts(forms, indexText)) },
  {
    name: 'modern-ahocorasick',
    make: (forms) => {
      const matcher = new AhoCorasick(forms);
      return (text) => matcher.search(text, { strategy: 'leftmost-longest' }).length;
    },
  },
  {
    name: 'modern-ahocorasick/fast',
    make: (forms) => {
      const matcher = new FastAhoCorasick(forms);
      return (text) => matcher.search(text, { strategy: 'leftmost-longest' }).length;
    },
  },
];

/** What nobody can do without: to look at every unit. */
export const FLOOR: Matcher = (text) => {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
};
