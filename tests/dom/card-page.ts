import { startCard } from '../../entrypoints/card.content/start.ts';
import { WHOLE_CARD } from '../../entrypoints/whole.content/whole-card.ts';
import type { EntryView } from '../../glossary/schema.ts';
import type { Reason } from '../../page/reason.ts';
import type { CardApi, Mark, Marks, SharedScout } from '../../page/scout-api.ts';
import type { NativeApi } from '../../platform/native.ts';
import type { Choices } from '../../platform/settings-shape.ts';
import messages from '../../public/_locales/zh_CN/messages.json';
import * as samples from '../gallery/samples.ts';

/** A page with terms, a scout that knows them, and the card's own script on it: what the tests of the card drive. */

const strings = Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
const ENTRIES: readonly EntryView[] = [samples.layout, samples.mediaPort, samples.twoNetworks, samples.successor];

/** What the background says can be copied. @public for the tests */
export const TEXTS = { text: 'as text', markdown: '# as Markdown', gbt: '[1] after GB/T', apa: 'After APA' };

export interface CardPage {
  readonly scout: Marks;
  /** What the card's script offers to the scout. */
  readonly api: () => CardApi;
  /** The messages that were sent, by name. */
  readonly sent: readonly { readonly name: string; readonly params: unknown }[];
  readonly open: () => Mark | undefined;
  mark(text: string): Mark;
  /** What the reader chooses in the options. */
  choose(choices: Choices): void;
  /** The closed root of the card, while it is on the page. */
  root(): ShadowRoot | undefined;
  card(): HTMLElement | undefined;
  end(): void;
}

export interface CardPageOptions {
  /** Where the scout saw the pointer before the card's script was there. */
  readonly pointer?: SharedScout['pointer'];
  /** Called before each answer; what it waits for delays the answer. */
  readonly before?: () => Promise<void>;
  /** The reader wants only some occurrences marked. */
  readonly arePicked?: boolean;
  /** What the reader decides cannot be stored. */
  readonly full?: boolean;
  /** The background fails where it is to store something. */
  readonly fails?: boolean;
  /** The extension was updated under the page. */
  readonly orphaned?: () => boolean;
}

/** The browser's own mouse stands where another test file left it, and Chromium tells of it again after each layout. */
for (const type of ['pointermove', 'pointerover', 'pointerout', 'pointerleave', 'mousemove', 'mouseleave']) {
  addEventListener(type, (event) => event.isTrusted && event.stopImmediatePropagation(), true);
}

/** Fills the body with `html`, where `<b data-entry="n">` stands for a mark of the n-th sample. */
export function cardPage(html: string, options: CardPageOptions = {}): CardPage {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const abort = new AbortController();
  const roots = new Map<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };

  const marks = [...document.querySelectorAll<HTMLElement>('[data-entry]')].map(markOf);
  const sent: { name: string; params: unknown }[] = [];
  let open: Mark | undefined;
  const scout: Marks = {
    version: '1',
    signal: abort.signal,
    hitTest: (x, y) =>
      marks.find(({ rects }) => rects().some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom)),
    setOpen: (mark) => {
      open = mark;
    },
    step: (from, by) => {
      const at = from ? marks.indexOf(from) : by > 0 ? -1 : 0;
      return marks[(at + by + marks.length) % marks.length];
    },
    find: (entry, occurrence) => marks.filter((mark) => mark.entry === entry)[occurrence],
    terms: () => [],
    pageScript: () => 'hans',
    arePicked: options.arePicked === true,
    onChange: () => {},
    isCurrent: () => !options.orphaned?.(),
    stop: () => abort.abort(),
  };
  const answer = ({ huizhu, params }: { huizhu: string; params: { entry?: number | string } }) => {
    sent.push({ name: huizhu, params });
    if (options.orphaned?.()) throw new Error('Extension context invalidated.');
    if (options.fails && huizhu === 'settings/change') throw new Error('failed');
    if (huizhu === 'card/whole') shared.card?.furnish(WHOLE_CARD);
    if (huizhu !== 'entry/view') return { ok: !(options.full && huizhu === 'settings/change') };
    const { entry } = params;
    const view = typeof entry === 'number' ? ENTRIES[entry] : ENTRIES.find(({ id }) => id === entry);
    return view ? { view, strings, texts: TEXTS } : { problem: 'no entry' };
  };
  const runtime = {
    id: 'test',
    getURL: (path: string) => path,
    sendMessage: async (message: unknown) => {
      await options.before?.();
      return answer(message as Parameters<typeof answer>[0]);
    },
    onMessage: { addListener: () => {}, removeListener: () => {} },
  };
  const shared: { card?: CardApi | undefined; readonly pointer: SharedScout['pointer'] } = {
    pointer: options.pointer,
  };
  let settings: unknown;
  const listeners = new Set<Parameters<NativeApi['storage']['onChanged']['addListener']>[0]>();
  const storage = {
    local: { get: () => Promise.resolve().then(() => ({ settings })) },
    onChanged: {
      addListener: (listener: typeof listeners extends Set<infer L> ? L : never) => listeners.add(listener),
      removeListener: (listener: typeof listeners extends Set<infer L> ? L : never) => listeners.delete(listener),
    },
  };
  startCard(scout, shared, { runtime, storage } as unknown as NativeApi);

  const root = () => {
    const host = document.querySelector('huizhu-card');
    return host ? roots.get(host) : undefined;
  };
  return {
    scout,
    api: () => shared.card ?? missing('the card’s script'),
    sent,
    open: () => open,
    choose: (choices) => {
      settings = { version: 2, ...choices };
      for (const listener of listeners) listener({ settings: { newValue: settings } }, 'local');
    },
    mark: (text) => marks.find(({ surface }) => surface === text) ?? missing(text),
    root,
    card: () => root()?.querySelector<HTMLElement>('.card') ?? undefined,
    end: () => {
      abort.abort();
      Element.prototype.attachShadow = attach;
      document.body.replaceChildren();
    },
  };
}

function missing(text: string): never {
  throw new Error(`not on the page: ${text}`);
}

/** What the rule of a mark's words asked for, by its `data-reason`. */
const REASONS: Readonly<Record<string, Reason>> = {
  quoted: { quoted: true, page: false },
  near: { quoted: false, page: true, near: '西岸数字谷' },
};

function markOf(element: HTMLElement): Mark {
  const numbers = (element.dataset.entry ?? '').split(' ').map(Number);
  return {
    entry: numbers[0] ?? 0,
    also: numbers.slice(1),
    level: 'xuhui',
    surface: element.textContent ?? '',
    script: 'hans',
    onDark: element.closest('[style*="#17191b"]') !== null,
    block: element.closest('p') ?? document.body,
    reason: () => REASONS[element.dataset.reason ?? ''],
    rects: () => [...element.getClientRects()],
    alive: () => element.isConnected,
  };
}

/** Moves the mouse to the middle of a box, or to a point, as the browser would tell it. */
export function pointAt(
  at: DOMRect | { x: number; y: number },
  more: PointerEventInit = {},
  type = 'pointermove',
): void {
  const x = at instanceof DOMRect ? at.x + at.width / 2 : at.x;
  const y = at instanceof DOMRect ? at.y + at.height / 2 : at.y;
  const target = document.elementFromPoint(x, y) ?? document.documentElement;
  const init = { clientX: x, clientY: y, screenX: x, screenY: y, pointerType: 'mouse', isPrimary: true, ...more };
  target.dispatchEvent(new PointerEvent(type, { ...init, bubbles: true, composed: true, cancelable: true }));
}

export const boxOf = (mark: Mark): DOMRect => mark.rects()[0] ?? missing(mark.surface);
