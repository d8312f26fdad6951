// Chromium only: the browser's own trace, as events.
import type { Browser } from 'puppeteer-core';

export interface CallFrame {
  readonly functionName: string;
  readonly url?: string;
}
export interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: CallFrame;
}
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  /** Start, duration and processor's time, in µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    /** Of a layout or a recalculation of styles: the stack of the script that asked for it, where one did. */
    readonly beginData?: { readonly stackTrace?: readonly unknown[] };
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
  };
}

/** Records the categories named, and no others, while `act` runs. */
export async function traceWhile(
  browser: Browser,
  categories: readonly string[],
  act: () => Promise<void>,
): Promise<TraceEvent[]> {
  const devtools = await browser.target().createCDPSession();
  try {
    const events: TraceEvent[] = [];
    devtools.on('Tracing.dataCollected', ({ value }) => {
      for (const event of value) events.push(event as unknown as TraceEvent);
    });
    await devtools.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: {
        recordMode: 'recordAsMuchAsPossible',
        includedCategories: [...categories],
        excludedCategories: ['*'],
      },
    });
    try {
      await act();
    } finally {
      const end = new Promise<void>((resolve) => {
        devtools.once('Tracing.tracingComplete', () => resolve());
      });
      await devtools.send('Tracing.end');
      await end;
    }
    return events;
  } finally {
    await devtools.detach();
  }
}
