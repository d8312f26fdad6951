import { fold, type Variants } from '../../annotator/fold.ts';
import { type IndexContents, type IndexForm, type Rule, writeIndex } from '../../annotator/index-text.ts';
import { type Entry, type Form, LEVELS } from '../schema.ts';
import { formsOf, needsOf } from './forms.ts';

/** Makes the index that the scout ships, in the text format of annotator/index-text.ts. */
export function makeIndex(entries: readonly Entry[], version: string, variants: Variants): string {
  const cues = new Map(entries.map((entry) => [entry.id, cuesOf(entry, variants)]));
  const rules: Rule[] = [];
  const ruleNumbers = new Map<string, number>();
  const folded = (text: string) => fold(text, variants);

  const numberOf = (form: Form): number => {
    const rule = ruleOf(form, cues, folded);
    const key = JSON.stringify(rule);
    const known = ruleNumbers.get(key);
    if (known !== undefined) return known;
    ruleNumbers.set(key, rules.length);
    return rules.push(rule) - 1;
  };

  // Rule 0 is the commonest and written shortest.
  numberOf({ form: '', needs: 'page' });

  const indexed: IndexContents['entries'] = entries.map((entry) => ({
    level: LEVELS.indexOf(entry.level),
    forms: formsOf(entry)
      .filter(({ marked }) => marked)
      // The longest first: those that follow are often parts of it, which compress to nothing.
      .sort((a, b) => b.form.length - a.form.length)
      .map(
        ({ form, rule }): IndexForm => ({
          folded: foldKeepingWordSpaces(form, variants),
          rule: rule && numberOf(rule),
        }),
      ),
  }));
  return writeIndex({ version, variants, rules, entries: indexed });
}

/** Folds a form, but leaves one space where two Latin words meet: there, and only there, readers write one. */
function foldKeepingWordSpaces(form: string, variants: Variants): string {
  return form
    .split(/(?<=[A-Za-z0-9])\s+(?=[A-Za-z0-9])/)
    .map((word) => fold(word, variants))
    .join(' ');
}

/**
 * The texts that tell that an entry stands somewhere: its forms that need nothing beside them, without those that hold a
 * shorter one.
 */
function cuesOf(entry: Entry, variants: Variants): string[] {
  const forms = formsOf(entry).filter(
    ({ rule, marked }) => marked && !needsOf(rule?.needs).some((need) => need !== 'page'),
  );
  const texts = forms.map(({ form }) => fold(form, variants));
  return texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)));
}

function ruleOf(
  { needs, not }: Form,
  cues: ReadonlyMap<string, readonly string[]>,
  folded: (text: string) => string,
): Rule {
  const all = needsOf(needs);
  const near = all.flatMap((need) => (typeof need === 'string' ? [] : need.near));
  return {
    quoted: all.includes('quoted'),
    page: all.includes('page'),
    near: near.flatMap((cue) => cues.get(cue) ?? folded(cue)),
    notBefore: (not?.before ?? []).map(folded),
    notAfter: (not?.after ?? []).map(folded),
  };
}
