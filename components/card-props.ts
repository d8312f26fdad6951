import type { Domain, EntryView, Level, LookUp, Script } from '../glossary/schema.ts';
import type { Translate } from './translate.ts';

/** The texts that can be copied: of the entry, plain or as Markdown, and its sources after one standard or the other. */
export type Copied = 'text' | 'markdown' | 'gbt' | 'apa';

/** What a reader can do in a card; an absent one has no control. */
export interface CardActions {
  /** Look up another entry in place. */
  lookUp(id: string): void;
  expand(expanded: boolean): void;
  /** Open one of the extension's own pages, by its extension-relative address. */
  openPage(path: string): void;
  copy?(of: Copied): void;
  /** Copies a report that the reader may send; nothing is sent. */
  report?(): void;
  save?(saved: boolean): void;
  /** The reader knows this term: it is marked no more. */
  know?(): void;
  /** The page means something else here: it is not marked on this site. */
  readonly exclude?: (() => void) | undefined;
  /** Shows the entry in the browser's side panel. */
  panel?(): void;
  /** Shows the entry in the glossary, in a tab: where the panel cannot be opened from a card. */
  glossary?(): void;
  /** Reads the term and its gist aloud, or ends that. */
  readonly speak?: (() => void) | undefined;
  /** Shows the other sense instead, and on this page from now on. */
  swap?(): void;
  pin?(pinned: boolean): void;
  close?(): void;
  back?(): void;
  forward?(): void;
}

/** What is known of a term before its entry has been read. */
export interface Glimpse {
  readonly term: string;
  readonly script: Script;
  readonly level: Level;
}

export interface OtherSense extends LookUp {
  readonly script: Script;
  readonly domain: Domain;
  readonly level: Level;
}

/** The way of a nested look-up: names from the first term on, and which of them is shown (from 0). */
export interface Trail {
  readonly names: readonly string[];
  readonly at: number;
}

/** What the reader's last act came to: the key of a text that stands in place of its button's words for a moment. */
export interface Said {
  readonly of: Copied | 'report' | 'save' | 'know' | 'exclude';
  readonly key: 'cardCopied' | 'cardCopyFailed' | 'cardNotKept';
}

export interface EntryCardProps {
  readonly t: Translate;
  readonly on: CardActions;
  /** card: floats over a page. sheet: rises from the bottom edge. flat: part of one of our pages, no dialog. */
  readonly variant: 'card' | 'sheet' | 'flat';
  /** Absent while it is being read; `problem` where it cannot be. */
  readonly view?: EntryView | undefined;
  readonly glimpse?: Glimpse | undefined;
  readonly problem?: boolean | undefined;
  /** Show the still lines of loading: only after a while. */
  readonly waiting?: boolean | undefined;
  readonly theme?: 'light' | 'dark' | undefined;
  readonly expanded?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  /** The page's own words, where they differ from the term. */
  readonly surface?: string | undefined;
  /** What its rule asked for besides the words: quotation marks, a page about Xuhui, words near (empty: not known which). */
  readonly reason?:
    | { readonly quoted: boolean; readonly page: boolean; readonly near?: string | undefined }
    | undefined;
  readonly also?: OtherSense | undefined;
  readonly trail?: Trail | undefined;
  /** Has a close button also where it is not pinned: it does not go with the pointer. */
  readonly closable?: boolean | undefined;
  readonly saved?: boolean | undefined;
  /** It is being read aloud. */
  readonly speaking?: boolean | undefined;
  readonly said?: Said | undefined;
}
