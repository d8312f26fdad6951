import type { Domain, Level, Script } from '../glossary/schema.ts';

/**
 * What the scout offers to the card's script, and the card to the scout: one global in the isolated world that both share.
 * (Events would be seen by the page; a global of an isolated world is not.)
 */
export interface ScoutApi {
  /** Of the index; sent along with entry numbers. */
  readonly version: string;
  /** Aborted when the scout is torn down (site switched off, extension updated): the card removes itself. */
  readonly signal: AbortSignal;
  /** The mark under a point of the viewport, in CSS px, or undefined. Cheap: at most 0.2 ms. */
  hitTest(x: number, y: number): Mark | undefined;
  /** Paints one mark as the open one, or none. */
  setOpen(mark: Mark | undefined): void;
  /** The n-th (from 0) mark of an entry in reading order. */
  find(entry: number, occurrence: number): Mark | undefined;
  /** The mark after (or before) another in reading order; the first (or last) one in view when none is given. */
  step(from: Mark | undefined, direction: 1 | -1): Mark | undefined;
  /** Calls back after marks have been added or removed, until the signal aborts. */
  onChange(callback: () => void, signal: AbortSignal): void;
  /** False once the extension that this script belongs to has been updated, reloaded or removed. */
  isCurrent(): boolean;
  /** Takes every mark off the page and aborts the signal. */
  stop(): void;
  /** Set by the card's script once it runs. */
  card?: CardApi;
}

export interface CardApi {
  /** Opens the card on a mark; moves the focus into it if asked. */
  open(mark: Mark, options: { focus: boolean }): void;
  close(): void;
}

/** One marked occurrence of a term. Alive until the page changes its text. */
export interface Mark {
  readonly entry: number;
  /** Other entries that this surface can mean here. */
  readonly also: readonly number[];
  readonly domain: Domain;
  readonly level: Level;
  /** The text as the page has it, white space collapsed. */
  readonly surface: string;
  readonly script: Script;
  /** The element whose block the mark stands in. */
  readonly block: Element;
  /** One client rect per line box, CSS px, in reading order; empty if it is no longer rendered. */
  rects(): DOMRect[];
  /** False once its text has changed or gone. */
  alive(): boolean;
}

const KEY = '__huizhu';
type Shared = typeof globalThis & { [KEY]?: ScoutApi };

export const sharedScout = (): ScoutApi | undefined => (globalThis as Shared)[KEY];
export function shareScout(api: ScoutApi | undefined): void {
  (globalThis as Shared)[KEY] = api;
}
