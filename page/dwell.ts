/**
 * The hover machine: what the pointer, the keyboard and the finger do, and when a card opens, moves and closes. A pure
 * reducer after Wikipedia's Page Previews: no DOM, no clock. It asks for timers and gets their ends back as events, each
 * with the token it was asked with, so that a timer that fires late says nothing. There is one card at most.
 * `M` is a mark; two marks are the same if they are identical.
 */
import { FETCH, LEAVE, REST, WARM } from './timings.ts';

/** A card on the page. `depth` counts the nested look-ups that Esc takes back before it closes the card. */
export interface Shown<M> {
  readonly mark: M;
  readonly pinned: boolean;
  readonly depth: number;
}

export type State<M> =
  /** No card. `refused`: the mark under the pointer, closed on purpose; it opens again only after the pointer has left it. */
  | { readonly kind: 'idle'; readonly token: number; readonly warm: boolean; readonly refused?: M | undefined }
  /**
   * The pointer rests on a mark since (x, y). `shown`: the card that stays until then, because it is `held`, or because the
   * mark lies in its corridor, which a pointer may be crossing.
   */
  | {
      readonly kind: 'resting';
      readonly token: number;
      readonly mark: M;
      readonly x: number;
      readonly y: number;
      readonly shown?: Shown<M> | undefined;
      readonly held: boolean;
    }
  /** A card that lives by the pointer, which is on its term, in the card or between them. */
  | { readonly kind: 'open'; readonly token: number; readonly shown: Shown<M> }
  /** The pointer has left both; a timer runs. */
  | { readonly kind: 'leaving'; readonly token: number; readonly shown: Shown<M> }
  /** A card that stays whatever the pointer does: pinned, opened by key or finger, or with the keyboard's focus in it. */
  | { readonly kind: 'held'; readonly token: number; readonly shown: Shown<M> };

/** Where the pointer is: in the card, in the corridor between term and card, or on the page. */
export type Zone = 'card' | 'corridor' | 'page';

export type Event<M> =
  /** The pointer moved to (x, y), CSS px of the viewport. `busy`: a button is down, so it drags or selects. */
  | {
      readonly type: 'point';
      readonly mark?: M | undefined;
      readonly zone: Zone;
      readonly x: number;
      readonly y: number;
      readonly busy: boolean;
    }
  | { readonly type: 'timer'; readonly timer: Timer; readonly token: number }
  /** A mouse button went down outside the card. */
  | { readonly type: 'press'; readonly mark?: M | undefined }
  /** A finger tapped outside the card. */
  | { readonly type: 'tap'; readonly mark?: M | undefined }
  /** The page's text is being selected, or it scrolls: a term under a still pointer was not chosen. */
  | { readonly type: 'disturb' }
  | { readonly type: 'open'; readonly mark: M; readonly focus: boolean }
  | { readonly type: 'pin'; readonly pinned: boolean }
  /** The keyboard's focus came into the card. */
  | { readonly type: 'focus' }
  /** A nested look-up went one step deeper, or one back by its own button. */
  | { readonly type: 'depth'; readonly by: 1 | -1 }
  | { readonly type: 'escape' }
  /** The term left the view, or its text changed. */
  | { readonly type: 'gone' }
  /** The close button, the popup, or the end of the script. */
  | { readonly type: 'close' };

type Pointing<M> = Extract<Event<M>, { readonly type: 'point' }>;

export type Timer = 'fetch' | 'rest' | 'leave' | 'cool';

export type Effect<M> =
  | { readonly do: 'wait'; readonly timer: Timer; readonly token: number; readonly ms: number }
  /** Have the entry ready. */
  | { readonly do: 'fetch'; readonly mark: M }
  /** fresh: appear. move: another term's card was here; no motion. swap: change the content of a card that keeps its place. */
  | { readonly do: 'open'; readonly mark: M; readonly how: 'fresh' | 'move' | 'swap'; readonly focus: boolean }
  | { readonly do: 'close' }
  /** Go back one step in the card. */
  | { readonly do: 'back' };

export interface Step<M> {
  readonly state: State<M>;
  readonly effects: readonly Effect<M>[];
}

/** A hand at rest trembles; within so many CSS px the pointer still rests. @public for the tests */
export const REST_SLACK = 6;

export const start = <M>(): State<M> => ({ kind: 'idle', token: 0, warm: false });

/** The card of a state, if there is one. */
export const shownIn = <M>(state: State<M>): Shown<M> | undefined => (state.kind === 'idle' ? undefined : state.shown);

export function step<M>(state: State<M>, event: Event<M>): Step<M> {
  const shown = shownIn(state);
  switch (event.type) {
    case 'point':
      return point(state, event);
    case 'timer':
      return event.token === state.token ? ring(state, event.timer) : stay(state);
    case 'press':
      if (shown?.pinned) return still(state);
      if (shown) return close(state, event.mark);
      return to(idle(state, false, event.mark));
    case 'tap':
      return tap(state, event.mark);
    case 'disturb':
      return state.kind === 'resting' ? still(state) : stay(state);
    case 'open':
      return open(state, event.mark, { held: true, focus: event.focus });
    case 'pin':
      if (!shown || shown.pinned === event.pinned) return stay(state);
      return to({
        kind: event.pinned ? 'held' : 'open',
        token: state.token + 1,
        shown: { ...shown, pinned: event.pinned },
      });
    case 'focus':
      return shown && state.kind !== 'held' ? to({ kind: 'held', token: state.token + 1, shown }) : stay(state);
    case 'depth':
      return shown ? to(withDepth(state, Math.max(0, shown.depth + event.by))) : stay(state);
    case 'escape':
      if (!shown) return stay(state);
      return shown.depth > 0 ? to(withDepth(state, shown.depth - 1), { do: 'back' }) : close(state, markUnder(state));
    case 'gone':
      if (!shown) return still(state);
      return shown.pinned ? stay(state) : close(state);
    case 'close':
      return shown ? close(state, markUnder(state)) : stay(state);
  }
}

const to = <M>(state: State<M>, ...effects: Effect<M>[]): Step<M> => ({ state, effects });
const stay = <M>(state: State<M>): Step<M> => to(state);

function idle<M>({ token }: State<M>, warm: boolean, refused?: M): State<M> {
  return { kind: 'idle', token: token + 1, warm, refused };
}

/** Stops a rest that has begun; a card that is there stays as it was. */
function still<M>(state: State<M>): Step<M> {
  if (state.kind !== 'resting') return stay(state);
  const { shown, held } = state;
  const token = state.token + 1;
  return to<M>(shown ? { kind: held ? 'held' : 'open', token, shown } : { kind: 'idle', token, warm: false });
}

function close<M>(state: State<M>, refused?: M): Step<M> {
  return to(idle(state, false, refused), { do: 'close' });
}

/** The mark that the pointer is on or was opened from: after Esc it must be left before it opens again. */
const markUnder = <M>(state: State<M>): M | undefined =>
  state.kind === 'resting' ? state.mark : state.kind === 'open' ? state.shown.mark : undefined;

function withDepth<M>(state: State<M>, depth: number): State<M> {
  if (state.kind === 'idle' || !state.shown) return state;
  return { ...state, shown: { ...state.shown, depth } } as State<M>;
}

function open<M>(state: State<M>, mark: M, { held, focus = false }: { held: boolean; focus?: boolean }): Step<M> {
  const before = shownIn(state);
  const pinned = before?.pinned ?? false;
  const shown: Shown<M> = { mark, pinned, depth: 0 };
  const how = pinned ? 'swap' : before ? 'move' : 'fresh';
  return to(
    { kind: held || pinned ? 'held' : 'open', token: state.token + 1, shown },
    { do: 'open', mark, how, focus },
  );
}

/** The pointer is on a mark: counts from here, unless it rests there already. */
function rest<M>(state: State<M>, { x, y }: Pointing<M>, mark: M): Step<M> {
  if (state.kind === 'resting' && state.mark === mark && Math.hypot(x - state.x, y - state.y) <= REST_SLACK) {
    return stay(state);
  }
  const token = state.token + 1;
  const held = state.kind === 'held' || (state.kind === 'resting' && state.held);
  const wait = (timer: Timer, ms: number): Effect<M> => ({ do: 'wait', timer, token, ms });
  return to(
    { kind: 'resting', token, mark, x, y, shown: shownIn(state), held },
    wait('fetch', FETCH),
    wait('rest', REST),
  );
}

function point<M>(state: State<M>, event: Pointing<M>): Step<M> {
  if (event.busy) return still(state);
  const mark = event.zone === 'card' ? undefined : event.mark;
  const shown = shownIn(state);
  if (state.kind === 'idle') {
    if (mark === undefined) return state.refused === undefined ? stay(state) : to<M>({ ...state, refused: undefined });
    if (mark === state.refused) return stay(state);
    return state.warm ? open(state, mark, { held: false }) : rest(state, event, mark);
  }
  if (shown && state.kind !== 'held' && !(state.kind === 'resting' && state.held)) {
    return follow(state, shown, mark, event);
  }
  // A mark in the corridor of a card that stays anyway is a mark like any other.
  return mark === undefined || mark === shown?.mark ? still(state) : rest(state, event, mark);
}

/**
 * The pointer moves while its card is open. On another term that one opens at once, but in the corridor only after a rest;
 * away from all, the card has a while.
 */
function follow<M>(state: State<M>, shown: Shown<M>, mark: M | undefined, event: Pointing<M>): Step<M> {
  const other = mark !== undefined && mark !== shown.mark ? mark : undefined;
  if (other !== undefined) {
    return event.zone === 'corridor' ? rest(state, event, other) : open(state, other, { held: false });
  }
  const token = state.token + 1;
  const away = event.zone === 'page' && mark === undefined;
  if (!away) return state.kind === 'open' ? stay(state) : to({ kind: 'open', token, shown });
  if (state.kind === 'leaving') return stay(state);
  return to({ kind: 'leaving', token, shown }, { do: 'wait', timer: 'leave', token, ms: LEAVE });
}

function tap<M>(state: State<M>, mark: M | undefined): Step<M> {
  const shown = shownIn(state);
  if (mark !== undefined && mark !== shown?.mark) return open(state, mark, { held: true });
  return shown && !shown.pinned ? close(state) : still(state);
}

/** A timer ended that the present state has asked for. */
function ring<M>(state: State<M>, timer: Timer): Step<M> {
  if (state.kind === 'resting' && timer === 'fetch') return to(state, { do: 'fetch', mark: state.mark });
  if (state.kind === 'resting' && timer === 'rest') return open(state, state.mark, { held: false });
  if (state.kind === 'idle' && state.warm && timer === 'cool') return to({ ...state, warm: false });
  if (state.kind !== 'leaving' || timer !== 'leave') return stay(state);
  const after = idle(state, true);
  return to(after, { do: 'close' }, { do: 'wait', timer: 'cool', token: after.token, ms: WARM });
}
