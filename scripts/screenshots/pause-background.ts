// The background halted, as by a debugger, so that what waits for its answer goes on waiting.
import type { CDPSession } from 'puppeteer-core';
import type { Session } from '../../tests/e2e/harness/session.ts';
import { chromiumWorker } from '../../tests/e2e/harness/worker.ts';

const halted = new WeakMap<Session, CDPSession>();

/** Halts the background at the next thing that it would do. */
export async function pause(session: Session): Promise<void> {
  const { client } = await chromiumWorker(session);
  await client.send('Debugger.enable');
  await client.send('Debugger.pause');
  halted.set(session, client);
}

/** Lets it go on, where it was halted. */
export async function resume(session: Session): Promise<void> {
  await halted.get(session)?.send('Debugger.disable');
  halted.delete(session);
}
