import AhoCorasick from 'modern-ahocorasick';
import FastAhoCorasick from 'modern-ahocorasick/fast';
import { TermIndex } from '../../annotator/index.ts';
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

/** One alternation, the longest form first. `between` stands between the letters of a form. */
function expressionOf(forms: readonly string[], between: string): Matcher {
  const pattern = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => [...form].map(escaped).join(between))
    .join('|');
  const expression = new RegExp(pattern, 'g');
  expression.test('徐'); // compiled here, for a text of two bytes a unit, and not in the race
  return (text) => {
    let found = 0;
    expression.lastIndex = 0;
    while (expression.exec(text)) found++;
    return found;
  };
}

/**
 * The others, each used as its users would: exact forms, leftmost-longest where it can choose. None of them folds scripts,
 * looks at edges or, but for the second expression, passes over white space and quotation marks: each does less than ours.
 */
export const PEERS: readonly Peer[] = [
  { name: 'RegExp', make: (forms) => expressionOf(forms, '') },
  { name: 'RegExp, spaces and quotes passed over', make: (forms) => expressionOf(forms, '[\\s“”‘’「」『』《》"\'·]*') },
  {
    name: 'indexOf',
    make: (forms) => (text) => {
      let found = 0;
      for (const form of forms) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) found++;
      }
      return found;
    },
  },
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
