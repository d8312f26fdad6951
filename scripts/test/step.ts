// One step of `npm test`: how it is described, run and counted.
import type { BrowserKind } from '../browsers.ts';
import type { Outcome } from '../tools.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a step's run returns: a tool's outcome, and its tests where it has tests of its own. */
export interface StepOutcome extends Outcome {
  readonly counts?: Counts;
}

export interface Step {
  readonly name: string;
  /** The browser it needs. */
  readonly browser?: BrowserKind;
  run(): Promise<StepOutcome>;
  /** Why it cannot run here, or undefined where it can. */
  skip?(): string | undefined;
}

export interface StepResult {
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly counts: Counts;
  readonly ms: number;
  readonly output: string;
  /** Why it was skipped. */
  readonly note?: string;
}

/** A step without tests of its own counts as one; a step that failed counts at least one failure. */
function count({ status, counts }: StepOutcome): Counts {
  if (!counts) return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Runs a step; an error that it throws is its failure. */
export async function runStep(step: Step): Promise<StepResult> {
  const note = step.skip?.();
  if (note !== undefined) {
    return { state: 'skipped', counts: { passed: 0, failed: 0, skipped: 1 }, ms: 0, output: '', note };
  }
  const begun = performance.now();
  const outcome = await step.run().catch(
    (error: unknown): StepOutcome => ({
      status: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  const counts = count(outcome);
  const ms = performance.now() - begun;
  return { state: counts.failed > 0 ? 'failed' : 'passed', counts, ms, output: outcome.output };
}
