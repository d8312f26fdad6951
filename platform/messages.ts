import type { EntryView, Language, Script } from '../glossary/schema.ts';
import {
  type Guard,
  isCount,
  isEither,
  isFlag,
  isListOf,
  isOneOf,
  isRecordOf,
  isShape,
  isText,
  maybe,
} from './guards.ts';

/**
 * Every message that travels between the parts of the extension, with the shapes of its parameters and its result. Both
 * ends check what they get at run time, because a message is a trust boundary. Each message is a value of its own, so
 * that a content script carries only those that it sends or answers.
 */
export interface Message<P, R> {
  readonly name: string;
  readonly accepts: Guard<P>;
  readonly returns: Guard<R>;
}

type Nothing = Readonly<Record<string, never>>;
export type Done = { readonly ok: boolean };

const message = <P, R>(name: string, accepts: Guard<P>, returns: Guard<R>): Message<P, R> => ({
  name,
  accepts,
  returns,
});

const isNothing = /* @__PURE__ */ isShape<Nothing>({});
const isDone = /* @__PURE__ */ isShape<Done>({ ok: isFlag });
const isScript = /* @__PURE__ */ isOneOf<Script>('hans', 'hant');

/* ---------- a page's scripts -> background ---------- */

/** The scout of a frame needs the card's script in that frame. Safe to repeat. */
export const cardInject = /* @__PURE__ */ message('card/inject', isNothing, isDone);

/** What a frame has marked, for the badge. Sent when a page has been read and when the number changed. */
export const badgeCount = /* @__PURE__ */ message(
  'badge/count',
  isShape<{ terms: number }>({ terms: isCount }),
  isDone,
);

/** Open one of the extension's own pages in a new tab; `path` begins with `/source.html` or `/popup.html`. */
export const pageOpen = /* @__PURE__ */ message('page/open', isShape<{ path: string }>({ path: isText }), isDone);

/** Interface texts by key, as in `public/_locales/<locale>/messages.json`, `$1` … standing for what is filled in. */
export type Strings = Readonly<Record<string, string>>;

export type EntryAnswer =
  | { readonly view: EntryView; readonly strings: Strings /** Of the interface texts. */; readonly language: Language }
  | { readonly problem: 'no entry' | 'other version' };

/** What to show: `entry` is a number in the index of `version`, or an id. */
export interface EntryWanted {
  readonly entry: number | string;
  readonly version?: string | undefined;
  readonly script: Script;
}

const isSome = /* @__PURE__ */ isShape<object>({});

/** Enough of a view to draw it without failing; the texts themselves come from our own bundle. */
const isView = /* @__PURE__ */ isShape<
  Pick<EntryView, 'id' | 'term' | 'gist' | 'definition' | 'script' | 'seen' | 'parts' | 'history' | 'sources'>
>({
  id: isText,
  term: isText,
  gist: isText,
  definition: isText,
  script: isScript,
  seen: isShape({ kind: isText }) as Guard<EntryView['seen']>,
  parts: isListOf(isSome) as Guard<EntryView['parts']>,
  history: isListOf(isShape({ date: isText, text: isText })) as Guard<EntryView['history']>,
  sources: isListOf(isShape({ doc: isText, title: isText, page: isText })) as Guard<EntryView['sources']>,
}) as Guard<EntryView>;

/** An entry as the card shows it. */
export const entryView = /* @__PURE__ */ message<EntryWanted, EntryAnswer>(
  'entry/view',
  isShape<EntryWanted>({ entry: isEither(isCount, isText), version: maybe(isText), script: isScript }),
  isEither(
    isShape({ view: isView, strings: isRecordOf(isText), language: isOneOf<Language>('zh-Hans', 'zh-Hant', 'en') }),
    isShape({ problem: isOneOf('no entry', 'other version') }),
  ),
);

/* ---------- sending and answering ---------- */

/** What a message looks like on its way. */
interface Envelope {
  readonly huizhu: string;
  readonly params: unknown;
}

/** `runtime`, native or polyfilled; or a tab's frame (`{ sendMessage: (message) => tabs.sendMessage(id, message, …) }`). */
export interface Asking {
  sendMessage(message: unknown): Promise<unknown>;
}

export interface Sender {
  readonly id?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly index?: number | undefined } | undefined;
}

type Listener = (message: unknown, sender: Sender, reply: (result?: unknown) => void) => true | undefined;

/** `runtime`, native or polyfilled. */
export interface Listening {
  readonly id?: string | undefined;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** Answers one message; undefined is what a failure is answered with, and no `returns` accepts it. */
export interface Handler {
  readonly name: string;
  handle(params: unknown, sender: Sender): Promise<unknown>;
}

/** A handler for a message; parameters of another shape never reach it. */
export function on<P, R>(
  { name, accepts }: Message<P, R>,
  handle: (params: P, sender: Sender) => R | Promise<R>,
): Handler {
  return { name, handle: async (params, sender) => (accepts(params) ? handle(params, sender) : undefined) };
}

/**
 * Sends a message and waits for its result. Rejects where nobody answers (no scout in the tab, or the extension was
 * updated under this script), where the other end refused or failed, and where the result is not of the message's shape.
 */
export async function ask<P, R>(to: Asking, { name, returns }: Message<P, R>, params: P): Promise<R> {
  const result = await to.sendMessage({ huizhu: name, params } satisfies Envelope);
  if (!returns(result)) throw new TypeError(`${name}: no result of its shape`);
  return result;
}

/**
 * Answers messages of our own scripts and pages. What comes from elsewhere or has no handler here is left to other
 * listeners. Returns a function that stops it. Replies by `sendResponse` and `return true`, which both browsers know.
 */
export function answer(runtime: Listening, handlers: readonly Handler[]): () => void {
  return listen(runtime, (envelope, sender, reply) => {
    const handler = handlers.find(({ name }) => name === envelope.huizhu);
    handler?.handle(envelope.params, sender).then(reply, () => reply());
    return handler && true;
  });
}

/** Looks at messages on their way to another listener, without answering them. Returns a function that stops it. */
export function overhear(
  runtime: Listening,
  { name }: Pick<Message<never, never>, 'name'>,
  callback: (sender: Sender) => void,
): () => void {
  return listen(runtime, (envelope, sender) => {
    if (envelope.huizhu === name) callback(sender);
    return undefined;
  });
}

/** Calls back with messages of ours, sent by ourselves. */
function listen(
  runtime: Listening,
  callback: (envelope: Envelope, sender: Sender, reply: (result?: unknown) => void) => true | undefined,
): () => void {
  const listener: Listener = (message, sender, reply) =>
    runtime.id && sender.id === runtime.id && isEnvelope(message) ? callback(message, sender, reply) : undefined;
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' && message !== null && 'huizhu' in message;
