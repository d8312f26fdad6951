import { fold, type Variants } from '../../annotator/fold.ts';
import type { Bundle, Entry, ListedEntry, PackedBundle, ShippedEntry, Source } from '../schema.ts';
import { formsOf } from './forms.ts';
import { readTerm } from './pinyin.ts';
import { traditionalTables } from './traditional.ts';
import { variantPairs } from './variants.ts';

/** Makes the entry bundle: the entries as written, with what can be worked out from them. */
export function makeBundle(
  entries: readonly Entry[],
  sources: readonly Source[],
  version: string,
  variants: Variants,
): Bundle {
  const shipped = entries.map((entry): ShippedEntry => {
    const { pinyin, syllables } = readTerm(entry.term, entry.en, entry.pinyin);
    const others = formsOf(entry).filter(({ form }) => form !== entry.term);
    const searchOnly = others.filter(({ marked }) => !marked).map(({ form }) => form);
    return {
      ...entry,
      pinyin,
      syllables,
      forms: others.map(({ form }) => form),
      ...(searchOnly.length && { searchOnly }),
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
    order: dictionaryOrder(shipped.map(({ term }) => term)),
    sources,
    traditional: traditionalTables(texts),
    variants: variantPairs(variants, alphabet),
  };
}

/** The places of terms as a Chinese dictionary has them; quotation marks do not count. Readers' browsers would need 20 ms for it. */
function dictionaryOrder(terms: readonly string[]): number[] {
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const keys = terms.map((term) => term.replace(/[“”「」《》]/g, ''));
  return keys.map((_, number) => number).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? ''));
}

/** Takes out of the bundle what only some readers need. */
export function packBundle(bundle: Bundle): PackedBundle {
  const { version, order, traditional } = bundle;
  return {
    list: { version, order, traditional, entries: bundle.entries.map(listed) },
    base: {
      ...bundle,
      entries: bundle.entries.map(({ gist, definition, sources, ...entry }) => ({
        ...entry,
        gist: { ...gist, en: '' },
        definition: { ...definition, en: '' },
        sources: sources.map(({ says, ...citation }) => citation),
      })),
    },
    english: bundle.entries.map(({ gist, definition }) => [gist.en, definition.en]),
    passages: bundle.entries.map(({ sources }) => sources.map(({ says }) => says ?? null)),
  };
}

const listed = ({ id, term, hant, en, pinyin, domain, level, gist, status }: ShippedEntry): ListedEntry => ({
  ...{ id, term, en, pinyin, domain, level, gist: gist.zh },
  ...(hant !== undefined && { hant }),
  ...(status?.supersededBy !== undefined && { supersededBy: status.supersededBy }),
});

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
