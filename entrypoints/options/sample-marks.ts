import type { Domain, Level, ShippedEntry } from '../../glossary/schema.ts';
import type { Settings } from '../../platform/settings-shape.ts';

/** A term in a text; UTF-16 offsets. */
export interface FoundTerm {
  readonly entry: number;
  readonly start: number;
  readonly end: number;
}

export interface SampleMark extends FoundTerm {
  /** Which of the paragraphs it stands in. */
  readonly paragraph: number;
}

const LEVELS: Readonly<Record<Settings['levels'], readonly Level[]>> = {
  xuhui: ['xuhui'],
  shanghai: ['xuhui', 'shanghai'],
  // The sample speaks of Xuhui.
  about: ['xuhui', 'shanghai', 'national'],
  all: ['xuhui', 'shanghai', 'national'],
};

/** The marks that paragraphs get under the settings, as on a page. */
export function sampleMarks(
  paragraphs: readonly string[],
  find: (text: string) => readonly FoundTerm[],
  entries: readonly Pick<ShippedEntry, 'id' | 'domain' | 'level'>[],
  { levels, domainsOff, density, known }: Pick<Settings, 'levels' | 'domainsOff' | 'density' | 'known'>,
): SampleMark[] {
  const isShown = ({ id, domain, level }: { id: string; domain: Domain; level: Level }) =>
    LEVELS[levels].includes(level) && !domainsOff.includes(domain) && !known.includes(id);
  const seen = new Set<string>();
  return paragraphs.flatMap((text, paragraph) =>
    find(text).flatMap((found) => {
      const entry = entries[found.entry];
      if (!entry || !isShown(entry)) return [];
      const place = density === 'section' ? `${paragraph}/${found.entry}` : `${found.entry}`;
      if (density !== 'all' && seen.has(place)) return [];
      seen.add(place);
      return [{ ...found, paragraph }];
    }),
  );
}
