/** The entries of an export, with everything a format may want of them: both languages, both scripts, their sources. */
import { inRegion, toTraditional } from '../../annotator/script.ts';
import { passageAddress } from '../address.ts';
import type { Bilingual, Bundle, Domain, Language, Level, Region, SeenView, ShippedEntry } from '../schema.ts';
import { seenOf } from '../when.ts';

/** How the reader's language names what the data only numbers or abbreviates. */
export interface ExportWords {
  readonly language: Language;
  /** The title of the whole. */
  readonly title: string;
  domain(domain: Domain): string;
  level(level: Level): string;
  /** When a term was seen, in words. */
  seen(seen: SeenView): string;
  /** The heading of a column. */
  head(column: Column): string;
}

export const COLUMNS = [
  'term',
  'hant',
  'pinyin',
  'en',
  'forms',
  'domain',
  'level',
  'gistZh',
  'gistEn',
  'definitionZh',
  'definitionEn',
  'seen',
  'supersededBy',
  'sources',
  'id',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface ExportSource {
  readonly title: Bilingual;
  readonly at: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  /** Leads to the passage; only where an address is known. */
  readonly url: string | undefined;
}

export interface ExportRow {
  readonly entry: ShippedEntry;
  /** Whose usage the Traditional characters follow. */
  readonly region: Region;
  /** The term in Traditional characters. */
  readonly hant: string;
  /** What else the term is called: without what only search takes for it. In both scripts, in the same order. */
  readonly forms: readonly string[];
  readonly hantForms: readonly string[];
  readonly seen: SeenView;
  readonly supersededBy: ShippedEntry | undefined;
  readonly sources: readonly ExportSource[];
}

/**
 * The rows of some entries, by their numbers, in that order. `bundle` must have the English texts; `region` is the one
 * whose usage the Traditional characters follow.
 */
export function rowsOf(numbers: readonly number[], bundle: Bundle, region: Region = 'tw'): ExportRow[] {
  const { traditional } = bundle;
  const byId = new Map(bundle.entries.map((entry) => [entry.id, entry]));
  const sources = new Map(bundle.sources.map((source) => [source.id, source]));
  return numbers.flatMap((number) => {
    const entry = bundle.entries[number];
    if (!entry) return [];
    const forms = entry.forms.filter((form) => !entry.searchOnly?.includes(form));
    return {
      entry,
      region,
      hant:
        entry.hant === undefined
          ? toTraditional(entry.term, traditional, region)
          : inRegion(entry.hant, traditional, region),
      forms,
      hantForms: forms.map((form) => toTraditional(form, traditional, region)),
      seen: seenOf(entry, bundle.sources),
      supersededBy: byId.get(entry.status?.supersededBy ?? ''),
      sources: distinct(
        entry.sources.flatMap((citation) => {
          const source = sources.get(citation.doc);
          if (!source) return [];
          const date = source.event?.date ?? source.published;
          return { title: source.title, at: citation.at, date, url: passageAddress(source, citation) };
        }),
      ),
    };
  });
}

/** Two passages of one place look the same where neither has an address. */
const distinct = (sources: readonly ExportSource[]): ExportSource[] => [
  ...new Map(sources.map((source) => [sourceLine(source, 'zh-Hans'), source])).values(),
];

/** A source in one line of Chinese or English. */
export const sourceLine = ({ title, at, date, url }: ExportSource, language: Language): string =>
  [language === 'en' ? title.en : title.zh, at, date, url].filter(Boolean).join(language === 'en' ? ', ' : '，');
