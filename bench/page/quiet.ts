import type { TermIndex } from '../../annotator/index.ts';
import { changePage } from './change.ts';
import { CHOICE, IdleScout, standIn } from './scout-scan.ts';
import { frame } from './timing.ts';

/** Not in TypeScript's library yet; both browsers have it. */
const { scheduler } = globalThis as unknown as { scheduler: { yield(): Promise<void> } };

/** What can be seen from within the page. */
export interface QuietScan {
  /** DOM changes that an observer saw, but for those of this file. */
  readonly domWrites: number;
  readonly marks: number;
  /** Layouts forced on purpose. */
  readonly careless: number;
}

/**
 * A scan and a pass after changes by the whole scout, on a page that is never clean: before every slice of ours its width
 * changes, so whatever asks for a place or a size makes the browser lay it out, which a trace shows. `careless`: asks for one
 * itself, to prove that.
 */
export async function quietScan(index: TermIndex, careless: boolean): Promise<QuietScan> {
  let domWrites = 0;
  const observer = new MutationObserver(() => undefined);
  const ownChange = (change: () => void) => {
    domWrites += observer.takeRecords().length;
    change();
    observer.takeRecords();
  };
  let width = 800;
  let asked = 0;
  const dirty = () =>
    ownChange(() => {
      document.body.style.maxWidth = `${width++}px`;
      if (!careless) return;
      document.body.getBoundingClientRect();
      asked++;
    });
  const ownYield = scheduler.yield;
  scheduler.yield = async () => {
    await ownYield.call(scheduler);
    dirty();
  };
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  const scout = new IdleScout(
    index,
    standIn(() => undefined),
    CHOICE,
  );
  const follow = scout.onChanges.bind(scout);
  scout.onChanges = (records) => {
    dirty();
    follow(records);
  };
  ownChange(changePage);
  dirty();
  scout.start();
  await scout.nextIdle();
  const marks = scout.store.size;
  await frame();
  const followed = scout.nextIdle();
  ownChange(changePage);
  await followed;
  await frame();
  scheduler.yield = ownYield;
  domWrites += observer.takeRecords().length;
  observer.disconnect();
  scout.stop();
  return { domWrites, marks, careless: asked };
}
