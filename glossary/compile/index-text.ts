import { fold, type Variants } from '../../annotator/fold.ts';
import { type IndexContents, type IndexForm, type Rule, writeIndex } from '../../annotator/index-text.ts';
import { DOMAINS, type Entry, type Form, LEVELS } from '../schema.ts';
import { formsOf, needsOf } from './forms.ts';

/** Makes the index that the scout ships, in the text format of annotator/index.ts. */
export function makeIndex(entries: readonly Entry[], version: string, variants: Variants): string {
  const numbers = new Map(entries.map((entry, number) => [entry.id, number]));
  const rules: Rule[] = [];
  const ruleNumbers = new Map<string, number>();
  const folded = (text: string) => fold(text, variants);

  const numberOf = (form: Form): number => {
    const rule = ruleOf(form, numbers, folded);
    const key = JSON.stringify(rule);
    const known = ruleNumbers.get(key);
    if (known !== undefined) return known;
    ruleNumbers.set(key, rules.length);
    return rules.push(rule) - 1;
  };

  // Rule 0 is the commonest and written shortest.
  numberOf({ form: '', needs: 'page' });

  const indexed: IndexContents['entries'] = entries.map((entry) => ({
    domain: DOMAINS.indexOf(entry.domain),
    level: LEVELS.indexOf(entry.level),
    forms: formsOf(entry).map(
      ({ form, rule }): IndexForm => ({ folded: foldKeepingWordSpaces(form, variants), rule: rule && numberOf(rule) }),
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

function ruleOf({ needs, not }: Form, numbers: ReadonlyMap<string, number>, folded: (text: string) => string): Rule {
  const all = needsOf(needs);
  const near = all.flatMap((need) => (typeof need === 'string' ? [] : need.near));
  return {
    quoted: all.includes('quoted'),
    page: all.includes('page'),
    near: near.map((cue) => numbers.get(cue) ?? folded(cue)),
    notBefore: (not?.before ?? []).map(folded),
    notAfter: (not?.after ?? []).map(folded),
  };
}
