import { search } from '../../annotator/search.ts';
import type { SearchIndex } from '../../annotator/search-item.ts';
import type { Bundle } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';

export interface Suggestion {
  /** What is searched for when the suggestion is taken: the term. */
  readonly content: string;
  /** For the address bar; Chromium reads it as XML, Firefox as plain text. */
  readonly description: string;
}

/** The address bar has room for so many. */
const MOST = 6;

const escapeXml = (text: string) => text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Terms for what is typed after the keyword: name, pinyin and gist. With `xml`, the term is marked as what matched. */
export function suggestionsFor(
  query: string,
  { bundle, index, speaker, xml }: { bundle: Bundle; index: SearchIndex; speaker: Speaker; xml: boolean },
): Suggestion[] {
  return search(index, query, MOST).hits.flatMap(({ entry: number }) => {
    const entry = bundle.entries[number];
    if (!entry) return [];
    const name = speaker.term(entry);
    const rest = [entry.pinyin, speaker.say(entry.gist)].filter(Boolean).join(' — ');
    const description = xml ? `<match>${escapeXml(name)}</match> <dim>${escapeXml(rest)}</dim>` : `${name} ${rest}`;
    return [{ content: name, description }];
  });
}
