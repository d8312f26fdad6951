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
 * Every message that travels between the parts of the extension: name -> parameters and result. Both ends check what
 * they get at run time (`answer` refuses what a guard does not accept), because a message is a trust boundary.
 */
export interface Messages {
  /* a page's scripts -> background */
  /** The scout of a frame needs the card's script in that frame. Safe to repeat. */
  'card/inject': { params: Nothing; result: Done };
  /** An entry as the card shows it. `entry` is a number in the index of `version`, or an id. */
  'entry/view': {
    params: { entry: number | string; version?: string; script: Script };
    result: EntryAnswer;
  };
  /** Open one of the extension's own pages in a new tab; `path` begins with `/source.html` or `/popup.html`. */
  'page/open': { params: { path: string }; result: Done };
  /** What a frame has marked, for the badge. Sent at most a few times a second, only when it changed. */
  'badge/count': { params: { terms: number }; result: Done };

  /* popup -> the scout of the top frame of a tab */
  'page/terms': { params: Nothing; result: PageReport };
  /** Scrolls to the n-th (from 0) occurrence of an entry, paints it as open and opens its card. */
  'page/jump': { params: { entry: number; occurrence: number }; result: Done };
  /** Reads what the scout's cap left unread. */
  'page/read-rest': { params: Nothing; result: Done };
}

type Nothing = Readonly<Record<string, never>>;
type Done = { ok: boolean };
type EntryAnswer =
  | { view: EntryView; strings: Strings /** The language of the interface texts. */; language: Language }
  | { problem: 'no entry' | 'other version' };

/** Interface texts by key, as in `public/_locales/<locale>/messages.json`, `$1` … standing for what is filled in. */
export type Strings = Readonly<Record<string, string>>;

/** What a page's scout says of its page. */
export interface PageReport {
  readonly version: string;
  /** off: switched off for this site. */
  readonly state: 'on' | 'off';
  readonly blocksRead: number;
  readonly blocksTotal: number;
  /** In reading order of first occurrence. */
  readonly terms: readonly { readonly entry: number; readonly count: number }[];
  readonly script: Script;
}

export type MessageName = keyof Messages;
export type Params<N extends MessageName> = Messages[N]['params'];
export type Result<N extends MessageName> = Messages[N]['result'];

const isSome = isShape<object>({});
const isNothing = isSome as Guard<Nothing>;
const isDone = isShape<Done>({ ok: isFlag });
const isScript = isOneOf<Script>('hans', 'hant');

/** Enough of a view to draw it without failing; the texts themselves come from our own bundle. */
const isView = isShape<
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

const isAnswer: Guard<EntryAnswer> = isEither(
  isShape({ view: isView, strings: isRecordOf(isText), language: isOneOf<Language>('zh-Hans', 'zh-Hant', 'en') }),
  isShape({ problem: isOneOf('no entry', 'other version') }),
);

const GUARDS: { readonly [N in MessageName]: readonly [Guard<Params<N>>, Guard<Result<N>>] } = {
  'card/inject': [isNothing, isDone],
  'entry/view': [
    isShape<Params<'entry/view'>>({ entry: isEither(isCount, isText), version: maybe(isText), script: isScript }),
    isAnswer,
  ],
  'page/open': [isShape({ path: isText }), isDone],
  'badge/count': [isShape({ terms: isCount }), isDone],
  'page/terms': [
    isNothing,
    isShape<PageReport>({
      version: isText,
      state: isOneOf('on', 'off'),
      blocksRead: isCount,
      blocksTotal: isCount,
      terms: isListOf(isShape({ entry: isCount, count: isCount })),
      script: isScript,
    }),
  ],
  'page/jump': [isShape({ entry: isCount, occurrence: isCount }), isDone],
  'page/read-rest': [isNothing, isDone],
};

/** What a message looks like on its way. */
interface Envelope {
  readonly huizhu: MessageName;
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

export type Handlers = {
  readonly [N in MessageName]?: (params: Params<N>, sender: Sender) => Result<N> | Promise<Result<N>>;
};

/**
 * Sends a message and waits for its result. Rejects where nobody answers (no scout in the tab, or the extension was
 * updated under this script), where the other end refused or failed, and where the result is not of the message's shape.
 */
export async function ask<N extends MessageName>(to: Asking, name: N, params: Params<N>): Promise<Result<N>> {
  const result = await to.sendMessage({ huizhu: name, params } satisfies Envelope);
  const accepts: Guard<Result<N>> = GUARDS[name][1];
  if (!accepts(result)) throw new TypeError(`${name}: no result of its shape`);
  return result;
}

/**
 * Answers messages of our own scripts and pages. What comes from elsewhere, has another shape or no handler here is left
 * to other listeners. A handler that fails is answered with nothing, which the asking end's guard refuses.
 * Returns a function that stops it. Replies by `sendResponse` and `return true`, which both browsers understand.
 */
export function answer(runtime: Listening, handlers: Handlers): () => void {
  const listener: Listener = (message, sender, reply) => {
    const name = nameOf(message, sender, runtime);
    if (!name || !handlers[name]) return undefined;
    handle(name, handlers, (message as Envelope).params, sender).then(reply, () => reply());
    return true;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

/** Looks at messages on their way to another listener, without answering them. Returns a function that stops it. */
export function overhear<N extends MessageName>(
  runtime: Listening,
  name: N,
  callback: (sender: Sender) => void,
): () => void {
  const listener: Listener = (message, sender) => {
    if (nameOf(message, sender, runtime) === name) callback(sender);
    return undefined;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

/** The name of a message of ours, sent by ourselves; else undefined. */
function nameOf(message: unknown, sender: Sender, runtime: Listening): MessageName | undefined {
  if (!runtime.id || sender.id !== runtime.id) return undefined;
  const name = typeof message === 'object' && message !== null && 'huizhu' in message ? message.huizhu : undefined;
  return typeof name === 'string' && Object.hasOwn(GUARDS, name) ? (name as MessageName) : undefined;
}

async function handle<N extends MessageName>(
  name: N,
  handlers: Handlers,
  params: unknown,
  sender: Sender,
): Promise<Result<N> | undefined> {
  const accepts: Guard<Params<N>> = GUARDS[name][0];
  return accepts(params) ? handlers[name]?.(params, sender) : undefined;
}
