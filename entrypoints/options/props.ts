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
  /** Asks for a host; in a click. */
  grant(host: string): Promise<unknown>;
  remove(host: string): Promise<unknown>;
  /** Offers a text as a file to keep. */
  download(name: string, text: string): void;
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
  /** The terms in a text, as a page’s scout finds them. */
  readonly find: (text: string) => readonly FoundTerm[];
}

/** What each part of the page is given. */
export interface PartProps {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
  readonly world: OptionsWorld;
  readonly settings: Settings;
  /** Stores choices and says so. */
  choose(choices: Choices | ((settings: Settings) => Choices)): void;
  /** Says a sentence in the page's live region. */
  say(text: string): void;
}
