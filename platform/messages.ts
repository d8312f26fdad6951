import type { EntryView, Script } from '../glossary/schema.ts';
import { type Guard, isCount, isEither, isOneOf, isRecordOf, isShape, isText, maybe } from './guards.ts';
import { isPressed, type Pressed } from './pressed.ts';
import type { TermChange } from './settings.ts';

/**
 * Every message that travels between the parts of the extension, with the shapes of its parameters and its result. Both
 * ends check what they get at run time, because a message is a trust boundary. Each message is a value of its own, and
 * what is checked of its parameters stands apart (`parameterGuards`), so that a content script carries only what it asks.
 */
export interface Message<P, R> {
  readonly name: string;
  readonly returns: Guard<R>;
  /** For the types alone; there is no such field. */
  readonly params?: P;
}

type Nothing = Readonly<Record<string, never>>;
export type Done = { readonly ok: boolean };

const message = <P, R>(name: string, returns: Guard<R>): Message<P, R> => ({ name, returns });

/** Written out, without the guards of the others: the scout asks too, and each of its bytes counts. */
const isDone = (answer: unknown): answer is Done => typeof (answer as Partial<Done> | undefined)?.ok === 'boolean';

/* ---------- a page's scripts -> background ---------- */

/** The scout of a frame needs the card's script in that frame. Safe to repeat. */
export const cardInject = /* @__PURE__ */ message<Nothing, Done>('card/inject', isDone);

/** A card has opened in this frame: what only an expanded one needs is wanted, too. Safe to repeat. */
export const cardWhole = /* @__PURE__ */ message<Nothing, Done>('card/whole', isDone);

/** What a frame has marked, for the badge. Sent when a page has been read and when the number changed. */
export const badgeCount = /* @__PURE__ */ message<{ terms: number }, Done>('badge/count', isDone);

/** Open one of the extension's own pages in a new tab; `path` begins with `/source.html` or `/popup.html`. */
export const pageOpen = /* @__PURE__ */ message<{ path: string }, Done>('page/open', isDone);

/** Interface texts by key, as in `public/_locales/<locale>/messages.json`, `$1` … standing for what is filled in. */
export type Strings = Readonly<Record<string, string>>;

/** What can be copied of an entry: as plain text, as Markdown, its sources after GB/T 7714 and after APA. */
export type EntryTexts = Readonly<Record<'text' | 'markdown' | 'gbt' | 'apa', string>>;

export type EntryAnswer =
  | {
      readonly view: EntryView;
      readonly strings: Strings;
      readonly texts: EntryTexts;
    }
  | { readonly problem: 'no entry' | 'other version' };

/** What to show: `entry` is a number in the index of `version`, or an id. */
export interface EntryWanted {
  readonly entry: number | string;
  readonly version?: string | undefined;
  readonly script: Script;
}

/** Of a view only that it is one: it is made of our own bundle by our own background. */
const isView = /* @__PURE__ */ isShape({ id: isText, term: isText, gist: isText }) as Guard<EntryView>;

/** An entry as the card shows it. */
export const entryView = /* @__PURE__ */ message<EntryWanted, EntryAnswer>(
  'entry/view',
  isEither(
    isShape({ view: isView, strings: isRecordOf(isText), texts: isRecordOf(isText) as Guard<EntryTexts> }),
    isShape({ problem: isOneOf('no entry', 'other version') }),
  ),
);

/** The rules of the marks, as CSS. */
export const marksStyle = /* @__PURE__ */ message<Nothing, { css: string }>('marks/style', isShape({ css: isText }));

/* ---------- what the reader does with a term ---------- */

/** Keeps what the reader decided of a term: saved or not, known or not, meant on this host or not. */
export const settingsChange = /* @__PURE__ */ message<TermChange, Done>('settings/change', isDone);

/**
 * The reader wants an entry, by its id, in the side panel. To be sent within a click: Chromium lets its worker open the
 * panel then. Not ok where the browser refuses.
 */
export const panelOpen = /* @__PURE__ */ message<{ entry: string }, Done>('panel/open', isDone);

/* ---------- a page -> the side panel, while it is open ---------- */

/** The reader pressed a marked term. */
export const panelShow = /* @__PURE__ */ message<Pressed, Done>('panel/show', isDone);

/* ---------- what is let in ---------- */

const accepting = <P>({ name }: Message<P, unknown>, accepts: Guard<P>): [string, Guard<unknown>] => [name, accepts];

/** What the parameters of each message must be. A function, so that a script that answers none does not carry it. */
const parameterGuards = (): ReadonlyMap<string, Guard<unknown>> =>
  new Map([
    accepting(cardInject, isShape<Nothing>({})),
    accepting(cardWhole, isShape<Nothing>({})),
    accepting(badgeCount, isShape({ terms: isCount })),
    accepting(pageOpen, isShape({ path: isText })),
    accepting(
      entryView,
      isShape<EntryWanted>({
        entry: isEither(isCount, isText),
        version: maybe(isText),
        script: isOneOf<Script>('hans', 'hant'),
      }),
    ),
    accepting(marksStyle, isShape<Nothing>({})),
    accepting(
      settingsChange,
      isShape<TermChange>({
        do: isOneOf('save', 'unsave', 'know', 'forget', 'exclude', 'include'),
        entry: isText,
        host: maybe(isText),
      }),
    ),
    accepting(panelOpen, isShape({ entry: isText })),
    accepting(panelShow, isPressed),
  ]);

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
  /** Of the frame. */
  readonly url?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly index?: number | undefined;
        readonly url?: string | undefined;
        readonly windowId?: number | undefined;
      }
    | undefined;
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
export function on<P, R>({ name }: Message<P, R>, handle: (params: P, sender: Sender) => R | Promise<R>): Handler {
  const accepts = parameterGuards().get(name) as Guard<P> | undefined;
  return { name, handle: async (params, sender) => (accepts?.(params) ? handle(params, sender) : undefined) };
}

/**
 * Sends a message and waits for its result. Rejects where nobody answers (no scout in the tab, or the extension was
 * updated under this script), where the other end refused or failed, and where the result is not of the message's shape.
 */
export async function ask<P, R>(to: Asking, { name, returns }: Message<P, R>, params: P): Promise<R> {
  const result = await to.sendMessage({ huizhu: name, params } satisfies Envelope);
  if (!returns(result)) throw new TypeError(name);
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
