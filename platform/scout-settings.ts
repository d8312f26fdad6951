import type { StorageApi } from './settings.ts';

/** Where the background keeps what scouts need of the settings (entrypoints/background/derive-scout.ts). */
const KEY = 'scout';

/** What a scout is told of the reader's choices. */
export interface ScoutChoice {
  readonly isOn: boolean;
  readonly style: string;
  /** all, or what the card's script picks: section, page. */
  readonly density: string;
  /** xuhui, shanghai, about (national terms where the page is about Xuhui) or all. */
  readonly levels: string;
  /** Numbers of entries that are not marked here. */
  readonly hidden: ReadonlySet<number>;
}

interface Stored {
  readonly version?: string;
  readonly sitesOff?: readonly string[];
  readonly style?: string;
  readonly density?: string;
  readonly levels?: string;
  readonly hidden?: readonly number[];
  readonly hiddenHere?: Readonly<Record<string, readonly number[]>>;
}

/** Reads what is stored. Entry numbers count only for the index they were made for. */
function choiceOf(stored: Stored, host: string, version: string): ScoutChoice {
  const { sitesOff = [], style = 'dotted', density = 'all', levels = 'about', hidden = [], hiddenHere = {} } = stored;
  const numbers = stored.version === version ? [...hidden, ...(hiddenHere[host] ?? [])] : [];
  return { isOn: !sitesOff.includes(host), style, density, levels, hidden: new Set(numbers) };
}

/**
 * Calls back with the choices for a site: now, and whenever they change. A storage that fails or lies means the defaults.
 * Returns a function that reads them again.
 */
export async function followChoice(
  storage: StorageApi,
  host: string,
  version: string,
  callback: (choice: ScoutChoice) => void,
): Promise<() => Promise<void>> {
  const tell = (stored: unknown) => {
    let choice = choiceOf({}, host, version);
    try {
      choice = choiceOf(stored as Stored, host, version);
    } catch {}
    callback(choice);
  };
  storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) tell(changes[KEY]?.newValue);
  });
  const read = async () => {
    let stored: unknown;
    try {
      stored = (await storage.local.get(KEY))[KEY];
    } catch {
      // It may throw instead of rejecting, or answer nothing.
    }
    tell(stored);
  };
  await read();
  return read;
}
