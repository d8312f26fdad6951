import { TermIndex } from '../../../annotator/index.ts';
import { annotate } from '../../../annotator/resolve.ts';
import { makeIndex } from '../../../glossary/compile/index-text.ts';
import { allVariants } from '../../../glossary/compile/variants.ts';
import type { Entry, Form } from '../../../glossary/schema.ts';

export const variants = allVariants();

/** An entry that is found by these forms, the first of which is its term; all else is filler. */
export function entryOf(id: string, ...forms: readonly (string | Form)[]): Entry {
  const [first] = forms;
  const text = { zh: '甲。', en: 'A.' };
  return {
    id,
    term: typeof first === 'string' ? first : (first?.form ?? ''),
    forms,
    en: 'A',
    enStatus: 'ours',
    domain: 'area',
    level: 'xuhui',
    gist: text,
    definition: text,
    sources: [{ doc: 'd', at: '第1段', locator: 'x' }],
  };
}

/** What is found in a text: `entry:surface` in order. */
export function findIn(entries: readonly Entry[], text: string, { aboutXuhui = true } = {}): string[] {
  const index = new TermIndex(makeIndex(entries, 'v', variants));
  return annotate(index, text, { aboutXuhui }).map(
    ({ entry, start, end }) => `${entries[entry]?.id}:${text.slice(start, end)}`,
  );
}
