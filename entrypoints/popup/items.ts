import type { Hit } from '../../annotator/search-item.ts';
import { langOf } from '../../components/labels.ts';
import type { Matched, TermItem } from '../../components/list-row.tsx';
import type { Bundle } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';

/** How far into a line, in UTF-16 units, a match is still in sight, and how much is kept before one that is not. */
const IN_SIGHT = 18;
const KEPT = 6;

/** A line is cut at its end, so a match far from the beginning is brought nearer. */
function inSight({ text, ranges }: Matched): Matched {
  const cut = (ranges[0]?.[0] ?? 0) - KEPT;
  if (cut <= IN_SIGHT - KEPT) return { text, ranges };
  const shift = cut - 1;
  return { text: `…${text.slice(cut)}`, ranges: ranges.map(([start, end]) => [start - shift, end - shift] as const) };
}

const plain = (text: string): Matched => ({ text, ranges: [] });
/** A row is no sentence: it does not end in a full stop. */
const oneLine = (text: string) => text.replace(/[。.]$/, '');

/** An entry as a row, with what a search found in it. Undefined if the bundle has no entry of that number. */
export function itemOf(number: number, { entries }: Bundle, speaker: Speaker, hit?: Hit): TermItem | undefined {
  const entry = entries[number];
  if (!entry) return undefined;
  const { language, han, term } = speaker;
  // Characters keep their places in Traditional; where an entry has a Traditional name of its own, nothing is marked.
  const found = (field: Hit['field'], shown: string): Matched =>
    hit?.field === field && han(hit.text).startsWith(shown)
      ? inSight({ text: shown, ranges: hit.ranges })
      : plain(shown);
  const usual =
    language === 'en'
      ? { ...found('en', entry.en), lang: 'en' }
      : { ...found('gist-zh', oneLine(han(entry.gist.zh))), lang: language };
  return {
    entry: number,
    term: found('term', term(entry)),
    script: speaker.script,
    domain: entry.domain,
    level: entry.level,
    superseded: entry.status?.supersededBy !== undefined,
    lines: [...foundLine(hit, speaker), usual],
  };
}

/** The line that shows a match in what a row does not show otherwise. */
function foundLine(hit: Hit | undefined, { language, script, han }: Speaker): TermItem['lines'] {
  switch (hit?.field) {
    case 'pinyin':
      return [{ text: hit.text, ranges: hit.ranges, lang: 'zh-Latn' }];
    case 'form':
      return [{ text: han(hit.text), ranges: hit.ranges, lang: langOf(script) }];
    case 'en':
      return language === 'en' ? [] : [{ text: hit.text, ranges: hit.ranges, lang: 'en' }];
    case 'gist-en':
      return [{ ...inSight(hit), lang: 'en' }];
    case 'gist-zh':
      return language === 'en'
        ? [{ ...inSight({ text: han(hit.text), ranges: hit.ranges }), lang: langOf(script) }]
        : [];
    default:
      return [];
  }
}
