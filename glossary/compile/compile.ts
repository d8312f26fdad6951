import { createHash } from 'node:crypto';
import type { Bundle, Entry, Source } from '../schema.ts';
import { makeBundle } from './bundle.ts';
import { makeIndex } from './index-text.ts';
import { loadGlossary } from './load.ts';
import { inShippedOrder } from './shipped-order.ts';
import { allVariants } from './variants.ts';

export interface CompiledGlossary {
  /** The index text for the scout, see annotator/index.ts. */
  readonly index: string;
  readonly bundle: Bundle;
}

let last: (CompiledGlossary & { readonly key: string }) | undefined;

/** Compiles the project's glossary; the same contents are compiled once. Throws if the glossary does not check. */
export function compileGlossary(
  glossary: { entries: readonly Entry[]; sources: readonly Source[] } = loadGlossary(),
): CompiledGlossary {
  const key = createHash('sha256').update(JSON.stringify(glossary)).digest('hex');
  if (last?.key !== key) {
    const version = key.slice(0, 8);
    const variants = allVariants();
    const entries = inShippedOrder(glossary.entries);
    last = {
      key,
      index: makeIndex(entries, version, variants),
      bundle: makeBundle(entries, glossary.sources, version, variants),
    };
  }
  return last;
}
