import { polyphonic } from 'pinyin-pro';
import { fold, type Variants } from '../../annotator/fold.ts';
import type { Entry } from '../schema.ts';
import type { Diagnostic, Path, Placed } from './diagnostic.ts';
import { doubtfulReadings } from './editorial-polyphones.ts';
import { trappedForms } from './editorial-traps.ts';
import { formsOf } from './forms.ts';
import { readTerm } from './pinyin.ts';

/** A form of Latin letters and digits of at most so many units is an abbreviation that others use too (PE, CSO, 135). */
const ABBREVIATION = 3;

/** What an editor should look at, though it may be right: warnings, in no order. `entries` are those the schema accepts. */
export function editorialWarnings(entries: readonly Placed<Entry>[], variants: Variants): Diagnostic[] {
  const warn = (at: Placed<Entry>, path: Path, message: string): Diagnostic => ({
    severity: 'warning',
    file: at.file.name,
    line: at.file.lineAt([at.index, ...path]),
    id: at.value.id,
    message,
  });
  const placed = new Map(entries.map((at) => [at.value.id, at]));
  return [
    ...entries.flatMap((at) => doubtOfReading(at.value).map((message) => warn(at, ['term'], message))),
    ...entries.flatMap((at) =>
      bareAbbreviations(at.value, variants).map(({ path, message }) => warn(at, path, message)),
    ),
    ...trappedForms(readable(entries, variants), variants).flatMap(({ entry, path, form, within }) => {
      const at = placed.get(entry);
      return at ? [warn(at, path, `form “${form}” is marked inside “${within}”; give it a rule (needs, not)`)] : [];
    }),
  ];
}

function doubtOfReading({ term, en, pinyin }: Entry): string[] {
  const doubtful = pinyin === undefined ? doubtfulReadings(term) : [];
  if (!doubtful.length) return [];
  const readings = doubtful.map((character) => `${character} (${polyphonic(character, { type: 'string' })})`);
  return [
    `pinyin: ${readings.join(', ')} can be read in several ways; the generated reading is “${readTerm(term, en, undefined).pinyin}”: write “pinyin:”, the same or the right one`,
  ];
}

function bareAbbreviations(entry: Entry, variants: Variants): { path: Path; message: string }[] {
  return formsOf(entry)
    .filter(
      ({ form, rule, marked }) =>
        marked && !rule && new RegExp(`^[a-z0-9]{1,${ABBREVIATION}}$`).test(fold(form, variants)),
    )
    .map(({ form, path }) => ({
      path,
      message: `form “${form}” is a short abbreviation and has no rule: others use the same letters (needs: quoted, page or near)`,
    }));
}

/** Entries that can be indexed: an empty form is an error of its own. */
function readable(entries: readonly Placed<Entry>[], variants: Variants): Entry[] {
  const values = entries.map(({ value }) => value);
  return values.filter((entry) => formsOf(entry).every(({ form }) => fold(form, variants).length > 0));
}
