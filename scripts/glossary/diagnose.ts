import type { Variants } from '../../annotator/fold.ts';
import { checkGlossary } from '../../glossary/compile/check.ts';
import type { Diagnostic, Placed } from '../../glossary/compile/diagnostic.ts';
import { editorialWarnings } from '../../glossary/compile/editorial.ts';
import type { YamlFile } from '../../glossary/compile/read.ts';
import type { Entry } from '../../glossary/schema.ts';

export interface Diagnosis {
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many entries the schema accepts. */
  readonly entries: number;
}

/**
 * Everything that an editor wants to know of a glossary: what the check of every build says, and the editorial warnings,
 * which a build need not wait for.
 */
export function diagnose(files: { sources: YamlFile; entries: readonly YamlFile[] }, variants: Variants): Diagnosis {
  const { diagnostics, entries } = checkGlossary(files, variants);
  const warnings = editorialWarnings(placesOf(files.entries, entries), variants);
  return {
    diagnostics: [...diagnostics, ...warnings].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
    entries: entries.length,
  };
}

/** Where the accepted entries stand: they are the very objects of the files. */
function placesOf(files: readonly YamlFile[], accepted: readonly Entry[]): Placed<Entry>[] {
  const isAccepted = new Set<unknown>(accepted);
  return files.flatMap((file) =>
    (Array.isArray(file.value) ? (file.value as Entry[]) : []).flatMap((value, index) =>
      isAccepted.has(value) ? [{ value, file, index }] : [],
    ),
  );
}
