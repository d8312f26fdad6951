// What a script made the browser do at once, read from Chromium's own trace: layouts, and recalculations of styles.
import type { TraceEvent } from '../tests/e2e/harness/trace.ts';

export interface ForcedWork {
  readonly layouts: number;
  readonly styles: number;
}

/** What `forcedWork` reads. The stacks are those of the scripts that asked. */
export const FORCED_WORK_CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.stack',
];

/** Stretches of a thread in which a script runs. A promise's continuation (a slice after a yield) has none, only stacks. */
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript']);

/**
 * Counts the layouts and recalculations of styles that a script forced: those with a script's stack, or within a stretch in
 * which one ran. What the browser does by itself, before it draws a frame, has neither.
 */
export function forcedWork(events: readonly TraceEvent[]): ForcedWork {
  const scripts = new Map<string, TraceEvent[]>();
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  for (const event of events) {
    if (event.ph !== 'X' || !SCRIPTS.has(event.name)) continue;
    const known = scripts.get(threadOf(event));
    if (known) known.push(event);
    else scripts.set(threadOf(event), [event]);
  }
  const isForced = (event: TraceEvent): boolean =>
    (event.args.beginData?.stackTrace?.length ?? 0) > 0 ||
    (scripts.get(threadOf(event))?.some(({ ts, dur = 0 }) => ts <= event.ts && event.ts < ts + dur) ?? false);
  const count = (name: string) =>
    events.filter((event) => event.name === name && (event.ph === 'X' || event.ph === 'B') && isForced(event)).length;
  return { layouts: count('Layout'), styles: count('UpdateLayoutTree') };
}
