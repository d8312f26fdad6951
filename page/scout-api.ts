import type { TermIndex } from '../annotator/index.ts';
import type { EntryView, Level, Script } from '../glossary/schema.ts';
import type { MarkStore, StoredMark } from './marks.ts';
import type { Point } from './place.ts';
import type { Reason, reasonOf } from './reason.ts';

/**
 * What the scout shares with the card's script: one global in the isolated world that both live in. (Events would be seen
 * by the page; a global of an isolated world is not.) Raw, because every page pays for the scout: what only a card needs
 * is made of it on the card's side, by MarkViews.
 */
export interface SharedScout {
  readonly index: TermIndex;
  readonly store: MarkStore;
  /** Open shadow roots that have been read. */
  readonly shadows: ReadonlySet<ShadowRoot>;
  /** The last move or click: what a pointer did before the card's script was there. */
  readonly pointer:
    | Pick<PointerEvent, 'type' | 'clientX' | 'clientY' | 'pointerType' | 'timeStamp' | 'target'>
    | undefined;
  /** Aborted when the scout is torn down (site switched off, extension updated): the card removes itself. */
  readonly signal: AbortSignal;
  /** False once the extension that this script belongs to has been updated, reloaded or removed. */
  isCurrent(): boolean;
  /** Takes every mark off the page and aborts the signal. */
  stop(): void;
  /** The marks that are painted: the reader's choices leave others out. */
  readonly painted: ReadonlySet<StoredMark>;
  /** all, section or page: how many occurrences of a term are shown; other than all, the whole card's script picks. */
  readonly choice: { readonly density: string };
  /** Paints by a choice, tells of changed marks, and counts anew for the badge. */
  choose(choice: SharedScout['choice']): void;
  /** Paints of what the choices allow only the marks that are picked. */
  repaint(picks: (mark: StoredMark) => boolean): void;
  /** Calls back after marks have been added or removed, until the signal aborts. */
  onChange(callback: () => void, signal: AbortSignal): void;
  /** Blocks that have been read, and those that the caps left unread. */
  readonly progress: { readonly blocksRead: number; readonly blocksLeft: number };
  /** Asks for the card's script, once; resolves when it is there. */
  askForCard(): Promise<unknown>;
  /** Reads on where the caps made an end. */
  readRest(): void;
  /** Set by the card's script once it runs. */
  card?: CardApi | undefined;
}

export interface CardApi {
  /** Opens the card on a mark; moves the focus into it if asked. */
  open(mark: Mark, options: { focus: boolean }): void;
  close(): void;
  /** Scrolls to the n-th (from 0) mark of an entry in reading order and opens the card on it; false if there is none. */
  jump(entry: number, occurrence: number): boolean;
  /** Opens the card of the next (1) or previous (-1) term of the page, and says it; false if there is none. */
  step(by: 1 | -1): boolean;
  /** Moves the focus into the card: the open one, or that of the term pointed at, stepped to, or first in view. */
  enter(): boolean;
  /** Does what a click at a point of the viewport does where clicks open cards; else nothing. */
  press(x: number, y: number): void;
  /**
   * What a card on the term at a point of the viewport would show, for the side panel: the page's own words, and their senses
   * with the reason for each, the one to show first. Undefined where no term is marked.
   */
  pressed(x: number, y: number): Promise<PressedMark | undefined>;
  /** What is marked here and can be seen, in reading order of first occurrence. */
  terms(): { readonly entry: number; readonly count: number }[];
  /** The script of the page as a whole. */
  pageScript(): Script;
  /** Takes what an expanded card needs; the script that brings it calls this. False where it was there already. */
  furnish(whole: WholeCard): boolean;
}

/** A mark that was pressed, as Pressed of platform/pressed.ts has it. */
export interface PressedMark {
  readonly surface: string;
  readonly senses: readonly { readonly entry: number; readonly reason: Reason | undefined }[];
}

/** What only an expanded card needs: it comes by a script of its own, so that the first card is soon there. */
export interface WholeCard {
  /** The styles of all that a card does not show at first. */
  readonly css: string;
  /** Copies text; true if it was taken. Must run in a user's click or key press. */
  copyText(text: string): boolean;
  /** True where there is a voice of this machine for the language of an entry's texts. */
  canSpeak(view: EntryView): boolean;
  isSpeaking(view: EntryView): boolean;
  /** Reads an entry aloud; if it is being read, ends that instead. Calls back when its reading has begun, and when it has ended. */
  speak(view: EntryView, changed: () => void): void;
  /** Ends what is being read aloud. */
  hush(): void;
  readonly reasonOf: typeof reasonOf;
  /** Lets the reader drag a card until the signal aborts. */
  listenToDrags(stage: DraggedStage, card: DraggedCard, signal: AbortSignal): void;
}

/** Where a card stands; CSS px of the viewport. */
export interface DraggedStage {
  /** What the card's content stands in. */
  readonly mount: HTMLElement;
  readonly box: DOMRect;
  /** Moves the card down from where it stands. */
  shift(by: number): void;
}

/** A card as a drag moves it. */
export interface DraggedCard {
  isSheet(): boolean;
  isPinned(): boolean;
  standAt(at: Point): void;
  close(): void;
}

/** The marks of a page as a card sees them. */
export interface Marks {
  /** Of the index; sent along with entry numbers. */
  readonly version: string;
  readonly signal: AbortSignal;
  isCurrent(): boolean;
  stop(): void;
  /** The reader wants only some occurrences of a term: a script of the card's picks them. */
  readonly arePicked: boolean;
  /** The mark under a point of the viewport, in CSS px, or undefined. Cheap: at most 0.2 ms. */
  hitTest(x: number, y: number): Mark | undefined;
  setOpen(mark: Mark | undefined): void;
  /** The n-th (from 0) mark of an entry in reading order. */
  find(entry: number, occurrence: number): Mark | undefined;
  /** The mark after (1) or before (-1) another in reading order, round the page; without one, from what is in view. */
  step(from: Mark | undefined, by: 1 | -1): Mark | undefined;
  /** Entries with marks that can be seen, in reading order: text in a closed menu or tab is marked, but does not count. */
  terms(): { readonly entry: number; readonly count: number }[];
  /** The script of the page as a whole. */
  pageScript(): Script;
  onChange(callback: () => void, signal: AbortSignal): void;
}

/** One marked occurrence of a term. Alive until the page changes its text. */
export interface Mark {
  readonly entry: number;
  /** Other entries that this surface can mean here. */
  readonly also: readonly number[];
  readonly level: Level;
  /** The text as the page has it, white space collapsed. */
  readonly surface: string;
  readonly script: Script;
  /** Its text is light on dark. */
  readonly onDark: boolean;
  /** The element whose block the mark stands in. */
  readonly block: Element;
  /** Why the words are marked as a sense (entry) of theirs, worked out by a function that the card does not carry. */
  reason(entry: number, how: typeof reasonOf): Reason | undefined;
  /** One client rect per line box, CSS px, in reading order; empty if it is no longer rendered. */
  rects(): DOMRect[];
  /** False once its text has changed or gone. */
  alive(): boolean;
}

const KEY = '__huizhu';
const CLAIM = '__huizhuClaim';
type Shared = typeof globalThis & { [KEY]?: SharedScout | undefined; [CLAIM]?: Claim };

/** A script's hold on its frame, from its first line on. */
export interface Claim {
  isCurrent(): boolean;
  stop(): void;
}

/**
 * Lets one script hold a frame: the browser and our background may both put one in. False if another holds it and still
 * belongs to the extension; an orphan's hold is ended.
 */
export function claimFrame(claim: Claim): boolean {
  const held = (globalThis as Shared)[CLAIM];
  if (held?.isCurrent()) return false;
  held?.stop();
  (globalThis as Shared)[CLAIM] = claim;
  return true;
}

/** True while the side panel shows what is pressed (platform/page-call.ts): then no card opens by a press. */
export const panelTakesPresses = (): boolean => Boolean((globalThis as { __huizhuPress?: unknown }).__huizhuPress);

export const sharedScout = (): SharedScout | undefined => (globalThis as Shared)[KEY];
export function shareScout(scout: SharedScout | undefined): void {
  (globalThis as Shared)[KEY] = scout;
}
