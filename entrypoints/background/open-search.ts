import { browser } from '../../platform/browser.ts';

/** The address of the glossary with a query in its field. */
export const searchPath = (query: string): string =>
  browser.runtime.getURL(`/popup.html?q=${encodeURIComponent(query)}`);

/** Opens the glossary with a query, in a tab beside the one at `index`. */
export async function openSearch(query: string, index?: number): Promise<void> {
  await browser.tabs.create({ url: searchPath(query), ...(index !== undefined && { index: index + 1 }) });
}
