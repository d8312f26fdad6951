// Glossaries of any size: our own forms, then forms made by joining halves of real ones. (Random characters would never
// begin like a word of the page, which flatters a regular expression.)
import { fold } from '../annotator/fold.ts';
import type { TermIndex } from '../annotator/index.ts';
import { readIndex, writeIndex } from '../annotator/index-text.ts';
import { SEED } from './plan.ts';
import { Random } from './random.ts';

export interface SizedGlossary {
  /** Folded, as the index has them; each contestant gets the same. */
  readonly forms: readonly string[];
  /** The index text of these forms, without rules. */
  readonly indexText: string;
  /** Time to make the index text, in ms. */
  readonly buildMs: number;
}

/** The forms of an index, each once, those that occur in a text first: so a sample finds what the whole finds there. */
export function formsIn(indexText: string, text: string): string[] {
  const { entries, variants } = readIndex(indexText);
  const folded = fold(text, variants);
  const all = new Set(entries.flatMap(({ forms }) => forms.map((form) => form.folded)));
  const forms = [...all].map((form) => ({ form, occurs: folded.includes(form) }));
  return [...forms.filter(({ occurs }) => occurs), ...forms.filter(({ occurs }) => !occurs)].map(({ form }) => form);
}

const halvesOf = (form: string): readonly string[] => [
  form.slice(0, Math.ceil(form.length / 2)),
  form.slice(Math.floor(form.length / 2)),
];

/** So many forms: the first of the real ones, or all of them and then joined halves, first or second, of any two. */
export function drawForms(real: readonly string[], count: number): string[] {
  const forms = new Set(real.slice(0, count));
  const random = new Random(SEED);
  while (forms.size < count) {
    const joined = random.pick(halvesOf(random.pick(real))) + random.pick(halvesOf(random.pick(real)));
    // Latin halves would ask for an edge that the joined form does not have.
    if (/^[\u3400-\u9fff]{2,24}$/.test(joined)) forms.add(joined);
  }
  return [...forms];
}

export function makeGlossary(forms: readonly string[], index: TermIndex): SizedGlossary {
  const begun = performance.now();
  const indexText = writeIndex({
    version: 'bench',
    variants: index.variants,
    rules: [],
    entries: forms.map((folded) => ({ level: 0, forms: [{ folded, rule: undefined }] })),
  });
  return { forms, indexText, buildMs: performance.now() - begun };
}
