// Chromium only: the longest task of the browser's main thread that our scripts caused. Read from the browser's own trace,
// which has the tasks with the processor's time they took (a task that had to wait for the machine counts no more than it
// worked) and a sample of the stack every fifth of a millisecond. What the browser does because we ask it (layout, style)
// and collects of ours as garbage in between counts as ours; the page's own work in the same task does not.
import type { Browser } from 'puppeteer-core';
import { type CallFrame, type ProfileNode, type TraceEvent, traceWhile } from './trace.ts';

/** A task in which our scripts had a part. */
export interface OurTask {
  /** Processor's time that was ours, in ms, and how much of it went into collecting garbage, the page's along with ours. */
  readonly ms: number;
  readonly garbageMs: number;
  /** Where it went: innermost functions of the stacks, and the share of each in ms, largest first. */
  readonly functions: string;
}

export interface OurTasks {
  readonly count: number;
  readonly longest: OurTask;
}

const CATEGORIES = ['disabled-by-default-v8.cpu_profiler', 'disabled-by-default-devtools.timeline'];
const OURS = /^chrome-extension:.*\/content-scripts\//;

/**
 * Records while `act` runs; the longest task is the one of the highest `cost`. Throws if the trace has no stack of ours: then
 * it would prove nothing.
 */
export async function ourTasksWhile(
  browser: Browser,
  act: () => Promise<void>,
  cost: (task: OurTask) => number = ({ ms }) => ms,
): Promise<OurTasks> {
  const events = await traceWhile(browser, CATEGORIES, act);
  const tasks = profilesOf(events).flatMap((profile) => tasksOf(events, profile));
  const [longest] = tasks.sort((a, b) => cost(b) - cost(a));
  if (!longest) throw new Error('the trace has no stack of ours');
  return { count: tasks.length, longest };
}

/** The stacks of one thread: what is known of them, and when each was seen. */
interface Profile {
  readonly pid: number;
  readonly tid: number;
  readonly nodes: Map<number, ProfileNode>;
  readonly samples: { readonly at: number; readonly node: number }[];
}

function profilesOf(events: readonly TraceEvent[]): Profile[] {
  const profiles = new Map<string, { profile: Profile; at: number }>();
  const keyOf = ({ pid, id }: TraceEvent) => `${pid} ${id}`;
  for (const event of events) {
    if (event.name !== 'Profile') continue;
    const profile = { pid: event.pid, tid: event.tid, nodes: new Map(), samples: [] };
    profiles.set(keyOf(event), { profile, at: event.args.data?.startTime ?? event.ts });
  }
  for (const event of events) {
    const into = event.name === 'ProfileChunk' && profiles.get(keyOf(event));
    if (!into) continue;
    const { cpuProfile, timeDeltas = [] } = event.args.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) into.profile.nodes.set(node.id, node);
    for (const [i, node] of (cpuProfile?.samples ?? []).entries()) {
      into.at += timeDeltas[i] ?? 0;
      into.profile.samples.push({ at: into.at, node });
    }
  }
  return [...profiles.values()].map(({ profile }) => profile);
}

/** The tasks of a thread that have stacks of ours in them. */
function tasksOf(events: readonly TraceEvent[], { pid, tid, nodes, samples }: Profile): OurTask[] {
  const frames = new Map<number, { isOurs: boolean; isGarbage: boolean; name: string }>();
  const frameOf = (id: number) => {
    let known = frames.get(id);
    if (!known) {
      const stack: CallFrame[] = [];
      for (let node = nodes.get(id); node; node = nodes.get(node.parent ?? -1)) stack.push(node.callFrame);
      const name = stack.map(({ functionName }) => functionName || '…').slice(0, 4);
      const isGarbage = stack[0]?.functionName === '(garbage collector)';
      known = { isOurs: stack.some(({ url }) => OURS.test(url ?? '')), isGarbage, name: name.join(' < ') };
      frames.set(id, known);
    }
    return known;
  };
  samples.sort((a, b) => a.at - b.at);
  const tasks = events
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts);
  const found: OurTask[] = [];
  let next = 0;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    const shares = new Map<string, number>();
    let all = 0;
    let ours = 0;
    let garbage = 0;
    let wasOurs = false;
    for (; (samples[next]?.at ?? Number.POSITIVE_INFINITY) < ts + dur; next++) {
      const sample = samples[next];
      if (!sample || sample.at < ts) continue;
      const { isOurs, isGarbage, name } = frameOf(sample.node);
      all++;
      if (!isGarbage) wasOurs = isOurs;
      if (!wasOurs) continue;
      ours++;
      if (isGarbage) garbage++;
      shares.set(name, (shares.get(name) ?? 0) + 1);
    }
    if (ours === 0) continue;
    const msOf = (count: number) => ((count / all) * tdur) / 1000;
    const most = [...shares].sort((a, b) => b[1] - a[1]).slice(0, 5);
    const [ms, garbageMs] = [msOf(ours), msOf(garbage)];
    found.push({ ms, garbageMs, functions: most.map(([name, n]) => `${msOf(n).toFixed(1)} ${name}`).join('; ') });
  }
  return found;
}
