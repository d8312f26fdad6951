import { type Choices, SETTING_NAMES, wrongIn } from './settings-shape.ts';

/** The version of the shape in which settings are stored and exported. */
export const VERSION = 3;

type Stored = Readonly<Record<string, unknown>>;

/**
 * Steps from one version's shape to the next, each pure, at the place of the version that it starts from. A step is never
 * changed once its version has been published; `tests/fixtures/settings` keeps what each version wrote.
 */
const STEPS: Readonly<Record<number, (stored: Stored) => Stored>> = {
  // Version 1 knew only the sites that are off; the others start as defaults. It took any text for a host.
  1: ({ sitesOff, ...rest }) => ({
    ...rest,
    ...(Array.isArray(sitesOff) ? { sitesOff: sitesOff.filter((site) => site !== '') } : { sitesOff }),
  }),
  // Version 2 knew one Traditional, as in Taiwan. What it called zh-Hans was “Chinese”, in the script chosen for cards.
  2: (stored) =>
    stored.script === 'hant'
      ? {
          ...stored,
          script: 'hant-tw',
          ...(stored.textLanguage === 'zh-Hans' && { textLanguage: 'zh-Hant' }),
        }
      : stored,
};

/** Brings choices of an earlier version to ours, without looking whether they are right. */
function brought(stored: Stored, from: number): Stored {
  let now = stored;
  for (let version = from; version < VERSION; version++) now = STEPS[version]?.(now) ?? now;
  return now;
}

/**
 * Choices as `storage.sync` holds them, each by itself and of no version: a device with an earlier version of ours may have
 * written them. Sync began with version 2; its step leaves alone what is of version 3.
 */
export const fromSync = (items: Stored): Stored => brought(items, 2);

/** Why settings are not understood: no object with a version; of a later version of ours; or a field of another shape. */
export type Refusal =
  | { readonly why: 'no settings' }
  | { readonly why: 'newer'; readonly version: number }
  | { readonly why: 'fields'; readonly fields: readonly string[] };

export type Understood =
  | { readonly choices: Choices /** As it was stored. */; readonly from: number }
  | { readonly refused: Refusal };

/** Reads settings of any version up to ours, whole or not at all. Fields that we do not know are left out. */
export function understand(stored: unknown): Understood {
  if (typeof stored !== 'object' || stored === null) return { refused: { why: 'no settings' } };
  const { version: from } = stored as { readonly version?: unknown };
  if (!Number.isSafeInteger(from) || (from as number) < 1) return { refused: { why: 'no settings' } };
  if ((from as number) > VERSION) return { refused: { why: 'newer', version: from as number } };
  const { version: _, ...then } = stored as Stored;
  const now = brought(then, from as number);
  const fields = wrongIn(now);
  if (fields.length) return { refused: { why: 'fields', fields } };
  const known = SETTING_NAMES.filter((name) => now[name] !== undefined).map((name) => [name, now[name]]);
  return { choices: Object.fromEntries(known) as Choices, from: from as number };
}
