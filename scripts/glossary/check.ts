import { describe } from '../../glossary/compile/diagnostic.ts';
import { checkProject } from '../../glossary/compile/load.ts';

/** Prints everything that is wrong with the glossary, one line each; returns the exit code. */
export function check(): number {
  const { diagnostics, entries } = checkProject();
  for (const diagnostic of diagnostics) console.log(describe(diagnostic));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  console.log(`${entries.length} entries, ${errors} errors, ${diagnostics.length - errors} warnings`);
  return errors ? 1 : 0;
}
