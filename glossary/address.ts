/** Where a reader goes from a citation: to the passage on the web, or to a search for the document. */
import type { Citation, Source } from './schema.ts';

/**
 * The source's own address with a text fragment that leads to the cited passage; undefined where no address is known.
 * In a text directive `-`, `,` and `&` mean something, so they are escaped as well.
 */
export function passageAddress(
  { url }: Pick<Source, 'url'>,
  { locator }: Pick<Citation, 'locator'>,
): string | undefined {
  return url && `${url}#:~:text=${encodeURIComponent(locator).replaceAll('-', '%2D')}`;
}

/** A web search for a document's title, for the reader to follow; we never ask it ourselves. */
export function searchAddress(title: string): string {
  return `https://www.bing.com/search?q=${encodeURIComponent(title)}`;
}
