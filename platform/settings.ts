/**
 * What the reader chose. Only explicit choices are stored; a missing one means the default, so that a better default
 * reaches everyone who did not choose.
 *
 * Where: in `storage.local`, which everything reads; the background keeps `storage.sync` beside it (settings-sync.ts).
 * Not in sync itself: it takes 8 kB an item, which a list of known terms outgrows, it may be switched off or fail, and
 * the marks of every page would wait for it.
 */
import { type Choices, DEFAULT_SETTINGS, type Settings } from './settings-shape.ts';
import { understand as readVersion, VERSION } from './settings-versions.ts';

export const SETTINGS_KEY = 'settings';
/** Where stored settings that could not be read are kept when new ones are written over them. */
const UNREADABLE_KEY = 'settings-unreadable';
/** Where the settings of an earlier version are kept as they were. */
const EARLIER_KEY = 'settings-earlier';

type Changes = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>;
type ChangeListener = (changes: Changes, area: string) => void;

/** `storage` of the browser API, native or polyfilled. */
export interface StorageApi {
  readonly local: {
    get(key: string): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
  };
  readonly onChanged: { addListener(listener: ChangeListener): void; removeListener(listener: ChangeListener): void };
}

export interface SettingsRead {
  readonly settings: Settings;
  /** Something is stored that this version does not understand; the defaults hold, and nothing is overwritten yet. */
  readonly problem?: 'unreadable';
}

interface Understood extends SettingsRead {
  readonly choices: Choices;
  /** What to keep aside when something is written over it, under which key. */
  readonly keep?: Readonly<Record<string, unknown>>;
}

function understand(stored: unknown): Understood {
  if (stored === undefined) return { settings: DEFAULT_SETTINGS, choices: {} };
  const read = readVersion(stored);
  if ('refused' in read) {
    return { settings: DEFAULT_SETTINGS, choices: {}, problem: 'unreadable', keep: { [UNREADABLE_KEY]: stored } };
  }
  const { choices, from } = read;
  const settings = { ...DEFAULT_SETTINGS, ...choices } as Settings;
  return { settings, choices, ...(from < VERSION && { keep: { [EARLIER_KEY]: stored } }) };
}

const withoutUndefined = (choices: object) =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));

/** Never rejects: a storage that fails is as unreadable as one that holds nonsense, and the defaults hold. */
export async function readSettings(storage: StorageApi): Promise<SettingsRead> {
  let stored: unknown = null;
  try {
    stored = (await storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  } catch {
    // Some throw instead of rejecting, as where the extension has just been taken away.
  }
  const { settings, problem } = understand(stored);
  return problem ? { settings, problem } : { settings };
}

/** What could not be read, as it was stored, wherever it is now; undefined where all could be. */
export async function readUnreadable(storage: StorageApi): Promise<unknown> {
  const { [SETTINGS_KEY]: now } = await storage.local.get(SETTINGS_KEY);
  return understand(now).problem ? now : (await storage.local.get(UNREADABLE_KEY))[UNREADABLE_KEY];
}

/** The choices alone, as they are exported. */
export async function readChoices(storage: StorageApi): Promise<Choices> {
  return choicesOf((await storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** The choices in what is stored; none where it cannot be read. */
export const choicesOf = (stored: unknown): Choices => understand(stored).choices;

/**
 * Changes the choices: `change` gets the settings in force and returns the choices to store beside the others; an
 * undefined one goes back to its default. One at a time over all our pages, so that no change is lost. What a change
 * does not change is not written.
 */
export async function updateSettings(storage: StorageApi, change: (settings: Settings) => Choices): Promise<void> {
  await write(storage, (settings, choices) => ({ ...choices, ...change(settings) }));
}

/** Puts these choices in place of all that are stored. */
export async function replaceSettings(storage: StorageApi, choices: Choices): Promise<void> {
  await write(storage, () => choices);
}

async function write(storage: StorageApi, next: (settings: Settings, choices: Choices) => Choices): Promise<void> {
  await navigator.locks.request('huizhu-settings', async () => {
    const raw = (await storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
    const { settings, choices, keep } = understand(raw);
    const stored = withoutUndefined({ version: VERSION, ...next(settings, choices) });
    if (JSON.stringify(stored) === JSON.stringify(raw)) return;
    await storage.local.set({ [SETTINGS_KEY]: stored, ...keep });
  });
}

/** Calls back with the new settings whenever they change anywhere. Returns a function that stops it. */
export function watchSettings(storage: StorageApi, callback: (read: SettingsRead) => void): () => void {
  const listener: ChangeListener = (changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) {
      const { settings, problem } = understand(change.newValue);
      callback(problem ? { settings, problem } : { settings });
    }
  };
  storage.onChanged.addListener(listener);
  return () => storage.onChanged.removeListener(listener);
}

/** A list as it is stored: none where it is empty. */
const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);

/** The choices with a site switched on or off. */
export function withSite({ sitesOff }: Settings, host: string, on: boolean): Choices {
  const others = sitesOff.filter((site) => site !== host);
  return { sitesOff: unlessEmpty(on ? others : [...others, host].sort()) };
}

/** The choices with the saved terms as they were; what was saved meanwhile stays behind them. */
export function withSavedAgain({ saved }: Settings, before: Settings['saved']): Choices {
  const later = saved.filter(({ entry }) => before.every((each) => each.entry !== entry));
  return { saved: unlessEmpty([...before, ...later]) };
}

/** What a reader does with one term. */
export interface TermChange {
  readonly do: 'save' | 'unsave' | 'know' | 'forget' | 'exclude' | 'include';
  readonly entry: string;
  /** Where it is excluded, or no more. */
  readonly host?: string | undefined;
}

/** The choices after it; `day` is today, YYYY-MM-DD. */
export function withTerm({ known, saved, excluded }: Settings, change: TermChange, day: string): Choices {
  const { entry } = change;
  switch (change.do) {
    case 'save':
      return saved.some((each) => each.entry === entry) ? {} : { saved: [...saved, { entry, date: day }] };
    case 'unsave':
      return { saved: unlessEmpty(saved.filter((each) => each.entry !== entry)) };
    case 'know':
      return known.includes(entry) ? {} : { known: [...known, entry] };
    case 'forget':
      return { known: unlessEmpty(known.filter((each) => each !== entry)) };
    case 'exclude':
    case 'include': {
      const { host } = change;
      if (host === undefined) return {};
      const others = excluded.filter((each) => each.entry !== entry || each.host !== host);
      return { excluded: unlessEmpty(change.do === 'include' ? others : [...others, { entry, host }]) };
    }
  }
}
