import { fold, type Variants } from '../../annotator/fold.ts';
import type { Entry } from '../schema.ts';

export interface LocatorResult {
  readonly entry: string;
  readonly doc: string;
  readonly locator: string;
  /** exact: as written. folded: found when white space, quotes, width and script are set aside. missing: not found. */
  readonly found: 'exact' | 'folded' | 'missing' | 'no document';
  /** How often the locator occurs; 1 is best, a link lands at the first. */
  readonly count: number;
}

const countOf = (text: string, part: string): number => (part ? text.split(part).length - 1 : 0);

/** Looks for every locator in the documents' texts (by document id). */
export function verifyLocators(
  entries: readonly Entry[],
  documents: ReadonlyMap<string, string>,
  variants: Variants,
): LocatorResult[] {
  const folded = new Map([...documents].map(([doc, text]) => [doc, fold(text, variants)]));
  return entries.flatMap((entry) =>
    entry.sources.map(({ doc, locator }): LocatorResult => {
      const text = documents.get(doc);
      if (text === undefined) return { entry: entry.id, doc, locator, found: 'no document', count: 0 };
      const exact = countOf(text, locator);
      const loose = countOf(folded.get(doc) ?? '', fold(locator, variants));
      return {
        entry: entry.id,
        doc,
        locator,
        found: exact ? 'exact' : loose ? 'folded' : 'missing',
        count: exact || loose,
      };
    }),
  );
}
