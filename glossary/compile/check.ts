import { fold, type Variants } from '../../annotator/fold.ts';
import type { Entry, Source } from '../schema.ts';
import { accepted, acceptsEntries, acceptsSources } from './accept.ts';
import type { Diagnostic, Path, Placed, Report } from './diagnostic.ts';
import { type Context, ENTRY_RULES, idsInDoubt } from './entry-rules.ts';
import { formsOf } from './forms.ts';
import type { YamlFile } from './read.ts';

export interface CheckedGlossary {
  readonly diagnostics: readonly Diagnostic[];
  /** All entries and sources that the schema accepts; complete only if no diagnostic is an error. */
  readonly entries: readonly Entry[];
  readonly sources: readonly Source[];
}

/** Checks a whole glossary and reports everything that is wrong with it at once, in the order of files and lines. */
export function checkGlossary(
  files: { sources: YamlFile; entries: readonly YamlFile[] },
  variants: Variants,
): CheckedGlossary {
  const diagnostics: Diagnostic[] = [];
  const report: Report<{ id: string }> = (at, path, message, severity = 'error') =>
    diagnostics.push({
      severity,
      file: at.file.name,
      line: at.file.lineAt([at.index, ...path]),
      id: at.value.id,
      message,
    });

  const sources = accepted<Source>(files.sources, acceptsSources, diagnostics);
  const entries = files.entries.flatMap((file) => accepted<Entry>(file, acceptsEntries, diagnostics));

  for (const items of [sources, entries] as Placed<{ id: string }>[][]) {
    const first = new Map<string, Placed<{ id: string }>>();
    for (const item of items) {
      const other = first.get(item.value.id);
      if (other)
        report(
          item,
          ['id'],
          `duplicate id: ${other.file.name}:${other.file.lineAt([other.index, 'id'])} has it too; ids are never shared`,
        );
      else first.set(item.value.id, item);
    }
  }
  const context: Context = {
    ids: new Map(entries.map((entry) => [entry.value.id, entry])),
    docs: new Map(sources.map((source) => [source.value.id, source])),
    unsure: idsInDoubt([files.sources, ...files.entries]),
    report,
  };
  for (const entry of entries) for (const rule of ENTRY_RULES) rule(entry, context);
  checkForms(entries, variants, report);

  diagnostics.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { diagnostics, entries: entries.map((e) => e.value), sources: sources.map((s) => s.value) };
}

/** A surface leads to one entry, unless all but one of those that share it say by a rule when it is theirs. */
function checkForms(entries: readonly Placed<Entry>[], variants: Variants, report: Report<Entry>): void {
  const owners = new Map<string, { at: Placed<Entry>; path: Path; ruled: boolean }[]>();
  for (const at of entries) {
    const own = new Set<string>();
    for (const { form, path, rule, marked } of formsOf(at.value)) {
      const folded = fold(form, variants);
      if (folded.length < 2) {
        report(at, path, `form “${form}” is too short: a form has at least two letters or characters that count`);
        continue;
      }
      if (own.has(folded)) {
        report(
          at,
          path,
          `form “${form}” stands twice: script, width, capitals, quotation marks and spaces make no other form`,
        );
        continue;
      }
      own.add(folded);
      const list = owners.get(folded) ?? [];
      list.push({ at, path, ruled: rule !== undefined || !marked });
      owners.set(folded, list);
      if (marked && !rule && folded.length <= 2)
        report(
          at,
          path,
          `form “${form}” is only ${folded.length} characters long and has no rule: it will be marked wherever it occurs`,
          'warning',
        );
    }
  }
  for (const [folded, list] of owners) {
    const bare = list.filter((owner) => !owner.ruled);
    const [first, ...others] = bare;
    if (!first) continue;
    for (const { at, path } of others) {
      report(
        at,
        path,
        `duplicate form: “${folded}” is also a form of ${first.at.value.id} (${first.at.file.name}:${first.at.file.lineAt([first.at.index, ...first.path])}); all but one need a rule (needs, not)`,
      );
    }
  }
}
