import { resumeIn } from './page-call.ts';
import { keepPaused } from './paused-tabs.ts';
import { runScout } from './run-scout.ts';

/** Marks the page of a tab now, paused or not, whatever becomes of the next one. Rejects where the browser does not let us run. */
export async function markOnce(tabId: number): Promise<void> {
  await keepPaused(tabId, false);
  await resumeIn(tabId);
  await runScout(tabId);
}
