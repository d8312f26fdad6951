import { readVariants } from '../../annotator/fold.ts';
import { makeSearch, type SearchIndex } from '../../annotator/search-item.ts';
import type { Bundle } from '../../glossary/schema.ts';

const made = new WeakMap<Bundle, SearchIndex>();

/** What search works on, made once: when the first key is pressed, or before it, when there is nothing else to do. */
export function searchIndexOf(bundle: Bundle): SearchIndex {
  const index = made.get(bundle) ?? makeSearch(bundle.entries, readVariants(bundle.variants));
  made.set(bundle, index);
  return index;
}
