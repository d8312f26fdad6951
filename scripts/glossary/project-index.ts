import { TermIndex } from '../../annotator/index.ts';
import { type CompiledGlossary, compileGlossary } from '../../glossary/compile/compile.ts';
import { UsageError } from './command.ts';

/** The project's glossary as it would ship, for the tools that need it whole; all errors are told at once. */
export function projectGlossary(): CompiledGlossary & { readonly terms: TermIndex } {
  try {
    const compiled = compileGlossary();
    return { ...compiled, terms: new TermIndex(compiled.index) };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nMend this first (npm run -s glossary -- check).`);
  }
}
