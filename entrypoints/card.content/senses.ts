import type { Mark } from '../../page/scout-api.ts';

type Ambiguous = Pick<Mark, 'entry' | 'also'>;

/** Which sense of ambiguous words the reader chose; it holds for the page. */
export class Senses {
  readonly #chosen = new Map<string, number>();

  /** The entries that a mark's words can mean, the one to show first. */
  of({ entry, also }: Ambiguous): number[] {
    const all = [entry, ...also];
    const at = all.indexOf(this.#chosen.get(keyOf(all)) ?? entry);
    return [...all.slice(at), ...all.slice(0, at)];
  }

  choose({ entry, also }: Ambiguous, chosen: number): void {
    this.#chosen.set(keyOf([entry, ...also]), chosen);
  }
}

/** The same senses may stand in another order at another place of the page. */
const keyOf = (entries: readonly number[]) => [...entries].sort().join();
