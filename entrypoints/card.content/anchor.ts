import { type Corridor, corridor } from '../../page/corridor.ts';
import { type Box, distance, dock, GAP, mostIn, type Place, type Point, place, SHARE } from '../../page/place.ts';
import type { Mark } from '../../page/scout-api.ts';
import { scrollPage } from './motion.ts';
import type { Stage, Standing } from './stage.ts';

/** Below this width, in CSS px, a card beside a term has no room: it rises from the bottom edge. */
const SHEET_BELOW = 480;
/** A low window gives a sheet more than its share of the height, in CSS px, but for a line of text above it. */
const SHEET_LEAST = 200;
const SHEET_FREE = 48;
/** As wide as a card is, in CSS px, where the view is not narrower. */
const WIDTH = 360;
/** What a card that is still being read will about need: its side is chosen for that. */
const USUAL_HEIGHT = 300;

const EVERYWHERE: Corridor = { contains: () => true, leads: () => true };

/** The part of the layout viewport that is seen, in CSS px; smaller when the reader has zoomed in by two fingers. */
function visibleBox(): Box {
  const view = visualViewport;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  return { left, top, right: left + (view?.width ?? innerWidth), bottom: top + (view?.height ?? innerHeight) };
}

export const wantsSheet = (byTouch: boolean): boolean =>
  byTouch || visibleBox().right - visibleBox().left < SHEET_BELOW || matchMedia('(pointer: coarse)').matches;

/** Ties a card to a line box of its mark, and keeps it there while the page scrolls. */
export class Anchor {
  readonly mark: Mark;
  readonly #stage: Stage;
  /** Which of the mark's lines, and how far along it the pointer was. */
  readonly #line: number;
  readonly #along: number;
  readonly #clips: readonly Element[];
  readonly #vertical: boolean;
  readonly #rtl: boolean;
  #place: Place | undefined;
  readonly #docked: boolean;
  #sheet: boolean;
  #seen = false;

  constructor(mark: Mark, stage: Stage, options: { pointer: Point | undefined; sheet: boolean; docked: boolean }) {
    this.mark = mark;
    this.#stage = stage;
    this.#sheet = options.sheet;
    this.#docked = options.docked;
    const lines = mark.rects();
    const { pointer } = options;
    this.#line = pointer ? nearestIndex(lines, pointer) : 0;
    const line = lines[this.#line];
    this.#along = pointer && line ? pointer.x - line.left : 0;
    this.#clips = clipsOf(mark.block);
    const { writingMode, direction } = getComputedStyle(mark.block);
    this.#vertical = writingMode !== 'horizontal-tb';
    this.#rtl = direction === 'rtl';
  }

  get isSheet(): boolean {
    return this.#sheet;
  }

  get side(): Place['side'] {
    return this.#place?.side ?? 'below';
  }

  /** Places the card, where nothing changed in the same place; as a sheet, if there is room for no card. */
  settle(loading: boolean): void {
    const lines = this.mark.rects();
    const line = lines[this.#line] ?? lines[0];
    if (!line) return;
    const pointer = { x: line.left + this.#along, y: (line.top + line.bottom) / 2 };
    const view = visibleBox();
    const height = loading ? Math.max(this.#stage.naturalHeight, USUAL_HEIGHT) : this.#stage.naturalHeight;
    const card = { width: widthIn(view), height };
    const request = { lines, pointer, card, view, side: this.#place?.side, vertical: this.#vertical, rtl: this.#rtl };
    const found = this.#sheet ? undefined : (this.#docked && dock(request)) || place(request);
    this.#place = found;
    this.#sheet = !found;
    this.#stage.stand(found ? { left: found.x, width: card.width, ...found } : sheetIn(view));
  }

  /**
   * The way between term and card. A sheet or a docked card is far from its term, so a mouse may take any way there: it
   * stays until it is closed, and another term needs a rest.
   */
  corridor(): Corridor | undefined {
    if (this.#sheet || this.#docked) return EVERYWHERE;
    return this.#place && corridor(this.#place.line, this.#stage.box, this.#place.side);
  }

  /** True once the line has been in view and no longer is: scrolled away, clipped, or not rendered any more. */
  isGone(): boolean {
    const lines = this.mark.rects();
    const line = lines[this.#line] ?? lines[0];
    if (!line) return true;
    const boxes = [visibleBox(), ...this.#clips.map((element) => element.getBoundingClientRect())];
    const inView = boxes.every(
      (box) => line.left < box.right && line.right > box.left && line.top < box.bottom && line.bottom > box.top,
    );
    if (inView) this.#seen = true;
    return this.#seen && !inView;
  }

  /** Scrolls the page so that the term stands in the part that a sheet leaves free. */
  revealAboveSheet(): void {
    const line = this.mark.rects().at(-1);
    const free = this.#stage.box.top - GAP;
    if (!line || line.bottom <= free) return;
    scrollPage(line.bottom - free);
  }
}

const widthIn = (view: Box): number => Math.min(WIDTH, view.right - view.left - 2 * GAP);

/** A sheet: as wide as the view, at its bottom edge. */
function sheetIn(view: Box): Standing {
  const height = view.bottom - view.top;
  const maxHeight = Math.max(height * SHARE, Math.min(height - SHEET_FREE, SHEET_LEAST));
  return { left: view.left, width: view.right - view.left, near: view.bottom, up: true, maxHeight };
}

/** Puts a card at a place of the reader's choice, within the view. */
export function standFreely(stage: Stage, { x, y }: Point): void {
  const view = visibleBox();
  const { height } = stage.box;
  const width = widthIn(view);
  const left = Math.max(view.left + GAP, Math.min(x, view.right - GAP - width));
  const near = Math.max(view.top + GAP, Math.min(y, view.bottom - GAP - height));
  const maxHeight = Math.min(mostIn(view), view.bottom - GAP - near);
  stage.stand({ left, width, near, up: false, maxHeight });
}

function nearestIndex(lines: readonly Box[], pointer: Point): number {
  const distances = lines.map((line) => distance(pointer, line));
  return Math.max(0, distances.indexOf(Math.min(...distances)));
}

/** The elements above a block that cut off what overflows them. */
function clipsOf(block: Element): Element[] {
  const clips: Element[] = [];
  for (let at: Element | null = block; at; at = at.parentElement ?? hostOf(at)) {
    if (at === document.body || at === document.documentElement) break;
    if (getComputedStyle(at).overflow !== 'visible') clips.push(at);
  }
  return clips;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
