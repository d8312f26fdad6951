// Chromium only: the processes that draw pages.
import type { Session } from './session.ts';
import { until } from './until.ts';

async function renderers({ browser }: Session): Promise<number[]> {
  const devtools = await browser.target().createCDPSession();
  try {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  } finally {
    await devtools.detach();
  }
}

/** True while the system knows the process; one of a huge page takes a while to give its memory back. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Runs `close`, and waits until the processes that the browser has let go by it are no more. */
export async function untilEnded(session: Session, close: () => Promise<void>): Promise<void> {
  const before = await renderers(session);
  await close();
  const kept = await renderers(session);
  const gone = before.filter((pid) => !kept.includes(pid));
  await until('the end of the pages’ processes', async () => !gone.some(isAlive));
}
