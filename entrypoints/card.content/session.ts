import type { Corridor } from '../../page/corridor.ts';
import { type Effect, type Event, shownIn, start, step, type Timer } from '../../page/dwell.ts';
import { isDark } from '../../page/ground.ts';
import { GAP, type Point } from '../../page/place.ts';
import type { Mark, Marks } from '../../page/scout-api.ts';
import { Anchor, visibleBox, wantsSheet } from './anchor.ts';
import type { Content } from './content.tsx';
import type { Drag } from './drag.ts';
import type { Listeners, Pointed } from './listen.ts';
import type { Stage } from './stage.ts';
import type { Views } from './views.ts';

/** Off the page, and far from every corridor. */
const NOWHERE: Pointed = { x: -1000, y: -1000, busy: false, inCard: false };
/** A sheet that is drawn down by so many CSS px is closed. */
const SHEET_LET_GO = 72;

export interface SessionParts {
  readonly scout: Marks;
  readonly stage: Stage;
  readonly views: Views;
  readonly content: Content;
}

/** Feeds the hover machine with what happens on the page, and does what it says. */
export class Session implements Listeners {
  readonly #scout: Marks;
  readonly #stage: Stage;
  readonly #views: Views;
  readonly #content: Content;
  readonly #timers = new Map<Timer, ReturnType<typeof setTimeout>>();
  #state = start<Mark>();
  #anchor: Anchor | undefined;
  #corridor: Corridor | undefined;
  #pointer: Point | undefined;
  /** Where the pointer was last seen on the open term. */
  #left: Point = NOWHERE;
  #byTouch = false;
  /** False until a card that opened has been given its place. */
  #hasStood = false;
  #focusBefore: Element | null = null;

  constructor({ scout, stage, views, content }: SessionParts) {
    this.#scout = scout;
    this.#stage = stage;
    this.#views = views;
    this.#content = content;
  }

  send(event: Event<Mark>): void {
    const wasPinned = shownIn(this.#state)?.pinned ?? false;
    const { state, effects } = step(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#do(effect);
    const pinned = shownIn(this.#state)?.pinned ?? false;
    if (pinned !== wasPinned) this.#content.pinned = pinned;
  }

  /* ---------- what happens on the page ---------- */

  point(at: Pointed | undefined): void {
    this.#byTouch = false;
    const { x, y, busy, inCard } = at ?? NOWHERE;
    this.#pointer = at;
    const mark = at && !inCard ? this.#scout.hitTest(x, y) : undefined;
    const zone = inCard ? 'card' : this.#isOnTheWay({ x, y }, mark) ? 'corridor' : 'page';
    this.send({ type: 'point', mark, zone, x, y, busy });
  }

  /**
   * True in the corridor. Over another term there only if the pointer is making for the card: sliding along the line from
   * term to term, which the corridor's flank covers, it asks for the next one.
   */
  #isOnTheWay(at: Point, mark: Mark | undefined): boolean {
    const shown = shownIn(this.#state);
    if (mark !== undefined && mark === shown?.mark) this.#left = at;
    if (!this.#corridor?.contains(at)) return false;
    return mark === undefined || mark === shown?.mark || this.#corridor.leads(this.#left, at);
  }

  press({ x, y }: Point): void {
    this.send({ type: 'press', mark: this.#scout.hitTest(x, y) });
  }

  tap(at: Point, free: boolean): void {
    this.#byTouch = true;
    this.#pointer = at;
    this.send({ type: 'tap', mark: free ? this.#scout.hitTest(at.x, at.y) : undefined });
  }

  key(event: KeyboardEvent, inCard: boolean): boolean {
    const shown = shownIn(this.#state);
    if (!shown) return false;
    if (event.key === 'Escape') {
      this.send({ type: 'escape' });
      return true;
    }
    const back = event.key === 'Backspace' || (event.key === 'ArrowLeft' && event.altKey);
    if (!back || !inCard || shown.depth === 0) return false;
    if (this.#content.back()) this.send({ type: 'depth', by: -1 });
    return true;
  }

  focusIn(): void {
    this.send({ type: 'focus' });
  }

  select(): void {
    this.send({ type: 'disturb' });
  }

  move(resized: boolean): void {
    // A scroll may be told only after the pointer has come to rest where it led: then the rest goes on.
    const resting = this.#state.kind === 'resting' ? this.#state.mark : undefined;
    const under = resting && this.#pointer && this.#scout.hitTest(this.#pointer.x, this.#pointer.y);
    if (under !== resting) this.send({ type: 'disturb' });
    const shown = shownIn(this.#state);
    if (!shown || !this.#anchor) return;
    if (!shown.pinned && (!shown.mark.alive() || this.#anchor.isGone())) this.send({ type: 'gone' });
    else if (!shown.pinned) this.settle();
    else if (resized && !this.#anchor.isSheet) this.#standAt({ x: this.#stage.box.left, y: this.#stage.box.top });
  }

  /** The page's text has changed: the card of a mark that is no more goes with it. */
  checkMark(): void {
    if (shownIn(this.#state)?.mark.alive() === false) this.send({ type: 'gone' });
  }

  end(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#close();
  }

  /** An update has cut this script off: it takes its marks and itself off the page. */
  leaveIfOrphaned(): boolean {
    if (this.#scout.isCurrent()) return false;
    this.#scout.stop();
    return true;
  }

  /** The content was drawn anew: the card may be higher, and a sheet must not come to cover its term. */
  drawn(): void {
    this.settle();
    if (this.#anchor?.isSheet && this.#stage.isShown) this.#anchor.revealAboveSheet();
  }

  /** Puts the card where it belongs now; a pinned one stays where it is. */
  settle(): void {
    const anchor = this.#anchor;
    if (!anchor || !this.#stage.isShown || (this.#isPinned() && this.#hasStood)) return;
    anchor.settle(this.#content.isLoading);
    this.#hasStood = true;
    this.#content.sheet = anchor.isSheet;
    this.#corridor = anchor.corridor();
  }

  /* ---------- what the machine says ---------- */

  #do(effect: Effect<Mark>): void {
    if (effect.do === 'wait') this.#wait(effect);
    else if (effect.do === 'fetch') void this.#views.load(effect.mark.entry, effect.mark.script);
    else if (effect.do === 'open') this.#open(effect);
    else if (effect.do === 'back') this.#content.back();
    else this.#close();
  }

  #wait({ timer, token, ms }: Extract<Effect<Mark>, { do: 'wait' }>): void {
    clearTimeout(this.#timers.get(timer));
    this.#timers.set(
      timer,
      setTimeout(() => this.send({ type: 'timer', timer, token }), ms),
    );
  }

  #open({ mark, how, focus }: Extract<Effect<Mark>, { do: 'open' }>): void {
    if (this.leaveIfOrphaned()) return;
    const stays = how === 'swap' && this.#stage.isShown;
    if (how === 'fresh') this.#focusBefore = document.activeElement;
    this.#scout.setOpen(mark);
    const pointer = focus ? undefined : this.#pointer;
    this.#left = pointer ?? NOWHERE;
    const sheet = this.#anchor?.isSheet && stays ? true : wantsSheet(this.#byTouch);
    this.#hasStood = stays;
    this.#anchor = new Anchor(mark, this.#stage, { pointer, sheet });
    this.#stage.mount.classList.toggle('still', how !== 'fresh');
    this.#stage.show(mark.block);
    this.#content.show(mark, { theme: isDark(mark.block) ? 'dark' : 'light', sheet });
    this.#stage.mount.style.setProperty('--from', this.#anchor.side === 'above' ? '-4px' : '4px');
    this.#anchor.isGone();
    if (focus) this.#stage.card?.focus({ preventScroll: true });
  }

  #close(): void {
    const hadFocus = this.#stage.focused !== null;
    this.#anchor = undefined;
    this.#corridor = undefined;
    this.#hasStood = false;
    this.#scout.setOpen(undefined);
    this.#stage.hide(() => this.#content.clear());
    if (hadFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
  }

  /* ---------- dragging ---------- */

  readonly drag: Drag = {
    accepts: (target) => {
      const sheet = this.#anchor?.isSheet === true;
      this.#from = { x: this.#stage.box.left, y: this.#stage.box.top };
      return sheet ? target.closest('.grip, .head') !== null : this.#isPinned() && target.closest('.head') !== null;
    },
    move: (dx, dy) => {
      const card = this.#stage.card;
      if (this.#anchor?.isSheet) card?.style.setProperty('transform', `translateY(${Math.max(0, dy)}px)`);
      else this.#standAt({ x: this.#from.x + dx, y: this.#from.y + dy });
    },
    end: (_dx, dy) => {
      this.#stage.card?.style.removeProperty('transform');
      if (this.#anchor?.isSheet && dy > SHEET_LET_GO) this.send({ type: 'close' });
    },
  };
  #from: Point = { x: 0, y: 0 };

  #isPinned(): boolean {
    return shownIn(this.#state)?.pinned === true;
  }

  /** Puts a pinned card at a place of the reader's choice, within the view. */
  #standAt({ x, y }: Point): void {
    const view = visibleBox();
    const { width, height } = this.#stage.box;
    const left = Math.max(view.left + GAP, Math.min(x, view.right - GAP - width));
    const near = Math.max(view.top + GAP, Math.min(y, view.bottom - GAP - height));
    const maxHeight = Math.min((view.bottom - view.top) * 0.6, view.bottom - GAP - near);
    this.#corridor = undefined;
    this.#stage.stand({ left, near, up: false, maxHeight });
  }
}
