import type { EntryView, Script } from '../../glossary/schema.ts';
import { type Asking, ask, type EntryAnswer, entryView, type Strings } from '../../platform/messages.ts';

/** What to look up: a number of the scout's index, or an id. */
export type Wanted = number | string;

export type Found = { readonly view: EntryView; readonly strings: Strings };

/** So many entries are kept; a reader who looks up more asks again. */
const KEPT = 120;

/** The entries that the background has given, by what was asked. */
export class Views {
  readonly #runtime: Asking;
  readonly #version: string;
  readonly #found = new Map<string, Found>();
  readonly #loading = new Map<string, Promise<Found | undefined>>();

  constructor(runtime: Asking, version: string) {
    this.#runtime = runtime;
    this.#version = version;
  }

  get(wanted: Wanted, script: Script): Found | undefined {
    return this.#found.get(key(wanted, script));
  }

  /** Asks the background, once at a time; undefined where it cannot say. Never rejects. */
  load(wanted: Wanted, script: Script): Promise<Found | undefined> {
    const known = this.get(wanted, script);
    if (known) return Promise.resolve(known);
    const id = key(wanted, script);
    const loading = this.#loading.get(id) ?? this.#ask(wanted, script).finally(() => this.#loading.delete(id));
    this.#loading.set(id, loading);
    return loading;
  }

  async #ask(wanted: Wanted, script: Script): Promise<Found | undefined> {
    const result = await this.#answer(wanted, script);
    if (!result || 'problem' in result) return undefined;
    if (this.#found.size > KEPT) this.#found.clear();
    this.#found.set(key(wanted, script), result);
    this.#found.set(key(result.view.id, script), result);
    return result;
  }

  /** The extension may be gone or its background may fail: then there is no answer, and the card says so. */
  #answer(wanted: Wanted, script: Script): Promise<EntryAnswer | undefined> {
    const params = { entry: wanted, version: this.#version, script };
    return ask(this.#runtime, entryView, params).catch(() => undefined);
  }
}

const key = (wanted: Wanted, script: Script) => `${script} ${wanted}`;
