// Which rules of the index the corpus tries: a rule holds where a form that has it is marked, and refuses where such a form
// stands and neither it nor anything longer is marked.
import { TermIndex } from '../../annotator/index.ts';
import { type IndexContents, writeIndex } from '../../annotator/index-text.ts';
import { findCandidates } from '../../annotator/match.ts';
import { annotate } from '../../annotator/resolve.ts';
import { speaksOfXuhui } from '../../annotator/telling.ts';

export interface RuleUse {
  /** Forms that have the rule, for messages. */
  readonly forms: readonly string[];
  holds: boolean;
  refuses: boolean;
}

/** `passages`: the runs of each passage. */
export function ruleUses(contents: IndexContents, passages: readonly (readonly string[])[]): RuleUse[] {
  const forms = contents.entries.flatMap((entry) => entry.forms);
  const uses = contents.rules.map(
    (_, rule): RuleUse => ({
      forms: forms.filter((form) => form.rule === rule).map(({ folded }) => folded),
      holds: false,
      refuses: false,
    }),
  );
  const ruleNumbers = forms.map(({ rule }) => rule);
  const index = new TermIndex(contents);
  // The same forms in the same order, so that their numbers are the same, but without rules.
  const bare = new TermIndex(
    writeIndex({
      ...contents,
      rules: [],
      entries: contents.entries.map((entry) => ({
        ...entry,
        forms: entry.forms.map(({ folded }) => ({ folded, rule: undefined })),
      })),
    }),
  );
  for (const runs of passages) {
    const aboutXuhui = runs.some(speaksOfXuhui);
    for (const text of runs) {
      const matches = annotate(index, text, { aboutXuhui });
      for (const { form } of matches) {
        const use = uses[ruleNumbers[form] ?? -1];
        if (use) use.holds = true;
      }
      for (const { start, end, forms } of findCandidates(bare, text)) {
        // Marked, or its room taken by what begins before it. A shorter term in it may be marked: it was refused all the same.
        if (
          matches.some(
            (match) =>
              match.start < end &&
              start < match.end &&
              (match.start < start || (match.start === start && match.end >= end)),
          )
        )
          continue;
        for (const form of forms) {
          const use = uses[ruleNumbers[form] ?? -1];
          if (use) use.refuses = true;
        }
      }
    }
  }
  return uses;
}
