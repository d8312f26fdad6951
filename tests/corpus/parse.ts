// The project's own corpus: short passages of our own words, written to mislead. A `.txt` file holds passages, each below
// a line `== title`; the `.spans.json` beside it says by title what a reader of the glossary would mark there, in order.
// Characters that nobody sees are written as \u200b in both.

export interface Span {
  readonly entry: string;
  /** UTF-16 offset into the passage. */
  readonly start: number;
  readonly surface: string;
}

export interface Passage {
  /** Name of the file it stands in, without the ending: the kind of trap. */
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Whether a passage is HTML. `seen`: with what a reader sees in it, but what is not read. */
export const isMarkup = ({ kind }: Passage): boolean => kind === 'markup' || kind === 'seen';

/** The passages of one kind, from the contents of its two files. Throws where they do not name the same passages. */
export function parsePassages(
  kind: string,
  source: string,
  expected: Readonly<Record<string, readonly Span[]>>,
): Passage[] {
  const passages = source.split(/^== /m).slice(1);
  const titles = passages.map((passage) => passage.slice(0, passage.indexOf('\n')));
  if (titles.join('\n') !== Object.keys(expected).join('\n'))
    throw new Error(`${kind}.txt and ${kind}.spans.json name different passages`);
  return passages.map((passage, i): Passage => {
    const title = titles[i] ?? '';
    const text = passage.slice(title.length + 1).replace(/\n+$/, '');
    return { kind, title, text: withInvisible(text), spans: expected[title] ?? [] };
  });
}

const withInvisible = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
