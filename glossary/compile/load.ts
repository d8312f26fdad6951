import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry, Source } from '../schema.ts';
import { type CheckedGlossary, checkGlossary } from './check.ts';
import { describe } from './diagnostic.ts';
import { readGlossary } from './read.ts';
import { allVariants } from './variants.ts';

export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Reads and checks the project's own glossary. */
export function checkProject(root = PROJECT_ROOT): CheckedGlossary {
  return checkGlossary(readGlossary(root), allVariants());
}

/** The glossary, for everything that builds on it. Throws with all errors if it does not check. */
export function loadGlossary(root = PROJECT_ROOT): { entries: readonly Entry[]; sources: readonly Source[] } {
  const { diagnostics, entries, sources } = checkProject(root);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length) throw new Error(`the glossary does not check:\n${errors.map(describe).join('\n')}`);
  return { entries, sources };
}
