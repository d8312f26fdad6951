/** A backup of what the reader chose, as a file: written, read whole or refused whole, and compared with what is here. */
import { type Choices, DEFAULT_SETTINGS, SETTING_NAMES, type Settings } from './settings-shape.ts';
import { type Refusal, understand, VERSION } from './settings-versions.ts';

const APP = 'huizhu';
/** A backup with every list full is smaller; a bigger file is none of ours. UTF-16 units. */
const LONGEST = 2_000_000;

/** The text of a backup; `day` is today, YYYY-MM-DD. */
export function backupOf(choices: Choices, day: string): string {
  return `${JSON.stringify({ app: APP, made: day, settings: { version: VERSION, ...choices } }, null, 2)}\n`;
}

export type BackupRead =
  | { readonly choices: Choices }
  | { readonly refused: Refusal | { readonly why: 'no json' } | { readonly why: 'no backup' } };

/** Reads a backup, of an earlier version too. One thing that is not right refuses the whole. */
export function readBackup(text: string): BackupRead {
  if (text.length > LONGEST) return { refused: { why: 'no backup' } };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { refused: { why: 'no json' } };
  }
  if (typeof file !== 'object' || file === null) return { refused: { why: 'no backup' } };
  const { app, settings } = file as { readonly app?: unknown; readonly settings?: unknown };
  if (app !== APP) return { refused: { why: 'no backup' } };
  const read = understand(settings);
  return 'refused' in read ? read : { choices: read.choices };
}

/** What one list has that the other does not. */
export interface ListChange<T> {
  readonly comes: readonly T[];
  readonly goes: readonly T[];
}

/** What would come to a list and what would go, each in its list's order. */
export function listChange<T>(now: readonly T[], after: readonly T[]): ListChange<T> {
  const json = (list: readonly T[]) => new Set(list.map((item) => JSON.stringify(item)));
  const [here, there] = [json(now), json(after)];
  return {
    comes: after.filter((item) => !here.has(JSON.stringify(item))),
    goes: now.filter((item) => !there.has(JSON.stringify(item))),
  };
}

/** The settings that an import would change. */
export function changedBy(now: Settings, choices: Choices): (keyof Settings)[] {
  const after = { ...DEFAULT_SETTINGS, ...choices };
  return SETTING_NAMES.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(after[name]));
}
