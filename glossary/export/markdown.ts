/** A digest to read or to paste: CommonMark, a heading for each term, in the language of the reader. */
import type { Speaker } from '../speaker.ts';
import { type ExportRow, type ExportWords, sourceLine } from './rows.ts';

/** `address` is that of the page the terms were found on, where there is one. */
export function toMarkdown(
  rows: readonly ExportRow[],
  words: ExportWords,
  { term, say, han, language }: Speaker,
  address?: string,
): string {
  const sections = rows.map(({ entry, seen, supersededBy, sources }) => {
    const name = language === 'en' ? `${term(entry)} — ${entry.en}` : term(entry);
    const reading = language === 'en' ? [entry.pinyin] : [entry.pinyin, entry.en];
    const facts = [words.domain(entry.domain), words.level(entry.level), words.seen(seen)].filter(Boolean);
    const successor = supersededBy && `${words.head('supersededBy')}: ${term(supersededBy)}`;
    return [
      `## ${plain(name)}`,
      `*${plain(reading.join(' · '))}*`,
      plain([...facts, successor].filter(Boolean).join(' · ')),
      `**${plain(say(entry.gist))}**`,
      plain(say(entry.definition)),
      sources
        .map((source) => `- ${linked(han(sourceLine({ ...source, url: undefined }, language)), source.url)}`)
        .join('\n'),
    ].join('\n\n');
  });
  return `${[`# ${plain(words.title)}`, ...(address ? [`<${address}>`] : []), ...sections].join('\n\n')}\n`;
}

/** Characters that would mean something in Markdown stand for themselves. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
const linked = (text: string, url: string | undefined) =>
  url ? `[${plain(text)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)` : plain(text);

/** One term a line, for a message or a note: the term, and what it is called in English. */
export const toList = (rows: readonly ExportRow[], { term }: Speaker): string =>
  rows.map(({ entry }) => `${term(entry)}\t${entry.en}`).join('\n');
