/** Bibliographic references to a source, to copy: GB/T 7714—2015 for Chinese use, APA (7th edition) for English. */
import type { Bundle, ShippedEntry, Source } from './schema.ts';

/** The document types of GB/T 7714, and with an address the carrier: online. */
const TYPES: Readonly<Record<Source['kind'], string>> = { report: 'R', newspaper: 'N', web: 'EB' };

/**
 * GB/T 7714: a date that was inferred stands in brackets, as the standard asks. `accessed` is the day on which the
 * address is given out (YYYY-MM-DD).
 */
export function citeGbt(source: Source, accessed: string): string {
  const { title, kind, url, publisher, published, inferred } = source;
  const authors = (source.authors ?? [publisher]).map(({ zh }) => zh).join(', ');
  const type = url ? `${TYPES[kind]}/OL` : TYPES[kind];
  const date = inferred ? `[${published}]` : published;
  const head = `${authors}. ${title.zh}[${type}]. `;
  const issue = kind === 'newspaper' ? `${publisher.zh}, ${date}` : url ? `(${date})` : date;
  return head + (url ? `${issue}[${accessed}]. ${url}.` : `${issue}.`);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 2023-03-20 -> 2023, March 20. As exact as the data. */
function apaDate(date: string): string {
  const [year, month, day] = date.split('-');
  const rest = [month && MONTHS[Number(month) - 1], day && String(Number(day))].filter(Boolean).join(' ');
  return rest ? `${year}, ${rest}` : `${year}`;
}

/** Liu Kun -> Liu, K.: Chinese names begin with the family name. */
function apaName(name: string): string {
  const [family, ...given] = name.split(' ');
  return `${family}, ${given.map((part) => `${part.charAt(0)}.`).join(' ')}`;
}

function apaNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

/** APA: the Chinese title with its translation in brackets. */
export function citeApa(source: Source): string {
  const { title, authors, publisher, published, inferred, url } = source;
  const who = authors ? apaNames(authors.map(({ en }) => apaName(en))) : `${publisher.en}.`;
  const date = inferred ? `[ca. ${apaDate(published)}]` : `(${apaDate(published)})`;
  const where = authors ? `${publisher.en}. ` : '';
  return `${who} ${date}. ${title.zh} [${title.en}]. ${where}${url ?? ''}`.trim();
}

/** The documents that an entry rests on, each once, in the order of its citations. */
function documentsOf(entry: ShippedEntry, { sources }: Bundle): Source[] {
  const ids = new Set(entry.sources.map(({ doc }) => doc));
  return [...ids].flatMap((id) => sources.find((source) => source.id === id) ?? []);
}

/** References to all documents of an entry, one a line: GB/T 7714 numbers them, APA does not. */
export function citesOf(entry: ShippedEntry, bundle: Bundle, accessed: string): { gbt: string; apa: string } {
  const documents = documentsOf(entry, bundle);
  return {
    gbt: documents.map((source, index) => `[${index + 1}] ${citeGbt(source, accessed)}`).join('\n'),
    apa: documents.map(citeApa).join('\n'),
  };
}
