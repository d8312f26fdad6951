/** Says the glossary's texts in the reader's language and the page's script. */
import { inRegion, toTraditional } from '../annotator/script.ts';
import type { Bilingual, Bundle, Language, LookUp, Region, Script, ShippedEntry } from './schema.ts';

export interface ViewOptions {
  /** The reader's. Chinese is shown in the script of the page, whatever the reader's own. */
  readonly language: Language;
  /** Of the page, or of our own page. */
  readonly script: Script;
  /** Whose usage Traditional characters follow; Taiwan's, where nothing says. */
  readonly region?: Region;
  /** Of Chinese gists and definitions, where the reader chose one for them. */
  readonly texts?: Script | undefined;
}

/** The language that a reader of `language` gets on a page in `script`: Chinese follows the page. @public */
export function languageFor(language: Language, script: Script): Language {
  return language === 'en' ? 'en' : script === 'hant' ? 'zh-Hant' : 'zh-Hans';
}

/** Says things in one language and script; what the parts of a view are made with. */
export interface Speaker {
  readonly language: Language;
  readonly script: Script;
  readonly region: Region;
  /** Chinese text of the data in the script of the page. */
  han(text: string): string;
  say(text: Bilingual): string;
  /** The term itself, never translated. */
  term(entry: ShippedEntry): string;
  lookUp(entry: ShippedEntry): LookUp;
  find(id: string | undefined): ShippedEntry | undefined;
}

const indexes = new WeakMap<Bundle, ReadonlyMap<string, ShippedEntry>>();

function entriesById(bundle: Bundle): ReadonlyMap<string, ShippedEntry> {
  const known = indexes.get(bundle) ?? new Map(bundle.entries.map((entry) => [entry.id, entry]));
  indexes.set(bundle, known);
  return known;
}

/** The term in Traditional characters, as the entry or else the tables have it. */
const traditionalTerm = ({ hant, term }: ShippedEntry, { traditional }: Bundle, region: Region): string =>
  hant === undefined ? toTraditional(term, traditional, region) : inRegion(hant, traditional, region);

export function speakerOf(bundle: Bundle, options: ViewOptions): Speaker {
  const { script, region = 'tw', texts = script } = options;
  const language = languageFor(options.language, texts);
  const byId = entriesById(bundle);
  const inScript = (text: string, of: Script) =>
    of === 'hant' ? toTraditional(text, bundle.traditional, region) : text;
  const term = (entry: ShippedEntry) => (script === 'hant' ? traditionalTerm(entry, bundle, region) : entry.term);
  return {
    language,
    script,
    region,
    han: (text) => inScript(text, script),
    say: (text) => (language === 'en' ? text.en : inScript(text.zh, texts)),
    term,
    lookUp: (entry) => ({ id: entry.id, name: language === 'en' ? entry.en : term(entry) }),
    find: (id) => (id === undefined ? undefined : byId.get(id)),
  };
}
