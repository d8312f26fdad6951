import type { Lap, MatchFigure } from '../figures.ts';
import { FLOOR, type Matcher, OURS, PEERS } from './peers.ts';
import { type RaceOptions, race, timed } from './timing.ts';

export interface MatchOptions extends RaceOptions {
  readonly forms: readonly string[];
  readonly indexText: string;
  /** A contestant gets as much of the text as it can do in so many ms. */
  readonly mostMs: number;
}

/** Samples of the text: a whole, a tenth, … The least is long enough to hold a few terms. */
const LEAST_UNITS = 4_000;

/** The longest sample that a matcher does in the time it has: tried on the least one, and by its pace there. */
function sampleFor(matcher: Matcher, text: string, mostMs: number): string {
  let sample = text.slice(0, LEAST_UNITS);
  matcher(sample);
  while (sample.length < text.length) {
    const { ms } = timed(() => matcher(sample));
    if (ms * 10 > mostMs) break;
    sample = text.slice(0, sample.length * 10);
  }
  return sample;
}

/** Races each peer against ours on one text: same forms, same text, in turn. The floor comes first. */
export function matchTable(text: string, { forms, indexText, mostMs, ...options }: MatchOptions): MatchFigure[] {
  const made = timed(() => OURS.make(forms, indexText));
  const ours = { name: OURS.name, run: () => made.value(text) };
  const [own, floor] = race([ours, { name: 'floor', run: () => FLOOR(text) }], options);
  if (!own || !floor) throw new Error('a race without laps');
  const figure = (name: string, buildMs: number, units: number, ms: number, oursMs: number, found: number) => ({
    ...{ name, buildMs, units, ms, found },
    nsPerUnit: (ms * 1e6) / units,
    timesOurs: ms / oursMs,
  });
  const figures: MatchFigure[] = [
    figure('ours', made.ms, text.length, own.ms, own.ms, own.found),
    figure('floor', 0, text.length, floor.ms, own.ms, 0),
  ];
  for (const peer of PEERS) {
    try {
      const { ms: buildMs, value: matcher } = timed(() => peer.make(forms, indexText));
      const sample = sampleFor(matcher, text, mostMs);
      const [first, second] = race(
        [
          { name: OURS.name, run: () => made.value(sample) },
          { name: peer.name, run: () => matcher(sample) },
        ],
        options,
      );
      if (!first || !second) throw new Error('a race without laps');
      figures.push(figure(peer.name, buildMs, sample.length, second.ms, first.ms, second.found));
    } catch (error) {
      const failure = error instanceof Error ? error.message.slice(0, 120) : String(error);
      const none = Number.NaN;
      figures.push({
        ...{ name: peer.name, buildMs: none, units: 0, ms: none, nsPerUnit: none, timesOurs: none, found: 0 },
        failure,
      });
    }
  }
  return figures;
}

/** Ours alone, with glossaries of several sizes in one race on one text: the growth that the contract speaks of. */
export function growthLaps(text: string, indexTexts: readonly string[], options: RaceOptions): Lap[] {
  return race(
    indexTexts.map((indexText) => {
      const matcher = OURS.make([], indexText);
      return { name: OURS.name, run: () => matcher(text) };
    }),
    options,
  );
}
