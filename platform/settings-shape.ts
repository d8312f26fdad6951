/** The shape of the settings, their defaults, and what is let in as each of them. To add a setting: a line in each. */
import type { Domain } from '../glossary/schema.ts';
import { type Guard, isListOf, isOneOf, isShape, maybe } from './guards.ts';

export interface Settings {
  /** Host names on which the reader switched the marks off. */
  readonly sitesOff: readonly string[];
  readonly markStyle: 'dotted' | 'line' | 'tint' | 'none';
  /** Which occurrences of one term are marked: all of them, the first of each section (page/density.ts), the first of the page. */
  readonly density: 'all' | 'section' | 'page';
  /** Xuhui’s terms alone; with Shanghai’s; with the nation’s too, on pages about Xuhui; or on every page. */
  readonly levels: 'xuhui' | 'shanghai' | 'about' | 'all';
  readonly domainsOff: readonly Domain[];
  /** What opens a card: resting on a term, resting with Alt held, a click. */
  readonly trigger: 'rest' | 'alt' | 'click';
  /** How long the pointer rests before a card opens, in ms. */
  readonly delay: number;
  /** Where a card stands: beside its term, or in the lower right corner. */
  readonly place: 'term' | 'corner';
  /** The script of Chinese in cards: the page’s; Simplified; Traditional as in Hong Kong, or as in Taiwan. */
  readonly script: 'page' | 'hans' | 'hant-hk' | 'hant-tw';
  readonly interfaceLanguage: 'browser' | 'zh-Hans' | 'zh-Hant' | 'en';
  /** Of gists and definitions. `browser` follows the interface, and in Chinese the script of the term. */
  readonly textLanguage: 'browser' | 'zh-Hans' | 'zh-Hant' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Ids of entries that the reader knows: they are not marked. */
  readonly known: readonly string[];
  /** Entries that are not marked on one host, because they mean something else there. */
  readonly excluded: readonly Exclusion[];
  readonly saved: readonly Saved[];
}

export interface Exclusion {
  readonly entry: string;
  readonly host: string;
}
export interface Saved {
  readonly entry: string;
  /** The day it was saved, YYYY-MM-DD. */
  readonly date: string;
}

/** The settings that differ from the defaults by the reader's will. */
export type Choices = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export const DEFAULT_SETTINGS: Settings = {
  sitesOff: [],
  markStyle: 'dotted',
  density: 'all',
  levels: 'about',
  domainsOff: [],
  trigger: 'rest',
  delay: 200,
  place: 'term',
  script: 'page',
  interfaceLanguage: 'browser',
  textLanguage: 'browser',
  theme: 'auto',
  known: [],
  excluded: [],
  saved: [],
};

/** The bounds of `delay`, in ms. */
export const DELAY = { min: 0, max: 1000, step: 50 } as const;
/** No list of a reader's is near this; a file that has more was not made by us. */
const MOST = 5000;

const isMatch =
  (pattern: RegExp): Guard<string> =>
  (value): value is string =>
    typeof value === 'string' && pattern.test(value);
const isShort =
  <T>(list: Guard<readonly T[]>): Guard<readonly T[]> =>
  (value): value is readonly T[] =>
    list(value) && value.length <= MOST;

/** As `URL` gives it: letters, digits, dots, hyphens; brackets and colons in an IPv6 address. */
export const isHost = isMatch(/^(?=.{1,253}$)[\w.-]+$|^\[[\da-f:.]+\]$/);
/** Kebab-case, as in the glossary. Whether there is such an entry is another question: it may come back. */
export const isEntryId = isMatch(/^(?=.{1,80}$)[a-z\d]+(-[a-z\d]+)*$/);
const isDay = isMatch(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
/** Domains come from the glossary and change with it; a name that is none switches nothing off. */
const isDomain = isEntryId as Guard<Domain>;
const isDelay: Guard<number> = (value): value is number =>
  Number.isInteger(value) && (value as number) >= DELAY.min && (value as number) <= DELAY.max;
const isReaderLanguage = isOneOf('browser', 'zh-Hans', 'zh-Hant', 'en');

const GUARDS: { readonly [K in keyof Settings]: Guard<Settings[K]> } = {
  sitesOff: isShort(isListOf(isHost)),
  markStyle: isOneOf('dotted', 'line', 'tint', 'none'),
  density: isOneOf('all', 'section', 'page'),
  levels: isOneOf('xuhui', 'shanghai', 'about', 'all'),
  domainsOff: isShort(isListOf(isDomain)),
  trigger: isOneOf('rest', 'alt', 'click'),
  delay: isDelay,
  place: isOneOf('term', 'corner'),
  script: isOneOf('page', 'hans', 'hant-hk', 'hant-tw'),
  interfaceLanguage: isReaderLanguage,
  textLanguage: isReaderLanguage,
  theme: isOneOf('auto', 'light', 'dark'),
  known: isShort(isListOf(isEntryId)),
  excluded: isShort(isListOf(isShape<Exclusion>({ entry: isEntryId, host: isHost }))),
  saved: isShort(isListOf(isShape<Saved>({ entry: isEntryId, date: isDay }))),
};

export const SETTING_NAMES = Object.keys(GUARDS) as readonly (keyof Settings)[];

/** The names of the settings that do not have the shape that they must have; missing ones are right. */
export function wrongIn(choices: Readonly<Record<string, unknown>>): string[] {
  return SETTING_NAMES.filter((name) => !maybe<unknown>(GUARDS[name] as Guard<unknown>)(choices[name]));
}
