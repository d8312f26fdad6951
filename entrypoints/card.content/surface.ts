/** Spaces, quotation marks and middle dots say nothing about which words they are. */
const SILENT = /[\s\u200b\u00ad"'“”‘’「」『』《》·・]/gu;

const plain = (text: string) => text.normalize('NFKC').replaceAll(SILENT, '').toLowerCase();

/** The page's own words, if they are other words than the term's; else undefined. */
export function surfaceOf(surface: string, term: string): string | undefined {
  return plain(surface) === plain(term) ? undefined : surface.replaceAll(/^["“「『]|["”」』]$/gu, '');
}
