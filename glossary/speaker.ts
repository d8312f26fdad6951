/** Says the glossary's texts in the reader's language and the page's script. */
import { toTraditional } from '../annotator/script.ts';
import type { Bilingual, Bundle, Language, LookUp, Script, ShippedEntry } from './schema.ts';

export interface ViewOptions {
  /** The reader's. Chinese is shown in the script of the page, whatever the reader's own. */
  readonly language: Language;
  /** Of the page, or of our own page. */
  readonly script: Script;
}

/** The language that a reader of `language` gets on a page in `script`: Chinese follows the page. */
export function languageFor(language: Language, script: Script): Language {
  return language === 'en' ? 'en' : script === 'hant' ? 'zh-Hant' : 'zh-Hans';
}

/** Says things in one language and script; what the parts of a view are made with. */
export interface Speaker {
  readonly language: Language;
  readonly script: Script;
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

export function speakerOf(bundle: Bundle, options: ViewOptions): Speaker {
  const { script } = options;
  const language = languageFor(options.language, script);
  const byId = entriesById(bundle);
  const han = (text: string) => (script === 'hant' ? toTraditional(text, bundle.traditional) : text);
  const say = (text: Bilingual) => (language === 'en' ? text.en : han(text.zh));
  const term = (entry: ShippedEntry) => (script === 'hant' && entry.hant ? entry.hant : han(entry.term));
  return {
    language,
    script,
    han,
    say,
    term,
    lookUp: (entry) => ({ id: entry.id, name: language === 'en' ? entry.en : term(entry) }),
    find: (id) => (id === undefined ? undefined : byId.get(id)),
  };
}
