/**
 * The shape of the glossary. The JSON Schemas below are the one definition: `glossary/compile` checks every YAML file
 * against them, editors complete from them, and the TypeScript types are derived from them.
 * This file imports nothing, so that any room may use its types.
 */

export const DOMAINS = [
  'industry',
  'innovation',
  'talent',
  'urban-renewal',
  'area',
  'project',
  'transport',
  'livelihood',
  'culture',
  'governance',
  'digital',
  'ecology',
  'safety',
  'law',
  'party',
  'finance',
  'national',
] as const;
export type Domain = (typeof DOMAINS)[number];

export const LEVELS = ['xuhui', 'shanghai', 'national'] as const;
export type Level = (typeof LEVELS)[number];

/** The longest locator: enough to find a passage, never the passage. In UTF-16 units. */
const LOCATOR_MAX = 24;
/** The longest Chinese gist, in Han characters. */
export const GIST_MAX = 45;

const id = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description: 'Stable, kebab-case; never reused for another thing.',
} as const;
const text = { type: 'string', minLength: 1, pattern: '^\\S(.*\\S)?$' } as const;
const date = {
  type: 'string',
  pattern: '^(19|20)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
  description: 'YYYY, YYYY-MM or YYYY-MM-DD.',
} as const;
const bilingual = {
  type: 'object',
  properties: { zh: text, en: text },
  required: ['zh', 'en'],
  additionalProperties: false,
} as const;

const need = {
  oneOf: [
    { type: 'string', enum: ['quoted', 'page'] },
    {
      type: 'object',
      properties: { near: { type: 'array', items: text, minItems: 1 } },
      required: ['near'],
      additionalProperties: false,
    },
  ],
  description:
    'quoted: only between quotation marks. page: only where the page speaks of Xuhui. near: only where one of these entries (by id) or words stands in the same block.',
} as const;

const ruledForm = {
  type: 'object',
  properties: {
    form: text,
    marked: {
      type: 'boolean',
      const: false,
      description: 'Found by search only, never marked: a common phrase, or a longer name of what is marked anyway.',
    },
    needs: { oneOf: [need, { type: 'array', items: need, minItems: 1 }] },
    not: {
      type: 'object',
      properties: {
        before: { type: 'array', items: text, minItems: 1 },
        after: { type: 'array', items: text, minItems: 1 },
      },
      additionalProperties: false,
      minProperties: 1,
      description:
        'Texts that must not stand next to the form. `before: [会议]` refuses 龙华会 before 会议; `after: [约旦河]` refuses 西岸 after 约旦河.',
    },
  },
  required: ['form'],
  additionalProperties: false,
} as const;

const part = {
  type: 'object',
  properties: {
    label: { ...text, description: 'The character or number of the term that stands for this part.' },
    entry: id,
    zh: { ...text, description: 'The name where there is no entry; a shorter name where there is one.' },
    en: text,
    gloss: { ...bilingual, description: 'One line on the part.' },
    size: { ...bilingual, description: 'The one figure to show at the right of its row.' },
    unknown: { type: 'boolean', const: true, description: 'The documents do not say what it is.' },
  },
  anyOf: [{ required: ['entry'] }, { required: ['zh', 'en'] }, { required: ['label', 'unknown'] }],
  additionalProperties: false,
} as const;

const figure = {
  type: 'object',
  properties: {
    what: bilingual,
    value: { ...bilingual, description: 'Number and unit together: 约110万平方米 / about 1.1 million m².' },
    asOf: date,
    planned: { type: 'boolean', const: true, description: 'A target, not a result.' },
    cite: { type: 'integer', minimum: 1, description: 'Which of the entry’s sources says so, counted from 1.' },
  },
  required: ['what', 'value', 'asOf', 'cite'],
  additionalProperties: false,
} as const;

const status = {
  type: 'object',
  properties: {
    from: date,
    fromIs: {
      type: 'string',
      enum: ['seen', 'proposed', 'issued', 'opened', 'founded'],
      description: 'What happened at `from`; first seen in a document where not given.',
    },
    seenUntil: { ...date, description: 'Last seen in a document; the date of the latest source where not given.' },
    supersededBy: id,
    note: { ...bilingual, description: 'What became of it, where a date alone does not say.' },
  },
  additionalProperties: false,
} as const;

const moment = {
  type: 'object',
  properties: { date, ...bilingual.properties, cite: figure.properties.cite },
  required: ['date', 'zh', 'en', 'cite'],
  additionalProperties: false,
} as const;

const citation = {
  type: 'object',
  properties: {
    doc: id,
    at: { ...text, description: 'Heading, note number or paragraph: 名词解释 3, 一、2022年工作回顾, 第4段.' },
    locator: {
      ...text,
      maxLength: LOCATOR_MAX,
      description: 'Exact text that finds the passage; begins and ends at punctuation or a word edge.',
    },
    says: { ...bilingual, description: 'What the passage says, in our own words; shown on the source page.' },
  },
  required: ['doc', 'at', 'locator'],
  additionalProperties: false,
} as const;

const entry = {
  type: 'object',
  properties: {
    id,
    term: text,
    forms: { type: 'array', items: { oneOf: [text, ruledForm] } },
    pinyin: { ...text, description: 'Only where the generated reading is wrong.' },
    hant: { ...text, description: 'Only where the generated Traditional form is wrong.' },
    en: text,
    enStatus: { type: 'string', enum: ['official', 'established', 'ours'] },
    domain: { type: 'string', enum: DOMAINS },
    level: { type: 'string', enum: LEVELS },
    gist: bilingual,
    definition: bilingual,
    parts: { type: 'array', items: part, minItems: 1 },
    figures: { type: 'array', items: figure, minItems: 1 },
    status,
    history: { type: 'array', items: moment, minItems: 1 },
    related: { type: 'array', items: id, minItems: 1, uniqueItems: true },
    sources: { type: 'array', items: citation, minItems: 1, maxItems: 4 },
  },
  required: ['id', 'term', 'en', 'enStatus', 'domain', 'level', 'gist', 'definition', 'sources'],
  additionalProperties: false,
} as const;

const source = {
  type: 'object',
  properties: {
    id,
    title: bilingual,
    short: { ...bilingual, description: 'How a card names it in half a line.' },
    kind: { type: 'string', enum: ['report', 'newspaper', 'web'] },
    event: {
      type: 'object',
      properties: { date, ...bilingual.properties },
      required: ['date', 'zh', 'en'],
      additionalProperties: false,
    },
    published: date,
    inferred: { type: 'boolean', const: true, description: 'The date is inferred from the contents.' },
    publisher: bilingual,
    authors: { type: 'array', items: bilingual, minItems: 1 },
    reprint: bilingual,
    url: {
      type: 'string',
      pattern: '^https?://\\S+$',
      description: 'Only an address that was seen; left out where not known.',
    },
    script: { type: 'string', enum: ['hans', 'hant'] },
  },
  required: ['id', 'title', 'short', 'kind', 'published', 'publisher', 'script'],
  additionalProperties: false,
} as const;

export const ENTRY_FILE_SCHEMA = { type: 'array', items: entry } as const;
export const SOURCE_FILE_SCHEMA = { type: 'array', items: source, minItems: 1 } as const;

/** The TypeScript type of a value that one of the schemas above accepts; covers only the keywords used above. */
type Of<S> = S extends { readonly enum: infer E extends readonly unknown[] }
  ? E[number]
  : S extends { readonly const: infer C }
    ? C
    : S extends { readonly oneOf: infer U extends readonly unknown[] }
      ? Of<U[number]>
      : S extends { readonly type: 'string' }
        ? string
        : S extends { readonly type: 'integer' }
          ? number
          : S extends { readonly type: 'array'; readonly items: infer I }
            ? readonly Of<I>[]
            : S extends { readonly type: 'object'; readonly properties: infer P }
              ? S extends { readonly required: infer R extends readonly unknown[] }
                ? { readonly [K in keyof P as K extends R[number] ? K : never]: Of<P[K]> } & {
                    readonly [K in keyof P as K extends R[number] ? never : K]?: Of<P[K]>;
                  }
                : { readonly [K in keyof P]?: Of<P[K]> }
              : never;

export type Entry = Of<typeof entry>;
export type Form = Of<typeof ruledForm>;
export type Need = Of<typeof need>;
export type Citation = Of<typeof citation>;
export type Source = Of<typeof source>;
export type Bilingual = Of<typeof bilingual>;

/* ---------- what the build makes of it, and what a reader is shown ---------- */

/** An entry in the entry bundle: as written, with what the build works out. */
export interface ShippedEntry extends Omit<Entry, 'forms'> {
  /** Pinyin of the term with tone marks, syllables joined into words by spaces. */
  readonly pinyin: string;
  /** The pinyin's syllables without tones, one a Han character, other characters as they are: what search reads. */
  readonly syllables: readonly string[];
  /** Other surfaces, for search and for “why it matched”. */
  readonly forms: readonly string[];
  /** Those of them that only search finds. They lead here, but need not mean the same: no synonyms. */
  readonly searchOnly?: readonly string[];
  /** The entries that name this one among their parts. */
  readonly wholes: readonly { readonly entry: string; readonly label?: string }[];
  readonly supersedes: readonly string[];
}

/**
 * The entry bundle: loaded when a card or a page of ours first needs it. It travels in several files, so that nobody loads
 * what is not shown: `glossary.json`, ahead of it `list.json` for the popup's lists, the English texts for English readers,
 * and what passages say for the source page (see PackedBundle).
 */
export interface Bundle {
  /** The same in the scout's index: entry numbers mean the same only in equal versions. */
  readonly version: string;
  /** In the order of their numbers. */
  readonly entries: readonly ShippedEntry[];
  /** The entries' numbers as a Chinese dictionary has them: numbers first, then by pinyin. */
  readonly order: readonly number[];
  readonly sources: readonly Source[];
  /** For `toTraditional` (annotator/script.ts): Simplified to Taiwan’s usage, and from there what Hong Kong writes differently. */
  readonly traditional: ConversionTable & { readonly hongKong: ConversionTable };
  /** For `readVariants` (annotator/fold.ts): folds what a reader types in a search. */
  readonly variants: string;
}

/** Character pairs, `from` then `to`, and phrases where the pairs alone are wrong. */
export interface ConversionTable {
  readonly pairs: string;
  readonly phrases: readonly (readonly [from: string, to: string])[];
}

/** What a row of a list shows of an entry. */
export type ListedEntry = Pick<ShippedEntry, 'id' | 'term' | 'hant' | 'en' | 'pinyin' | 'domain' | 'level'> & {
  /** The gist in Chinese: for readers of English a row shows the English name. */
  readonly gist: string;
  readonly supersededBy?: string;
};

/** The bundle as it travels. Texts of entries by their number. */
export interface PackedBundle {
  /** `list.json`: what a list shows, to be drawn before the rest is there. */
  readonly list: Omit<Bundle, 'entries' | 'sources' | 'variants'> & { readonly entries: readonly ListedEntry[] };
  /** `glossary.json`: English gists and definitions are empty, citations say nothing of their passages. */
  readonly base: Bundle;
  /** `glossary.en.json`: English gist and definition. */
  readonly english: readonly (readonly [gist: string, definition: string])[];
  /** `passages.json`: what each citation's passage says, or null. */
  readonly passages: readonly (readonly (Bilingual | null)[])[];
}

export type Language = 'zh-Hans' | 'zh-Hant' | 'en';
export type Script = 'hans' | 'hant';
/** Whose usage Traditional characters follow: Hong Kong’s, which is Macau’s too, or Taiwan’s. */
export type Region = 'hk' | 'tw';

/** A term that can be looked up; `name` is in the reader's language. */
export interface LookUp {
  readonly id: string;
  readonly name: string;
}

/** What happened when: `between` two dates it was seen, or a thing known of its beginning, or only when it was last seen. */
export interface SeenView {
  readonly kind: 'between' | 'last' | 'first' | 'proposed' | 'issued' | 'opened' | 'founded';
  /** Dates as in the data: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly from?: string;
  readonly until?: string;
}

export interface PartView {
  readonly label?: string;
  /** Full name, for the expanded card. */
  readonly name?: string;
  /** Short name, for the compact strip. */
  readonly short?: string;
  readonly entry?: string;
  readonly gloss?: string;
  readonly size?: string;
  readonly unknown?: boolean;
}

export interface CitationView {
  readonly doc: string;
  /** The short title of the document. */
  readonly title: string;
  /** Place in the document, short: 注3, note 3, 第4段. */
  readonly at: string;
  readonly date: string;
  /** Leads to the passage on the web; absent where no address is known. */
  readonly href?: string;
  /** Extension-relative address of the source page at this passage: `/source.html?doc=…#…`. */
  readonly page: string;
  /** A web search for the document’s title, where no address is known; a link the reader may follow. */
  readonly search?: string;
}

/** An entry as it is shown: every text in the reader's language, Chinese in the script of the page. Plain data. */
export interface EntryView {
  readonly id: string;
  /** Language of gist, definition and names. */
  readonly language: Language;
  /** The term, in the script of the page (never translated), and its script. */
  readonly term: string;
  readonly script: Script;
  readonly pinyin: string;
  readonly en: string;
  readonly domain: Domain;
  readonly level: Level;
  readonly seen: SeenView;
  readonly superseded?: { readonly by: LookUp; readonly date?: string; readonly note?: string };
  readonly gist: string;
  readonly definition: string;
  readonly note?: string;
  readonly parts: readonly PartView[];
  readonly wholes: readonly { readonly label?: string; readonly whole: LookUp }[];
  readonly figures: readonly {
    readonly what: string;
    readonly value: string;
    readonly asOf: string;
    readonly planned: boolean;
    readonly cite: number;
  }[];
  /** The time line: `seen` solid, `gap` dashed to the next, `next` the successor. Empty where nothing changed. */
  readonly history: readonly {
    readonly date: string;
    readonly text: string;
    readonly kind: 'seen' | 'gap' | 'next';
    readonly lookUp?: LookUp;
  }[];
  readonly related: readonly LookUp[];
  readonly sources: readonly CitationView[];
}
