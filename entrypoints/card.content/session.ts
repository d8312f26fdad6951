import type { Corridor } from '../../page/corridor.ts';
import { type Effect, type Event, shownIn, start, step, type Timer } from '../../page/dwell.ts';
import type { Point } from '../../page/place.ts';
import { type DraggedCard, type Mark, type Marks, panelTakesPresses } from '../../page/scout-api.ts';
import { REST } from '../../page/timings.ts';
import type { Choices } from '../../platform/settings-shape.ts';
import { Anchor, standFreely, wantsSheet } from './anchor.ts';
import type { Content } from './content.tsx';
import type { Listeners, Pointed } from './listen.ts';
import type { Stage } from './stage.ts';
import type { Views } from './views.ts';

/** Off the page, and far from every corridor. */
const NOWHERE: Pointed = { x: -1000, y: -1000, busy: false, inCard: false, alt: false };

export interface SessionParts {
  readonly scout: Marks;
  readonly stage: Stage;
  readonly views: Views;
  readonly content: Content;
  choices(): Choices;
}

/** Feeds the hover machine with what happens on the page, and does what it says. */
export class Session implements Listeners, DraggedCard {
  readonly #scout: Marks;
  readonly #stage: Stage;
  readonly #views: Views;
  readonly #content: Content;
  readonly #choices: SessionParts['choices'];
  readonly #timers = new Map<Timer, ReturnType<typeof setTimeout>>();
  #state = start<Mark>();
  #anchor: Anchor | undefined;
  #corridor: Corridor | undefined;
  #pointer: Pointed | undefined;
  /** Where the pointer was last seen on the open term. */
  #left: Point = NOWHERE;
  #byTouch = false;
  /** False until a card that opened has been given its place. */
  #hasStood = false;
  #focusBefore: Element | null = null;

  constructor({ scout, stage, views, content, choices }: SessionParts) {
    this.#scout = scout;
    this.#stage = stage;
    this.#views = views;
    this.#content = content;
    this.#choices = choices;
  }

  send(event: Event<Mark>): void {
    const wasPinned = this.isPinned();
    const { state, effects } = step(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#do(effect);
    const pinned = this.isPinned();
    if (pinned !== wasPinned) this.#content.pinned = pinned;
  }

  /** The mark whose card is on the page. */
  get shown(): Mark | undefined {
    return shownIn(this.#state)?.mark;
  }

  get hasFocus(): boolean {
    return this.#stage.focused !== null;
  }

  /** Moves the focus into the card that is open; closing it returns the focus. */
  focus(): void {
    this.#focusBefore ??= document.activeElement;
    this.#stage.card?.focus({ preventScroll: true });
    this.send({ type: 'focus' });
  }

  /** The mark that the pointer is on. */
  get pointed(): Mark | undefined {
    return this.#pointer && this.#scout.hitTest(this.#pointer.x, this.#pointer.y);
  }

  /* ---------- what happens on the page ---------- */

  point(at: Pointed | undefined): void {
    this.#byTouch = false;
    const { x, y, busy, inCard, alt } = at ?? NOWHERE;
    this.#pointer = at;
    const { trigger } = this.#choices();
    const under = at && !inCard ? this.#scout.hitTest(x, y) : undefined;
    // Where the pointer does not open cards, its own term still keeps one open.
    const opens = trigger === 'alt' ? alt : trigger !== 'click';
    const mark = opens || under === this.shown ? under : undefined;
    const zone = inCard ? 'card' : this.#isOnTheWay({ x, y }, mark) ? 'corridor' : 'page';
    this.send({ type: 'point', mark, zone, x, y, busy });
  }

  /**
   * True in the corridor. Over another term there only if the pointer is making for the card: sliding along the line from
   * term to term, which the corridor's flank covers, it asks for the next one.
   */
  #isOnTheWay(at: Point, mark: Mark | undefined): boolean {
    const isOwn = mark === undefined || mark === this.shown;
    if (mark && isOwn) this.#left = at;
    if (!this.#corridor?.contains(at)) return false;
    return isOwn || this.#corridor.leads(this.#left, at);
  }

  press({ x, y }: Point): void {
    const mark = this.#scout.hitTest(x, y);
    // The click that follows opens or closes.
    if (!mark || this.#choices().trigger !== 'click') this.send({ type: 'press', mark });
  }

  tap(at: Point, { free, byTouch }: { readonly free: boolean; readonly byTouch: boolean }): void {
    if (!byTouch && this.#choices().trigger !== 'click') return;
    this.#byTouch = byTouch;
    this.#pointer = { ...NOWHERE, ...at };
    const mark = free ? this.#scout.hitTest(at.x, at.y) : undefined;
    if (!mark || !panelTakesPresses()) this.send({ type: 'tap', mark });
  }

  key(event: KeyboardEvent, inCard: boolean): boolean {
    // Alt opens the term that the pointer rests on already, and stays the page's own.
    if (event.key === 'Alt' && this.#pointer && this.#choices().trigger === 'alt')
      this.point({ ...this.#pointer, alt: true });
    const shown = shownIn(this.#state);
    if (!shown) return false;
    if (event.key === 'Escape') {
      if (this.#stage.closeMenu()) return true;
      this.send({ type: 'escape' });
      return true;
    }
    const back = event.key === 'Backspace' || (event.key === 'ArrowLeft' && event.altKey);
    if (!back || !inCard || shown.depth === 0) return false;
    if (this.#content.back()) this.send({ type: 'depth', by: -1 });
    return true;
  }

  move(resized: boolean): void {
    // A scroll may be told only after the pointer has come to rest where it led: then the rest goes on.
    const resting = this.#state.kind === 'resting' ? this.#state.mark : undefined;
    if (resting && this.pointed !== resting) this.send({ type: 'disturb' });
    const shown = shownIn(this.#state);
    if (!shown || !this.#anchor) return;
    if (!shown.pinned && (!shown.mark.alive() || this.#anchor.isGone())) this.send({ type: 'gone' });
    else if (!shown.pinned) this.settle();
    else if (resized && !this.#anchor.isSheet) this.standAt(this.#stage.box);
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
    if (this.isSheet() && this.#stage.isShown) this.#anchor?.revealAboveSheet();
  }

  /** Puts the card where it belongs now; a pinned one stays where it is. */
  settle(): void {
    const anchor = this.#anchor;
    if (!anchor || !this.#stage.isShown || (this.isPinned() && this.#hasStood)) return;
    anchor.settle(this.#content.isLoading);
    this.#hasStood = true;
    this.#content.sheet = anchor.isSheet;
    if (anchor.isSheet) this.#stage.onBack(() => this.close());
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
    const { trigger, delay = REST } = this.#choices();
    // With Alt held no rest is needed: the key says it.
    const wait = timer !== 'rest' ? ms : trigger === 'alt' ? 0 : delay;
    this.#timers.set(
      timer,
      setTimeout(() => this.send({ type: 'timer', timer, token }), wait),
    );
  }

  #open({ mark, how, focus }: Extract<Effect<Mark>, { do: 'open' }>): void {
    if (this.leaveIfOrphaned()) return;
    const stays = how === 'swap' && this.#stage.isShown;
    if (how === 'fresh') this.#focusBefore = document.activeElement;
    this.#scout.setOpen(mark);
    const pointer = focus ? undefined : this.#pointer;
    this.#left = pointer ?? NOWHERE;
    const sheet = (stays && this.isSheet()) || wantsSheet(this.#byTouch);
    this.#hasStood = stays;
    const { place, theme } = this.#choices();
    const docked = place === 'corner';
    this.#anchor = new Anchor(mark, this.#stage, { pointer, sheet, docked });
    this.#stage.mount.classList.toggle('still', how !== 'fresh');
    this.#stage.show(mark.block);
    const own = mark.onDark ? 'dark' : 'light';
    this.#content.show(mark, { theme: theme && theme !== 'auto' ? theme : own, sheet, docked });
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

  /* ---------- how a drag moves it ---------- */

  isSheet(): boolean {
    return this.#anchor?.isSheet === true;
  }

  isPinned(): boolean {
    return shownIn(this.#state)?.pinned === true;
  }

  /** A pinned card goes where the reader puts it; no way leads from its term then. */
  standAt(at: Point): void {
    this.#corridor = undefined;
    standFreely(this.#stage, at);
  }

  close(): void {
    this.send({ type: 'close' });
  }
}
