// Columns of printed lines, as a converter leaves them: one text cut at a width, words and all.
import fc from 'fast-check';
import type { Spec } from './fuzz-tree.ts';

const SHAPES = ['p', 'div', 'br', 'br br', 'pre', 'pre blank'] as const;

const of = (tag: string, children: readonly Spec[], style = ''): Spec => ({
  ...{ tag, style, attribute: '', shadow: undefined, children },
});

/** `cuts`: the lines in which a part is wrapped in an inline element. */
interface Column {
  readonly pieces: readonly string[];
  readonly width: number;
  readonly shape: (typeof SHAPES)[number];
  readonly cuts: readonly number[];
  /** The line after which something stands that is seen and not read. */
  readonly picture: number;
  readonly style: string;
}

/** Seven or eight to fifteen lines: too few for a column, or enough. */
export function columnOf(pieces: readonly string[]): fc.Arbitrary<Spec> {
  const printed = pieces.filter((piece) => piece !== '\n');
  return fc
    .record<Column>({
      // A column has clauses, and most of their ends stand within its lines.
      pieces: fc.array(fc.constantFrom(...printed, '，', '，', '，'), { minLength: 50, maxLength: 80 }),
      width: fc.integer({ min: 9, max: 16 }),
      shape: fc.constantFrom(...SHAPES),
      cuts: fc.array(fc.nat(15), { maxLength: 4 }),
      picture: fc.nat(30),
      style: fc.constantFrom('', '', '', 'float:left', 'display:table-cell'),
    })
    .map(draw);
}

function draw({ pieces, width, shape, cuts, picture, style }: Column): Spec {
  const text = pieces.join('');
  const lines: string[] = [];
  for (let from = 0; from < text.length && lines.length < 15; from += width) lines.push(text.slice(from, from + width));
  if (shape === 'pre' || shape === 'pre blank') return of('pre', [lines.join(shape === 'pre' ? '\n' : '\n\n')]);
  const withInline = (line: string, i: number): Spec[] =>
    cuts.includes(i) ? [line.slice(0, 3), of('b', [line.slice(3, 6)]), line.slice(6)] : [line];
  const seen = (i: number) => (i === picture ? [of('img', [])] : []);
  if (shape === 'p' || shape === 'div')
    return of(
      'section',
      lines.flatMap((line, i) => [of(shape, withInline(line, i), style), ...seen(i)]),
    );
  const breaks = shape.split(' ').map((tag) => of(tag, []));
  return of(
    'p',
    lines.flatMap((line, i) => [...(i > 0 ? breaks : []), ...withInline(line, i), ...seen(i)]),
  );
}
