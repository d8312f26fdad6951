/** When a term was seen: what the meta line and the time line of a card say. Dates stay as in the data. */
import type { EntryView, SeenView, ShippedEntry, Source } from './schema.ts';
import type { Speaker } from './speaker.ts';

type Moment = EntryView['history'][number];

/** Dates of different exactness are the same date if they agree in year and month. */
const month = (date: string) => date.slice(0, 'YYYY-MM'.length);
const latest = (dates: readonly string[]) => dates.reduce((a, b) => (a > b ? a : b), '');
const dateOf = (source: Source) => source.event?.date ?? source.published;

/** The date of the latest document that the entry rests on: the last time it was seen, where the data says no other. */
function lastSeen(entry: ShippedEntry, sources: readonly Source[]): string {
  const docs = new Set(entry.sources.map(({ doc }) => doc));
  return entry.status?.seenUntil ?? month(latest(sources.filter(({ id }) => docs.has(id)).map(dateOf)));
}

/**
 * What to say of when a term was seen: how it began, if that is known; both ends, if it is no longer said or is missing
 * from the latest documents; else only that it is there in the latest ones, for the first time or again.
 */
export function seenOf(entry: ShippedEntry, sources: readonly Source[]): SeenView {
  const { from, fromIs = 'seen', supersededBy } = entry.status ?? {};
  const until = lastSeen(entry, sources);
  if (from && fromIs !== 'seen') return { kind: fromIs, from, until };
  const isLatest = month(until) === month(latest(sources.map(dateOf)));
  if (!from) return { kind: 'last', until };
  if (month(from) === month(until))
    return isLatest && !supersededBy ? { kind: 'first', from, until } : { kind: 'last', from, until };
  return isLatest && !supersededBy ? { kind: 'last', from, until } : { kind: 'between', from, until };
}

/** First seen, last seen, and what it was called next, where the data gives no history of its own. */
const WORDS = {
  first: { 'zh-Hans': '首见$1', 'zh-Hant': '首見$1', en: 'first seen' },
  last: { 'zh-Hans': '末见$1', 'zh-Hant': '末見$1', en: 'last seen' },
  next: { 'zh-Hans': '改提', 'zh-Hant': '改提', en: 'now' },
} as const;

/** The time line: the entry's own, or one made of its dates where another term has taken its place; else empty. */
export function historyOf(entry: ShippedEntry, sources: readonly Source[], speaker: Speaker): Moment[] {
  const { say, term, find, lookUp, language } = speaker;
  const successor = find(entry.status?.supersededBy);
  const line: Moment[] = (entry.history ?? []).map((moment) => ({
    date: moment.date,
    text: say(moment),
    kind: 'seen',
  }));
  if (!successor) return line;
  if (!line.length) {
    const from = entry.status?.from;
    const until = lastSeen(entry, sources);
    const text = (word: 'first' | 'last') => WORDS[word][language].replace('$1', term(entry));
    if (from && month(from) !== month(until)) line.push({ date: from, text: text('first'), kind: 'seen' });
    line.push({ date: until, text: text('last'), kind: 'seen' });
  }
  const next = successor.status?.from ?? month(latest(sources.map(dateOf)));
  const attested = line.filter(({ date }) => month(date) < month(next));
  return [
    ...attested.slice(0, -1),
    ...attested.slice(-1).map((moment) => ({ ...moment, kind: 'gap' as const })),
    { date: next, text: WORDS.next[language], kind: 'next', lookUp: lookUp(successor) },
  ];
}
