/** An entry as a reader sees it: made from the bundle for a language and a script. Pure; no browser API. */
import { passageAddress, searchAddress } from './address.ts';
import type { Bundle, Citation, CitationView, EntryView, LookUp, PartView, ShippedEntry } from './schema.ts';
import { type Speaker, speakerOf, type ViewOptions } from './speaker.ts';
import { historyOf, seenOf } from './when.ts';

export function viewOf(entry: ShippedEntry, bundle: Bundle, options: ViewOptions): EntryView {
  const speaker = speakerOf(bundle, options);
  const { say, lookUp, find } = speaker;
  const successor = find(entry.status?.supersededBy);
  const note = entry.status?.note && say(entry.status.note);
  return {
    id: entry.id,
    language: speaker.language,
    term: speaker.term(entry),
    script: speaker.script,
    pinyin: entry.pinyin,
    en: entry.en,
    domain: entry.domain,
    level: entry.level,
    seen: seenOf(entry, bundle.sources),
    ...(successor && {
      superseded: {
        by: lookUp(successor),
        ...(successor.status?.from && { date: successor.status.from }),
        ...(note && { note }),
      },
    }),
    gist: say(entry.gist),
    definition: say(entry.definition),
    ...(note && !successor && { note }),
    parts: (entry.parts ?? []).map((part) => partView(part, speaker)),
    wholes: entry.wholes.flatMap(({ entry: id, label }) => {
      const whole = find(id);
      return whole ? [{ whole: lookUp(whole), ...(label !== undefined && { label: speaker.han(label) }) }] : [];
    }),
    figures: (entry.figures ?? []).map(({ what, value, asOf, planned, cite }) => ({
      what: say(what),
      value: say(value),
      asOf,
      planned: planned === true,
      cite,
    })),
    history: historyOf(entry, bundle.sources, speaker),
    related: relatedTo(entry, speaker),
    sources: entry.sources.map((citation) => citationView(citation, entry, bundle, speaker)),
  };
}

/** Names, full and short; what the data leaves out stays out. */
function partView(
  part: NonNullable<ShippedEntry['parts']>[number],
  { language, say, han, lookUp, find }: Speaker,
): PartView {
  const entry = find(part.entry);
  const written = language === 'en' ? part.en : part.zh && han(part.zh);
  const name = entry ? lookUp(entry).name : written;
  const short = written ?? name;
  return {
    ...(part.label !== undefined && { label: han(part.label) }),
    ...(name && { name }),
    ...(short && { short }),
    ...(entry && { entry: entry.id }),
    ...(part.gloss && { gloss: say(part.gloss) }),
    ...(part.size && { size: say(part.size) }),
    ...(part.unknown && { unknown: true }),
  };
}

/** What this term took the place of stands first, then what the editors name; part, whole and successor are shown elsewhere. */
function relatedTo(entry: ShippedEntry, { lookUp, find }: Speaker): LookUp[] {
  const kin = [...(entry.parts ?? []), ...entry.wholes];
  const elsewhere = new Set([entry.id, entry.status?.supersededBy, ...kin.map((each) => each.entry)]);
  const ids = new Set([...entry.supersedes, ...(entry.related ?? [])].filter((id) => !elsewhere.has(id)));
  return [...ids].flatMap((id) => find(id) ?? []).map(lookUp);
}

function citationView(citation: Citation, entry: ShippedEntry, bundle: Bundle, speaker: Speaker): CitationView {
  const source = bundle.sources.find(({ id }) => id === citation.doc);
  if (!source) throw new Error(`the bundle has no source ${citation.doc}`);
  const href = passageAddress(source, citation);
  return {
    doc: source.id,
    title: speaker.say(source.short),
    at: placeOf(citation.at, speaker),
    date: source.event?.date ?? source.published,
    ...(href ? { href } : { search: searchAddress(source.title.zh) }),
    page: sourcePage(source.id, entry.id),
  };
}

/** The address of our page about a source, relative to the extension, at the passages that an entry cites. */
export function sourcePage(doc: string, entry?: string): string {
  return `/source.html?doc=${encodeURIComponent(doc)}${entry ? `#entry-${encodeURIComponent(entry)}` : ''}`;
}

const NUMBERED_PLACES: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [/^名词解释\s*(\d+)$/, '注$1', 'note $1'],
  [/^第\s*(\d+)\s*段$/, '第$1段', 'para. $1'],
  [/^第\s*(\d+)\s*节$/, '第$1节', 'section $1'],
];

/** A place in a document, short: notes and paragraphs by their number, a heading as it stands there. */
export function placeOf(at: string, { language, han }: Speaker): string {
  const place = NUMBERED_PLACES.find(([pattern]) => pattern.test(at));
  if (!place) return han(at);
  const [pattern, zh, en] = place;
  return at.replace(pattern, language === 'en' ? en : han(zh));
}
