import { type Density, pickMarks } from '../../page/density.ts';
import type { SharedScout } from '../../page/scout-api.ts';

type Thinned = Pick<SharedScout, 'store' | 'choice' | 'signal' | 'repaint' | 'onChange'>;

/**
 * Paints of each term only the first occurrence of a section or of the page, where the reader asked for that. Here and not
 * in the scout, which paints nothing until this has picked: most readers see every occurrence and should not pay for it.
 */
export function thinOut(scout: Thinned): void {
  const pick = () => {
    const { density } = scout.choice;
    if (density === 'all') return;
    const picked = pickMarks(scout.store.ordered(), density as Density);
    scout.repaint((mark) => picked.has(mark));
  };
  pick();
  scout.onChange(pick, scout.signal);
  // Under forced colours marks are not painted (page/painter.ts): switched on or off, all are painted anew.
  const again = () => (scout.choice.density === 'all' ? scout.repaint(() => true) : pick());
  matchMedia('(forced-colors: active)').addEventListener('change', again, { signal: scout.signal });
}
