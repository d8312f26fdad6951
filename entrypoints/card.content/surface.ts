import { isIgnorable } from '../../annotator/fold.ts';

/** Spaces, quotation marks and middle dots say nothing about which words they are. */
const plain = (text: string) =>
  [...text.normalize('NFKC').toLowerCase()].filter((character) => !isIgnorable(character.charCodeAt(0))).join('');

/** The page's own words, if they are other words than the term's; else undefined. */
export function surfaceOf(surface: string, term: string): string | undefined {
  return plain(surface) === plain(term) ? undefined : surface.replaceAll(/^["“「『]|["”」』]$/gu, '');
}
