import { fold, type Variants } from '../../annotator/fold.ts';
import type { Bundle, Citation, Entry, ShippedCitation, ShippedEntry, Source } from '../schema.ts';
import { formsOf } from './forms.ts';
import { readTerm } from './pinyin.ts';
import { traditionalTable } from './traditional.ts';
import { variantPairs } from './variants.ts';

/** Makes the entry bundle: the entries as written, with what can be worked out from them. */
export function makeBundle(
  entries: readonly Entry[],
  sources: readonly Source[],
  version: string,
  variants: Variants,
): Bundle {
  const urls = new Map(sources.map((source) => [source.id, source.url]));
  const shipped = entries.map((entry): ShippedEntry => {
    const { pinyin, syllables } = readTerm(entry.term, entry.en, entry.pinyin);
    return {
      ...entry,
      pinyin,
      syllables,
      forms: formsOf(entry)
        .map(({ form }) => form)
        .filter((form) => form !== entry.term),
      sources: entry.sources.map((citation) => withAddress(citation, urls.get(citation.doc))),
      wholes: entries.flatMap(({ id, parts }) =>
        (parts ?? [])
          .filter((part) => part.entry === entry.id)
          .map(({ label }) => ({ entry: id, ...(label !== undefined && { label }) })),
      ),
      supersedes: entries.filter(({ status }) => status?.supersededBy === entry.id).map(({ id }) => id),
    };
  });
  const texts = chineseTexts(shipped, sources);
  const alphabet = new Set<number>();
  for (const text of texts) for (const character of fold(text, variants)) alphabet.add(character.charCodeAt(0));
  return {
    version,
    entries: shipped,
    sources,
    traditional: traditionalTable(texts),
    variants: variantPairs(variants, alphabet),
  };
}

function withAddress(citation: Citation, url: string | undefined): ShippedCitation {
  return url === undefined ? citation : { ...citation, href: `${url}#:~:text=${encodeFragment(citation.locator)}` };
}

/** Text directives give `-` and `,` and `&` a meaning of their own. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** Every Chinese text that may be shown in Traditional characters. */
function chineseTexts(entries: readonly ShippedEntry[], sources: readonly Source[]): string[] {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (/\p{Script=Han}/u.test(value)) texts.add(value);
    } else if (Array.isArray(value)) value.forEach(collect);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  for (const entry of entries) collect({ ...entry, sources: entry.sources.map(({ at, says }) => ({ at, says })) });
  collect(sources);
  return [...texts];
}
