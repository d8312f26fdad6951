import type { TermIndex } from '../../annotator/index.ts';
import { Scout } from '../../entrypoints/scout.content/scout.ts';
import type { StoredMark } from '../../page/marks.ts';
import type { NativeApi } from '../../platform/native.ts';
import type { ScoutChoice } from '../../platform/scout-settings.ts';
import type { Scan } from '../figures.ts';
import { changePage } from './change.ts';
import { SliceClock } from './scan.ts';
import { frame } from './timing.ts';

export const CHOICE: ScoutChoice = { isOn: true, style: 'dotted', density: 'all', levels: 'all', hidden: new Set() };

/** The extension's side, as far as a scout asks it anything. */
export function standIn(onCount: (terms: number) => void): NativeApi {
  const none = { addListener: () => undefined, removeListener: () => undefined };
  return {
    runtime: {
      id: 'bench',
      getURL: (path: string) => path,
      onMessage: none,
      sendMessage: async (message: unknown) => {
        const { huizhu, params } = message as { huizhu: string; params: { terms: number } };
        if (huizhu === 'badge/count' && params.terms > 0) onCount(params.terms);
        return { ok: true };
      },
    },
    storage: { local: { get: async () => ({}), set: async () => undefined }, onChanged: none },
  } as unknown as NativeApi;
}

/**
 * One scan of the document by the scout itself, from its start to the moment when it tells the badge what it has found.
 * The page needs at least one term. `keep` leaves the marks where they are.
 */
export async function scoutScan(index: TermIndex, keep = false): Promise<Scan & { readonly scout: IdleScout }> {
  const told = Promise.withResolvers<void>();
  const clock = new SliceClock();
  let scan: Scan | undefined;
  const scout = new IdleScout(
    index,
    standIn((terms) => {
      scan ??= clock.stop(terms);
      told.resolve();
    }),
    CHOICE,
  );
  scout.start();
  await told.promise;
  if (!scan) throw new Error('a scan without an end');
  const marks = scout.store.size;
  if (!keep) scout.stop();
  return { ...scan, marks, scout };
}

/** A scout that tells when it has nothing left to read: then it asks itself how much is painted, to tell the badge. */
export class IdleScout extends Scout {
  #idle = Promise.withResolvers<void>();

  override get painted(): ReadonlySet<StoredMark> {
    const idle = this.#idle;
    // In a microtask, so that the report itself has been made.
    queueMicrotask(() => idle.resolve());
    return super.painted;
  }

  /** Resolves after the pass that begins next, or that has only begun: none that counts is over within its first slice. */
  nextIdle(): Promise<void> {
    this.#idle = Promise.withResolvers<void>();
    return this.#idle.promise;
  }
}

/** The pass that follows when the page has changed a lot at once, by the whole scout: 1,000 paragraphs more, 500 texts edited. */
export async function changedScan(index: TermIndex): Promise<Scan> {
  const { scout } = await scoutScan(index, true);
  await frame();
  const before = scout.store.size;
  const follow = scout.onChanges.bind(scout);
  let clock: SliceClock | undefined;
  scout.onChanges = (records) => {
    clock ??= new SliceClock();
    follow(records);
  };
  const idle = scout.nextIdle();
  const undo = changePage();
  await idle;
  const marks = scout.store.size;
  const scan = clock?.stop(marks);
  scout.stop();
  undo();
  await frame();
  if (!scan) throw new Error('the scout did not follow the change');
  if (marks <= before) throw new Error('the change brought no mark');
  return scan;
}
