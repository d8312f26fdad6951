import type { Entry, Form, Need } from '../schema.ts';

/** A surface by which an entry is found, where in its entry it stands, and the rule it carries, if any. */
export interface EntryForm {
  readonly form: string;
  readonly path: readonly (string | number)[];
  readonly rule: Form | undefined;
  /** False for a form that is only found by search. */
  readonly marked: boolean;
}

/** All surfaces of an entry: its term and its forms. A form that repeats the term gives the term its rule. */
export function formsOf(entry: Entry): EntryForm[] {
  const forms = (entry.forms ?? []).map((item, i): EntryForm => {
    const form = typeof item === 'string' ? { form: item } : item;
    return {
      form: form.form,
      path: ['forms', i],
      rule: form.needs || form.not ? form : undefined,
      marked: form.marked !== false,
    };
  });
  const term: EntryForm = { form: entry.term, path: ['term'], rule: undefined, marked: true };
  return forms.some(({ form }) => form === entry.term) ? forms : [term, ...forms];
}

/** The needs of a form as a list. */
export function needsOf(needs: Need | readonly Need[] | undefined): readonly Need[] {
  return needs === undefined ? [] : Array.isArray(needs) ? needs : [needs as Need];
}
