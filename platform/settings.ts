/**
 * What the reader chose. Only explicit choices are stored; a missing one means the default, so that a better default
 * reaches everyone who did not choose. To add a setting: its field and default here, its guard in `readable`.
 */
import { type Guard, isListOf, isShape, isText, maybe } from './guards.ts';

export interface Settings {
  /** Host names on which the reader switched the marks off. */
  readonly sitesOff: readonly string[];
}

const DEFAULTS: Settings = { sitesOff: [] };

/** The settings that differ from the defaults by the reader's will. */
type Choices = { readonly [K in keyof Settings]?: Settings[K] | undefined };

const VERSION = 1;
const KEY = 'settings';
/** Where stored settings that could not be read are kept when new ones are written over them. */
const UNREADABLE_KEY = 'settings-unreadable';

const isVersion: Guard<typeof VERSION> = (value) => value === VERSION;
const isStored: Guard<Choices & { version: typeof VERSION }> = isShape({
  version: isVersion,
  sitesOff: maybe(isListOf(isText)),
});

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;
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

function understand(stored: unknown): SettingsRead & { readonly choices: Choices } {
  if (stored === undefined) return { settings: DEFAULTS, choices: {} };
  if (!isStored(stored)) return { settings: DEFAULTS, choices: {}, problem: 'unreadable' };
  const { version: _, ...choices } = stored;
  return { settings: { ...DEFAULTS, ...choices }, choices };
}

export async function readSettings(storage: StorageApi): Promise<SettingsRead> {
  const { settings, problem } = understand((await storage.local.get(KEY))[KEY]);
  return problem ? { settings, problem } : { settings };
}

/**
 * Changes the choices: `change` gets the settings in force and returns the choices to store beside the others; an
 * undefined one goes back to its default. One at a time over all our pages, so that no change is lost.
 */
export async function updateSettings(storage: StorageApi, change: (settings: Settings) => Choices): Promise<void> {
  await navigator.locks.request('huizhu-settings', async () => {
    const raw = (await storage.local.get(KEY))[KEY];
    const { settings, choices, problem } = understand(raw);
    const stored = { version: VERSION, ...choices, ...change(settings) };
    await storage.local.set({
      [KEY]: Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== undefined)),
      ...(problem && { [UNREADABLE_KEY]: raw }),
    });
  });
}

/** Calls back with the new settings whenever they change anywhere. Returns a function that stops it. */
export function watchSettings(storage: StorageApi, callback: (read: SettingsRead) => void): () => void {
  const listener: ChangeListener = (changes, area) => {
    const change = changes[KEY];
    if (area === 'local' && change) {
      const { settings, problem } = understand(change.newValue);
      callback(problem ? { settings, problem } : { settings });
    }
  };
  storage.onChanged.addListener(listener);
  return () => storage.onChanged.removeListener(listener);
}

/** The choices with a site switched on or off. */
export function withSite({ sitesOff }: Settings, host: string, on: boolean): Choices {
  const others = sitesOff.filter((site) => site !== host);
  const sites = on ? others : [...others, host].sort();
  return { sitesOff: sites.length ? sites : undefined };
}
