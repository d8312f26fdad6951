import type { Script } from '../../glossary/schema.ts';
import { type Asking, ask, type EntryAnswer, entryView } from '../../platform/messages.ts';

/** What to look up: a number of the scout's index, or an id. */
export type Wanted = number | string;

export type Found = Extract<EntryAnswer, { view: unknown }>;

/** So many entries are kept; a reader who looks up more asks again. */
const KEPT = 120;

/** The entries that the background has given, by what was asked. */
export class Views {
  readonly #runtime: Asking;
  /** Of the glossary that the numbers belong to. */
  readonly version: string;
  readonly #found = new Map<string, Found>();
  readonly #asked = new Map<string, Promise<void>>();
  /** The reader may have chosen another language: the card that is open keeps its own, the next one asks anew. */
  isStale = false;

  constructor(runtime: Asking, version: string) {
    this.#runtime = runtime;
    this.version = version;
  }

  get(wanted: Wanted, script: Script): Found | undefined {
    return this.#found.get(key(wanted, script));
  }

  /** Asks the background, once; where it cannot say, nothing will be found, and the next time asks again. Never rejects. */
  load(wanted: Wanted, script: Script): Promise<void> {
    const id = key(wanted, script);
    const asked = this.#asked.get(id);
    if (asked) return asked;
    if (this.#found.size > KEPT) this.#clear();
    const asking = ask(this.#runtime, entryView, { entry: wanted, version: this.version, script }).then(
      (answer) => {
        if ('view' in answer) this.#found.set(id, answer);
        else this.#asked.delete(id);
      },
      // The extension may be gone or its background may fail: then there is no answer, and the card says so.
      () => void this.#asked.delete(id),
    );
    this.#asked.set(id, asking);
    return asking;
  }

  /** Forgets all, if it is stale. */
  refresh(): void {
    if (this.isStale) this.#clear();
  }

  #clear(): void {
    this.isStale = false;
    this.#found.clear();
    this.#asked.clear();
  }
}

const key = (wanted: Wanted, script: Script) => `${script} ${wanted}`;
