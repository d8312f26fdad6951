import type { Translate } from '../../components/translate.ts';
import type { Bundle } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import type { Strings } from '../../platform/messages.ts';
import type { SettingsRead } from '../../platform/settings.ts';
import type { Choices, Settings } from '../../platform/settings-shape.ts';
import type { Locale } from '../../platform/strings.ts';
import type { FoundTerm } from './sample-marks.ts';

/** Everything the page asks of the browser, so that a test can be the browser. */
export interface OptionsWorld {
  readonly read: SettingsRead;
  readonly sites: SiteFacts;
  onSettings(callback: (read: SettingsRead) => void): () => void;
  onSites(callback: (sites: SiteFacts) => void): () => void;
  update(change: (settings: Settings) => Choices): Promise<void>;
  replace(choices: Choices): Promise<void>;
  choices(): Promise<Choices>;
  /** Asks for hosts; in a click. */
  grant(...hosts: readonly string[]): Promise<unknown>;
  remove(host: string): Promise<unknown>;
  /** Stored settings that could not be read, as they are; undefined for none. */
  unreadable(): Promise<unknown>;
  /** Hands a file over to the reader. */
  download(file: File): void;
  /** The keys that are in force, by command; empty where the reader took them away. */
  keys(): Promise<readonly { readonly name: string; readonly keys: string }[]>;
}

export interface SiteFacts {
  /** Hosts that the reader added. */
  readonly added: readonly string[];
  /** Default sites, as in match patterns, and whether the browser still lets us run there. */
  readonly defaults: readonly { readonly host: string; readonly granted: boolean }[];
}

export interface OptionsProps {
  /** With the English texts. */
  readonly bundle: Bundle;
  readonly strings: Readonly<Record<Locale, Strings>>;
  /** The browser's, as of `i18n.getUILanguage()`. */
  readonly uiLanguage: string;
  readonly world: OptionsWorld;
  readonly find: FindTerms;
}

/** The terms in a text, as a page’s scout finds them; `aboutXuhui` says what the page speaks of. */
export type FindTerms = (text: string, aboutXuhui: boolean) => readonly FoundTerm[];

/** A change to the settings: the choices to store beside the others. */
export type Change = (settings: Settings) => Choices;

/** What is said of a change that is done. */
export interface Told {
  /** “Saved”, where nothing else is given. */
  readonly said?: string;
  /** What takes it back; offered with what is said. */
  readonly undo?: Change;
}

/** What each part of the page is given. */
export interface PartProps {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
  readonly world: OptionsWorld;
  readonly settings: Settings;
  /** Stores choices and says so; says where the browser did not store them. */
  choose(choices: Choices | Change, told?: Told): void;
  /** Puts these choices in place of all, with a way back. */
  replace(choices: Choices, said: string): Promise<void>;
}
