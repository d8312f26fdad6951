/** What the reader looked up lately. Kept apart from the settings: it is no choice, and no backup should carry it. */
import { isListOf, isText } from './guards.ts';
import type { StorageApi } from './settings.ts';

const KEY = 'recent-searches';
/** As many as one line shows. */
const KEPT = 6;

const isRecent = isListOf(isText);

/** The latest first. */
export async function readRecent(storage: StorageApi): Promise<readonly string[]> {
  const stored = (await storage.local.get(KEY))[KEY];
  return isRecent(stored) ? stored.slice(0, KEPT) : [];
}

/** The list with a query at its head. */
export const withRecent = (recent: readonly string[], query: string): readonly string[] =>
  [query, ...recent.filter((each) => each !== query)].slice(0, KEPT);

export async function writeRecent(storage: StorageApi, recent: readonly string[]): Promise<void> {
  await storage.local.set({ [KEY]: recent });
}
