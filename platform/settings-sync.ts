import { choicesOf, SETTINGS_KEY, type StorageApi, updateSettings } from './settings.ts';
import { type Choices, SETTING_NAMES, type Settings, wrongIn } from './settings-shape.ts';
import { fromSync } from './settings-versions.ts';

/** One setting an item: two devices that change different settings do not undo each other, and 8 kB is for each. */
const PREFIX = 'setting-';
/** The most that browsers sync of one item, in bytes of its key and of its value as JSON; an end-to-end test asks both. */
const ITEM_BYTES = 8192;

/** `storage` with its `sync` area. */
export interface SyncedStorage extends StorageApi {
  readonly sync: {
    get(keys: null): Promise<Record<string, unknown>>;
    set(items: Record<string, unknown>): Promise<void>;
    remove(keys: string[]): Promise<void>;
  };
}

const json = (value: unknown) => JSON.stringify(value) ?? '';

/** The choices among synced items, as far as this version understands them; an undefined value is a choice taken back. */
function choicesIn(items: Readonly<Record<string, unknown>>): Choices {
  const found = SETTING_NAMES.filter((name) => PREFIX + name in items).map((name) => [name, items[PREFIX + name]]);
  const now = fromSync(Object.fromEntries(found));
  const wrong = wrongIn(now);
  return Object.fromEntries(
    found.filter(([name]) => !wrong.includes(name as string)).map(([name]) => [name, now[name as string]]),
  );
}

/** The settings that are too long for a browser to sync, so that they stay on this device. */
export const tooLongToSync = (settings: Settings): (keyof Settings)[] =>
  SETTING_NAMES.filter((name) => new TextEncoder().encode(PREFIX + name + json(settings[name])).length > ITEM_BYTES);

/**
 * Keeps the reader's devices in step, setting by setting; the one changed last holds. Where the browser syncs nothing, or
 * a list has outgrown the 8 kB that it takes, that setting stays on its device (the options page says so), and the others
 * travel all the same.
 * For the background, before anything is awaited. Returns what a device without choices of its own does once.
 */
export function keepSynced(storage: SyncedStorage): () => Promise<void> {
  /** What we sent and have not yet been told of ourselves, by key: it must not undo what the reader did meanwhile. */
  const sent = new Map<string, string[]>();
  const isEcho = (key: string, value: string) => {
    const list = sent.get(key) ?? [];
    const at = list.indexOf(value);
    if (at >= 0) list.splice(at, 1);
    return at >= 0;
  };

  async function send(before: Choices, after: Choices): Promise<void> {
    const there = await storage.sync.get(null);
    const changed = SETTING_NAMES.filter((name) => json(before[name]) !== json(after[name]));
    const sends = changed.map(async (name) => {
      const key = PREFIX + name;
      const value = json(after[name]);
      // The browser tells of no change that is none, and an echo that never comes would swallow a real change.
      if (json(there[key]) === value) return;
      sent.set(key, [...(sent.get(key) ?? []), value]);
      const sending = value === '' ? storage.sync.remove([key]) : storage.sync.set({ [key]: after[name] });
      await sending.catch(() => isEcho(key, value));
    });
    await Promise.all(sends);
  }

  storage.onChanged.addListener((changes, area) => {
    const own = changes[SETTINGS_KEY];
    if (area === 'local' && own) {
      send(choicesOf(own.oldValue), choicesOf(own.newValue)).catch(() => undefined);
    } else if (area === 'sync') {
      const news = Object.entries(changes).filter(([key, { newValue }]) => !isEcho(key, json(newValue)));
      const choices = choicesIn(Object.fromEntries(news.map(([key, { newValue }]) => [key, newValue])));
      if (Object.keys(choices).length) updateSettings(storage, () => choices).catch(() => undefined);
    }
  });

  return async () => {
    try {
      const { [SETTINGS_KEY]: stored } = await storage.local.get(SETTINGS_KEY);
      if (stored !== undefined) return;
      const choices = choicesIn(await storage.sync.get(null));
      if (Object.keys(choices).length) await updateSettings(storage, () => choices);
    } catch {
      // A browser that syncs nothing, or a storage that fails: the defaults hold.
    }
  };
}
