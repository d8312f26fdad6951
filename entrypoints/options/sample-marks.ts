import type { Level, ShippedEntry } from '../../glossary/schema.ts';
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

/** A paragraph of the sample. */
export interface SampleText {
  readonly text: string;
  /** The page that it stands for speaks of Xuhui; a paragraph that does not stands for a page of its own. */
  readonly aboutXuhui: boolean;
}

/** The marks that paragraphs get under the settings, as on a page. */
export function sampleMarks(
  paragraphs: readonly SampleText[],
  find: (text: string, aboutXuhui: boolean) => readonly FoundTerm[],
  entries: readonly Pick<ShippedEntry, 'id' | 'domain' | 'level'>[],
  { levels, domainsOff, density, known }: Pick<Settings, 'levels' | 'domainsOff' | 'density' | 'known'>,
): SampleMark[] {
  const isOfLevel: Readonly<Record<Settings['levels'], (level: Level, aboutXuhui: boolean) => boolean>> = {
    xuhui: (level) => level === 'xuhui',
    shanghai: (level) => level !== 'national',
    about: (level, aboutXuhui) => aboutXuhui || level !== 'national',
    all: () => true,
  };
  const seen = new Set<string>();
  return paragraphs.flatMap(({ text, aboutXuhui }, paragraph) =>
    find(text, aboutXuhui).flatMap((found) => {
      const entry = entries[found.entry];
      if (!entry || domainsOff.includes(entry.domain) || known.includes(entry.id)) return [];
      if (!isOfLevel[levels](entry.level, aboutXuhui)) return [];
      const place = `${density === 'section' ? paragraph : aboutXuhui}/${found.entry}`;
      if (density !== 'all' && seen.has(place)) return [];
      seen.add(place);
      return [{ ...found, paragraph }];
    }),
  );
}
