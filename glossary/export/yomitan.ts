/**
 * A dictionary for Yomitan: a zip of `index.json`, a tag bank and a term bank, format 3. Each surface of an entry, in
 * both scripts, is a headword of its own; the sequence number joins them.
 */
import { strToU8, zipSync } from 'fflate';
import { DOMAINS, LEVELS } from '../schema.ts';
import type { Speaker } from '../speaker.ts';
import { type ExportRow, type ExportWords, sourceLine } from './rows.ts';

type Content =
  | string
  | { readonly tag: string; readonly content?: readonly Content[] | string; readonly href?: string };

/** `today` is YYYY-MM-DD: a later export takes the place of an earlier one. */
export function toYomitan(
  rows: readonly ExportRow[],
  words: ExportWords,
  speaker: Speaker,
  today: string,
): Uint8Array<ArrayBuffer> {
  const { language } = speaker;
  const index = {
    title: words.title,
    format: 3,
    revision: today,
    sequenced: true,
    sourceLanguage: 'zh',
    targetLanguage: language === 'en' ? 'en' : 'zh',
  };
  const tag = (name: string, category: string, order: number, notes: string) => [name, category, order, notes, 0];
  const tags = [
    ...LEVELS.map((level, i) => tag(level, 'partOfSpeech', i, words.level(level))),
    ...DOMAINS.map((domain, i) => tag(domain, 'dictionary', i, words.domain(domain))),
  ];
  const terms = rows.flatMap((row, sequence) => headwords(row, words, speaker, sequence + 1));
  const files = { 'index.json': index, 'tag_bank_1.json': tags, 'term_bank_1.json': terms };
  const packed = Object.entries(files).map(([name, data]) => [name, strToU8(JSON.stringify(data))] as const);
  return new Uint8Array(zipSync(Object.fromEntries(packed), { level: 9 }));
}

/** Rows of the term bank: headword, reading, tags, deinflection rules, score, meanings, sequence, tags of the headword. */
function headwords(row: ExportRow, words: ExportWords, speaker: Speaker, sequence: number): unknown[] {
  const { entry, hant, forms, hantForms } = row;
  const meaning = [{ type: 'structured-content', content: contentOf(row, words, speaker) }];
  const tags = `${entry.level} ${entry.domain}`;
  const surfaces = new Set([entry.term, hant, ...forms, ...hantForms]);
  return [...surfaces].map((surface, i) => {
    const isTerm = surface === entry.term || surface === hant;
    return [surface, isTerm ? entry.pinyin : '', tags, '', -i, meaning, sequence, ''];
  });
}

function contentOf({ entry, seen, supersededBy, sources }: ExportRow, words: ExportWords, speaker: Speaker): Content[] {
  const { say, term, han, language } = speaker;
  const successor = supersededBy && `${words.head('supersededBy')}: ${term(supersededBy)}`;
  const facts = [language === 'en' ? term(entry) : entry.en, words.seen(seen), successor];
  const line = (source: ExportRow['sources'][number]): Content => {
    const text = han(sourceLine({ ...source, url: undefined }, language));
    return { tag: 'li', content: [source.url ? { tag: 'a', href: source.url, content: text } : text] };
  };
  return [
    { tag: 'div', content: say(entry.gist) },
    { tag: 'div', content: facts.filter(Boolean).join(' · ') },
    { tag: 'div', content: say(entry.definition) },
    { tag: 'ul', content: sources.map(line) },
  ];
}
