import type { Point } from '../../page/place.ts';
import type { Stage } from './stage.ts';

export interface Pointed extends Point {
  readonly inCard: boolean;
  /** A button is down: the reader drags or selects. */
  readonly busy: boolean;
  /** Alt is held. */
  readonly alt: boolean;
}

export interface Listeners {
  /** At most once a frame; undefined when the pointer has left the page. */
  point(at: Pointed | undefined): void;
  press(at: Point): void;
  /** A short touch or click outside the card. `free`: not on a link or control, whose own it is. */
  tap(at: Point, options: { readonly free: boolean; readonly byTouch: boolean }): void;
  /** Returns true if the key was ours. */
  key(event: KeyboardEvent, inCard: boolean): boolean;
  /** focus: the keyboard's came into the card. disturb: the page's text is being selected. */
  send(event: { readonly type: 'focus' | 'disturb' }): void;
  /** At most once a frame: scrolled, resized or zoomed. */
  move(resized: boolean): void;
}

/** A touch is a tap if the finger moved no further, in CSS px, and stayed no longer, in ms. */
const TAP_REACH = 10;
const TAP_TIME = 500;
const CONTROLS =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, [onclick], [role=button]';

/** True where a press is for the page’s text, and not for a link or control of its own. */
export const isFree = (target: unknown): boolean => !(target instanceof Element && target.closest(CONTROLS));

/** Listens to the page until the signal aborts. Passive throughout, but for keys that are ours. */
export function listen(stage: Stage, on: Listeners, signal: AbortSignal): void {
  const passive = { capture: true, passive: true, signal };
  listenToPointer(stage, on, passive);
  listenToTaps(stage, on, passive);

  let resized = false;
  const flush = onceAFrame(() => {
    on.move(resized);
    resized = false;
  });
  const moved = (event: Event) => {
    resized ||= event.type === 'resize';
    flush();
  };
  addEventListener('scroll', moved, passive);
  addEventListener('resize', moved, passive);
  for (const type of ['scroll', 'resize']) visualViewport?.addEventListener(type, moved, passive);

  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing || !on.key(event, stage.holds(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', onKey, { capture: true, signal });
  stage.mount.addEventListener(
    'focusin',
    (event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) on.send({ type: 'focus' });
    },
    { signal },
  );
  document.addEventListener(
    'selectionchange',
    () => {
      if (!getSelection()?.isCollapsed) on.send({ type: 'disturb' });
    },
    passive,
  );
}

/** Runs in the next frame, however often it is asked for. */
function onceAFrame(act: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      act();
    });
  };
}

function listenToPointer(stage: Stage, on: Listeners, passive: AddEventListenerOptions): void {
  let last: Pointed | undefined;
  let screen = '';
  const flush = onceAFrame(() => on.point(last));
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    // When the page moves under a still pointer, browsers send a move too; the reader did not.
    const at = `${event.screenX} ${event.screenY} ${event.buttons}${event.altKey}`;
    if (at === screen) return;
    screen = at;
    const { clientX: x, clientY: y, altKey: alt } = event;
    last = { x, y, inCard: stage.holds(event), busy: event.buttons !== 0, alt };
    flush();
  };
  addEventListener('pointermove', onMove, passive);
  // Into a frame no moves come, but its element is entered.
  addEventListener('pointerover', onMove, passive);
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (event.pointerType === 'touch') return;
      last = undefined;
      screen = '';
      flush();
    },
    { passive: true, signal: passive.signal as AbortSignal },
  );
  addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'touch' && !stage.holds(event)) on.press({ x: event.clientX, y: event.clientY });
    },
    passive,
  );
}

function listenToTaps(stage: Stage, on: Listeners, passive: AddEventListenerOptions): void {
  let begun: { id: number; x: number; y: number; at: number } | undefined;
  /** False until a press has been heard: a tap that began before this script was there ends in a click alone. */
  let isHearing = false;
  addEventListener(
    'click',
    ({ clientX: x, clientY: y, pointerType, target }) => {
      if (!isHearing && pointerType === 'touch') on.tap({ x, y }, { free: isFree(target), byTouch: true });
      isHearing = true;
    },
    passive,
  );
  addEventListener(
    'pointerdown',
    (event) => {
      isHearing = true;
      const alone = event.isPrimary && event.button === 0 && !stage.holds(event);
      begun = alone ? { id: event.pointerId, x: event.clientX, y: event.clientY, at: event.timeStamp } : undefined;
    },
    passive,
  );
  addEventListener(
    'pointercancel',
    () => {
      begun = undefined;
    },
    passive,
  );
  addEventListener(
    'pointerup',
    (event) => {
      const from = begun;
      begun = undefined;
      if (!from || from.id !== event.pointerId || event.timeStamp - from.at > TAP_TIME) return;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > TAP_REACH) return;
      const target = event.composedPath()[0];
      const free = isFree(target);
      on.tap({ x: event.clientX, y: event.clientY }, { free, byTouch: event.pointerType === 'touch' });
    },
    passive,
  );
}
