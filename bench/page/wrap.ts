import Mark from 'mark.js';
import { TermIndex } from '../../annotator/index.ts';
import type { WrapFigures } from '../figures.ts';
import { median } from '../statistics.ts';
import { plainScan } from './scan.ts';
import { frame, type RaceOptions, timed } from './timing.ts';

export interface WrapOptions extends Pick<RaceOptions, 'rounds'> {
  /** Rounds in which mark.js takes part, the first ones after warm-up. */
  readonly wrappingRounds: number;
  readonly forms: readonly string[];
  readonly indexText: string;
}

/** Style and layout, if anything asks for them now; in ms. */
const layout = () => timed(() => document.body.offsetHeight).ms;

function wrap(forms: readonly string[]): number {
  let found = 0;
  new Mark(document.body).mark(forms, {
    accuracy: 'partially',
    separateWordSearch: false,
    diacritics: false,
    done: (marks) => {
      found = marks;
    },
  });
  return found;
}

/**
 * The same job by mark.js, which wraps each term in an element, and by us: walk, match and mark. In turn, on a page that is
 * made anew for every round, so that neither finds what the other left.
 */
export async function wrapFigures({
  forms,
  indexText,
  rounds,
  wrappingRounds,
}: WrapOptions): Promise<Omit<WrapFigures, 'units'>> {
  const index = new TermIndex(indexText);
  const main = document.querySelector('main');
  if (!main) throw new Error('the page has no main element');
  const original = main.cloneNode(true);
  const renew = async () => {
    document.querySelector('main')?.replaceWith(original.cloneNode(true));
    layout();
    await frame();
  };
  const ours: number[] = [];
  const wrapping: number[] = [];
  const layoutAfterOurs: number[] = [];
  const layoutAfterWrapping: number[] = [];
  let oursFound = 0;
  let wrappingFound = 0;
  const WARM_UP = 3;
  for (let round = -WARM_UP; round < rounds; round++) {
    await renew();
    const scan = await plainScan(index);
    const afterOurs = layout();
    scan.end();
    if (round < 0) continue;
    ours.push(scan.work);
    layoutAfterOurs.push(afterOurs);
    oursFound = scan.marks;
    if (round >= wrappingRounds) continue;
    await renew();
    const wrapped = timed(() => wrap(forms));
    wrapping.push(wrapped.ms);
    layoutAfterWrapping.push(layout());
    wrappingFound = wrapped.value;
  }
  return {
    forms: forms.length,
    ours: median(ours),
    oursFound,
    wrapping: median(wrapping),
    wrappingFound,
    layoutAfterOurs: median(layoutAfterOurs),
    layoutAfterWrapping: median(layoutAfterWrapping),
  };
}
