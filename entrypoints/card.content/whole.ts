import type { WholeCard } from '../../page/scout-api.ts';
import { type Asking, ask, cardWhole } from '../../platform/messages.ts';

/** What only an expanded card needs: asked for when a card has opened, so that it is there when a reader wants more. */
export class Whole {
  readonly #runtime: Asking;
  readonly #arrived: (whole: WholeCard) => void;
  #asking: Promise<unknown> | undefined;
  #ready = Promise.withResolvers<void>();
  parts: WholeCard | undefined;

  /** @param arrived called once, when it has come. */
  constructor(runtime: Asking, arrived: (whole: WholeCard) => void) {
    this.#runtime = runtime;
    this.#arrived = arrived;
  }

  /** Resolves when it is there; never, where it cannot come: the card then stays as it is. */
  load(): Promise<void> {
    if (!this.parts)
      this.#asking ??= ask(this.#runtime, cardWhole, {}).catch(() => {
        this.#asking = undefined;
      });
    return this.#ready.promise;
  }

  /** False where it was there already. */
  take(whole: WholeCard): boolean {
    if (this.parts) return false;
    this.parts = whole;
    this.#arrived(whole);
    this.#ready.resolve();
    return true;
  }
}
