import { type Density, pickMarks } from '../../page/density.ts';
import type { SharedScout } from '../../page/scout-api.ts';
import { isSeen, seenMarks } from '../../page/seen.ts';
import { PICK } from '../../page/timings.ts';

type Thinned = Pick<SharedScout, 'store' | 'choice' | 'signal' | 'painted' | 'repaint' | 'choose' | 'onChange'>;

/**
 * Paints of each term only the first occurrence of a section or of the page, where the reader asked for that. Here and not
 * in scout or card: the scout paints nothing until this has picked. Most readers see every occurrence and should not pay
 * for it.
 */
export function thinOut(scout: Thinned): void {
  const { signal, store } = scout;
  let isDue = false;
  let isPicking = false;
  // What is hidden is painted as a whole, so that no term is missed once it is shown; then it is picked from, too.
  const hidden = new IntersectionObserver((found) => {
    if (found.some(({ target, isIntersecting }) => isIntersecting && isSeen(target))) soon();
  });
  signal.addEventListener('abort', () => hidden.disconnect());

  const pick = () => {
    const marks = store.ordered();
    const isShown = seenMarks();
    const picked = pickMarks(marks, scout.choice.density as Density, isShown);
    scout.repaint((mark) => picked.has(mark));
    hidden.disconnect();
    for (const mark of marks) if (!isShown(mark)) hidden.observe(mark.block);
  };
  /** The scout is made to choose anew, so that it also counts anew what is painted; it then asks for a pick. */
  const pickAgain = () => {
    isDue = false;
    if (signal.aborted) return;
    isPicking = true;
    scout.choose(scout.choice);
    isPicking = false;
  };
  const soon = () => {
    if (!isDue) requestIdleCallback(pickAgain, { timeout: PICK });
    isDue = true;
  };
  scout.onChange(() => {
    if (scout.choice.density === 'all') return hidden.disconnect();
    // With nothing painted the reader has just chosen, or this is the first that is found: no gap is to be seen.
    if (isPicking || scout.painted.size === 0) pick();
    else soon();
  }, signal);
  if (scout.choice.density !== 'all') pickAgain();
}
