import type { Bundle } from '../../glossary/schema.ts';
import type { Settings } from '../../platform/settings-shape.ts';

/** What scouts are told of the settings, under `scout` in local storage; read by platform/scout-settings.ts. */
export interface ScoutSettings {
  /** Of the index that the numbers belong to. */
  readonly version: string;
  readonly sitesOff: readonly string[];
  readonly style: Settings['markStyle'];
  readonly density: Settings['density'];
  readonly levels: Settings['levels'];
  /** Entry numbers that are marked nowhere: known terms, and those of domains that are off. */
  readonly hidden: readonly number[];
  /** Entry numbers that are not marked on one host. */
  readonly hiddenHere: Readonly<Record<string, readonly number[]>>;
}

/**
 * Settings name entries by id, a scout knows only numbers: so that no page has to carry all ids, they are looked up here.
 * An id that the glossary does not have (any more) is passed over.
 */
export function deriveScout(
  settings: Settings,
  { version, entries }: Pick<Bundle, 'version' | 'entries'>,
): ScoutSettings {
  const { sitesOff, markStyle, density, levels, domainsOff, known, excluded } = settings;
  const numbers = new Map(entries.map(({ id }, number) => [id, number]));
  const hidden = entries.flatMap(({ id, domain }, number) =>
    domainsOff.includes(domain) || known.includes(id) ? [number] : [],
  );
  const hiddenHere: Record<string, number[]> = {};
  for (const { entry, host } of excluded) {
    const number = numbers.get(entry);
    if (number === undefined) continue;
    hiddenHere[host] = [...(hiddenHere[host] ?? []), number].sort((a, b) => a - b);
  }
  return { version, sitesOff, style: markStyle, density, levels, hidden, hiddenHere };
}
