/** Under which language TBX files what an entry is called, and as what. */
import type { ExportRow } from './rows.ts';

/** A name as a term section gives it; `type` is one of the dialect's term types. */
export interface TbxName {
  readonly name: string;
  readonly type: 'fullForm' | 'acronym' | 'variant';
}

export interface TbxNames {
  readonly hans: readonly TbxName[];
  readonly hant: readonly TbxName[];
  /** Chinese names without a Chinese character (CDMO, 5+4+X): the same in either script, so of none. */
  readonly plain: readonly TbxName[];
  readonly en: readonly TbxName[];
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/**
 * All names of an entry. One in Latin letters is filed under English only where the entry's English says that it is that:
 * by ending in it, in brackets (“Venture capital (VC)”), or by being the same.
 */
export function namesOf({ entry, hant, forms, hantForms }: ExportRow): TbxNames {
  const [, full = entry.en, acronym] = /^(.+) \((\p{L}+)\)$/u.exec(entry.en) ?? [];
  const isEnglish = (name: string) => name === acronym || name.toLowerCase() === full.toLowerCase();
  const hasAcronym = [entry.term, ...forms].some((name) => name === acronym);
  const named = (term: string, others: readonly string[]): TbxName[] => [
    { name: term, type: 'fullForm' },
    ...others.map((name) => ({ name, type: 'variant' }) as const),
  ];
  const inHans = named(entry.term, forms);
  return {
    hans: inHans.filter(({ name }) => isHan(name)),
    hant: named(hant, hantForms).filter(({ name }) => isHan(name)),
    // The term itself stays Chinese too: it is what Chinese texts call the thing.
    plain: inHans.filter(({ name, type }) => !isHan(name) && (type === 'fullForm' || !(hasAcronym && isEnglish(name)))),
    en:
      hasAcronym && acronym
        ? [
            { name: full, type: 'fullForm' },
            { name: acronym, type: 'acronym' },
          ]
        : [{ name: entry.en, type: 'fullForm' }],
  };
}
