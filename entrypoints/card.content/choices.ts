import type { StorageApi } from '../../platform/settings.ts';
import type { Choices } from '../../platform/settings-shape.ts';

/** As in platform/settings.ts, whose code a card does not need: what is stored was checked when it was written. */
const KEY = 'settings';

/**
 * What the reader chose: read now, and again whenever it changes, until the signal aborts; `changed` is called after each
 * reading. What is absent is a default. Returns a function that gives the choices as they are.
 */
export function followChoices(storage: StorageApi, changed: () => void, signal: AbortSignal): () => Choices {
  let choices: Choices = {};
  const take = (stored: unknown) => {
    choices = Object(stored);
    changed();
  };
  const listener: Parameters<StorageApi['onChanged']['addListener']>[0] = (changes, area) => {
    if (area === 'local' && changes[KEY]) take(changes[KEY].newValue);
  };
  storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => storage.onChanged.removeListener(listener));
  // A storage that fails means the defaults.
  storage.local.get(KEY).then(
    (stored) => take(stored[KEY]),
    () => {},
  );
  return () => choices;
}
