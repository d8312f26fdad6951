import baseCss from '../../components/base.css?inline';
import cardCss from '../../components/card-first.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { watchBack } from './back.ts';
import hostCss from './host.css?inline';
import { wantsStill } from './motion.ts';

export const HOST = 'huizhu-card';

/** What happens in the card is none of the page's business. */
const OWN_EVENTS = [
  ...['pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'mousemove', 'click', 'auxclick', 'dblclick'],
  ...['touchstart', 'touchmove', 'touchend', 'wheel', 'contextmenu', 'dragstart', 'selectstart', 'copy'],
  ...['keydown', 'keyup', 'keypress', 'pointercancel'],
];

/** How long a closing card fades, in ms. It is out of use from the first. */
const FADE = 80;
/** How long a card takes to grow when it is expanded, in ms. */
const GROW = { duration: 160, easing: 'cubic-bezier(.2,0,0,1)' };

/** How the host stands: CSS px of the layout viewport. */
export interface Standing {
  readonly left: number;
  readonly width: number;
  /** The edge that stays where it is: the top edge, or the bottom edge if `up`. */
  readonly near: number;
  readonly up: boolean;
  readonly maxHeight: number;
}

/** The one element that is ever added to a page: the card's host, there only while a card is. */
export class Stage {
  /** The element in the closed root that the card is rendered into. */
  readonly mount: HTMLElement;
  readonly #host: HTMLElement;
  readonly #status: HTMLElement;
  #fading: Animation | undefined;
  readonly #standing: CSSStyleSheet;
  readonly #root: ShadowRoot;
  #unwatch: (() => void) | undefined;

  constructor() {
    // In an XML document createElement would make an element that is not HTML.
    const create = (name: string) => document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
    this.#host = create(HOST);
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    this.dress(`${hostCss}${tokensCss}${baseCss}${cardCss}`);
    this.#standing = this.dress('');
    this.mount = create('div');
    this.mount.className = 'mount';
    this.#status = create('p');
    this.#status.className = 'unseen';
    this.#status.role = 'status';
    this.#root.append(this.mount, this.#status);
    for (const type of OWN_EVENTS)
      this.#host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }

  /** Adds rules to the card's own. */
  dress(css: string): CSSStyleSheet {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets.push(sheet);
    return sheet;
  }

  get isShown(): boolean {
    return this.#host.isConnected && !this.#fading;
  }

  get card(): HTMLElement | null {
    return this.mount.querySelector('.card');
  }

  get box(): DOMRect {
    return this.#host.getBoundingClientRect();
  }

  /** The height the card would take if it could, in CSS px; scrolling is not disturbed. */
  get naturalHeight(): number {
    const scroll = this.mount.querySelector('.scroll');
    const height = this.card?.offsetHeight ?? 0;
    return scroll ? height - scroll.clientHeight + scroll.scrollHeight : height;
  }

  /** Moves the card down from where it stands, in CSS px: a sheet follows the finger. */
  shift(by: number): void {
    this.card?.style.setProperty('transform', by ? `translateY(${by}px)` : '');
  }

  holds(event: Event): boolean {
    return event.composedPath().includes(this.#host);
  }

  /** The element with the focus inside the card, if it has it. */
  get focused(): Element | null {
    return this.#root.activeElement;
  }

  /** Closes the menu that is open in the card; false if none is. */
  closeMenu(): boolean {
    const menu = this.mount.querySelector<HTMLElement>(':popover-open');
    menu?.hidePopover();
    return menu !== null;
  }

  /** Puts the host where `near` can be acted on: into an open modal dialog, which makes all else inert, or the body. */
  show(near: Element): void {
    this.#fading?.cancel();
    this.#fading = undefined;
    this.#host.inert = false;
    const parent = modalAround(near) ?? document.body ?? document.documentElement;
    if (this.#host.parentNode !== parent) parent.append(this.#host);
    this.#host.popover = 'manual';
    if (!this.#host.matches(':popover-open')) this.#host.showPopover();
  }

  /** Calls back when the reader goes back, until the card is taken away. */
  onBack(callback: () => void): void {
    this.#unwatch ??= watchBack(callback);
  }

  /** Takes the card away: it fades where motion is wanted, and `gone` is called when it is off the page. */
  hide(gone: () => void): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    const end = () => {
      this.#fading = undefined;
      this.#host.remove();
      this.#status.textContent = '';
      gone();
    };
    const { card } = this;
    if (!card || wantsStill()) {
      end();
      return;
    }
    // A card that goes must not stand between the pointer and the next term.
    this.#host.inert = true;
    this.#fading = card.animate({ opacity: [1, 0] }, { duration: FADE, fill: 'forwards' });
    this.#fading.onfinish = end;
  }

  /** Lets a change of the content make the card grow or shrink to its new height, where motion is wanted. */
  grow(change: () => void): void {
    const before = this.card?.offsetHeight;
    change();
    const { card } = this;
    const height = [`${before}px`, `${card?.offsetHeight}px`];
    if (!wantsStill() && before) card?.animate({ height }, GROW);
  }

  /** Says a text to screen readers, once the live region has been on the page for a frame: else they do not hear of it. */
  say(text: string): void {
    requestAnimationFrame(() => {
      if (this.#status.textContent !== text) this.#status.textContent = text;
    });
  }

  stand({ left, width, near, up, maxHeight }: Standing): void {
    // Where the bottom edge of the fixed viewport is differs with scrollbars and quirks mode: asked of the host itself.
    const floor = up ? this.#floor() : 0;
    const edge = up ? `bottom: ${floor - near}px` : `top: ${near}px`;
    this.#set(`left: ${left}px; width: ${width}px; max-width: none; ${edge}; max-height: ${maxHeight}px`);
  }

  #floor(): number {
    this.#set('left: 0; bottom: 0');
    return this.box.bottom;
  }

  #set(declarations: string): void {
    this.#standing.replaceSync(`:host { ${declarations.replaceAll(/;|$/g, ' !important;')} }`);
  }
}

/** The modal dialog or fullscreen element around an element, across shadow roots. */
function modalAround(element: Element): Element | null {
  const found = element.closest(':modal');
  if (found) return found === document.documentElement ? document.body : found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? modalAround(root.host) : null;
}
