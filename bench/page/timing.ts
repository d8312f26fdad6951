import type { Lap } from '../figures.ts';
import { median } from '../statistics.ts';

export interface Contestant {
  readonly name: string;
  /** Does the work once and returns how much it found. */
  run(): number;
}

export interface RaceOptions {
  readonly rounds: number;
  /** A run is repeated until it takes so long, in ms. */
  readonly leastMs: number;
}

/** How long to warm up: until the engine has compiled what runs often, or a slow contestant has shown what it can do. */
const WARM_UP_MS = 200;
const WARM_UP_RUNS = 500;

/**
 * Runs the contestants in turn (A B A B …), so that what disturbs the machine disturbs all, and takes medians. Time in ms
 * of one run, however often it is repeated in a round.
 */
export function race(contestants: readonly Contestant[], { rounds, leastMs }: RaceOptions): Lap[] {
  const states = contestants.map((contestant) => {
    let found = 0;
    let last = 0;
    const begun = performance.now();
    for (let runs = 0; runs < WARM_UP_RUNS && performance.now() - begun < WARM_UP_MS; runs++) {
      const from = performance.now();
      found = contestant.run();
      last = performance.now() - from;
    }
    return { contestant, found, times: Math.max(1, Math.ceil(leastMs / Math.max(last, 0.001))), laps: [] as number[] };
  });
  for (let round = 0; round < rounds; round++) {
    for (const state of states) {
      const from = performance.now();
      for (let run = 0; run < state.times; run++) state.found = state.contestant.run();
      state.laps.push((performance.now() - from) / state.times);
    }
  }
  return states.map(({ contestant, found, laps }) => ({
    name: contestant.name,
    found,
    ms: median(laps),
    best: Math.min(...laps),
    worst: Math.max(...laps),
  }));
}

/** The time of one call, in ms, and what it returned. */
export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const from = performance.now();
  const value = work();
  return { ms: performance.now() - from, value };
}

/** Lets the browser draw a frame. */
export async function frame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}
