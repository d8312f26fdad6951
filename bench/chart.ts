// The growth of match time with the glossary, as an SVG with logarithmic axes. Colours and text follow the reader's theme.
import type { Figures } from './figures.ts';

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 88;
const RIGHT = 200;
const TOP = 44;
const BOTTOM = 54;

/** Distinct in either theme and to colour-blind readers (after Okabe and Ito), each with a dash of its own. */
const LOOKS: Readonly<Record<string, { readonly colour: string; readonly dash: string }>> = {
  ours: { colour: '#0a8f7a', dash: '' },
  floor: { colour: '#888888', dash: '2 4' },
  RegExp: { colour: '#d55e00', dash: '8 3' },
  'RegExp, spaces and quotes passed over': { colour: '#b8860b', dash: '8 3 2 3' },
  'RegExp, two scripts': { colour: '#8c5a3c', dash: '6 2 2 2' },
  indexOf: { colour: '#0072b2', dash: '5 3' },
  'modern-ahocorasick': { colour: '#a3558c', dash: '3 3' },
  'modern-ahocorasick/fast': { colour: '#7a6fc2', dash: '1 3' },
};
const SHORT: Readonly<Record<string, string>> = { 'RegExp, spaces and quotes passed over': 'RegExp, gaps passed over' };

interface Point {
  readonly forms: number;
  readonly ns: number;
}

const powers = (from: number, to: number): number[] => {
  const list: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) list.push(10 ** power);
  return list;
};

/** Moves labels apart that would lie on each other; they keep their order. */
function spread(places: readonly number[], least: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const spaced = [...places];
  let last = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    last = Math.max(spaced[i] ?? 0, last + least);
    spaced[i] = last;
  }
  return spaced;
}

export function growthChart({ match = [] }: Figures): string {
  const lines = Object.keys(LOOKS).flatMap((name) => {
    const points = match.flatMap(({ forms, contestants }): Point[] => {
      const ns = contestants.find((contestant) => contestant.name === name)?.nsPerUnit ?? Number.NaN;
      return Number.isFinite(ns) && ns > 0 ? [{ forms, ns }] : [];
    });
    return points.length ? [{ name, points }] : [];
  });
  const all = lines.flatMap(({ points }) => points);
  const rows = powers(Math.min(...all.map(({ ns }) => ns)), Math.max(...all.map(({ ns }) => ns)));
  const bottom = Math.log10(rows[0] ?? 1);
  const top = Math.log10(rows.at(-1) ?? 10);
  const columns = match.map(({ forms }) => forms);
  const [fewest, most] = [Math.log10(Math.min(...columns)), Math.log10(Math.max(...columns))];
  const x = (forms: number) => LEFT + ((Math.log10(forms) - fewest) / (most - fewest)) * (WIDTH - LEFT - RIGHT);
  const y = (ns: number) => HEIGHT - BOTTOM - ((Math.log10(ns) - bottom) / (top - bottom)) * (HEIGHT - TOP - BOTTOM);
  const text = (at: { x: number; y: number; anchor?: string; colour?: string }, content: string) =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" text-anchor="${at.anchor ?? 'start'}"${at.colour ? ` style="fill:${at.colour}"` : ''}>${content}</text>`;
  const grid = rows.map((ns) => {
    const at = y(ns);
    return `<path class="grid" d="M${LEFT} ${at.toFixed(1)}H${WIDTH - RIGHT}"/>${text({ x: LEFT - 8, y: at + 4, anchor: 'end' }, ns.toLocaleString('en'))}`;
  });
  // Our own glossary stands too near to 500 for a label of its own.
  const ticks = columns
    .filter((forms, i) => forms === 500 || Math.log10(forms / (columns[i - 1] ?? 1)) > 0.25)
    .map((forms) => text({ x: x(forms), y: HEIGHT - BOTTOM + 18, anchor: 'middle' }, forms.toLocaleString('en')));
  const places = spread(
    lines.map(({ points }) => y(points.at(-1)?.ns ?? 1)),
    16,
  );
  const curves = lines.map(({ name, points }, i) => {
    const { colour, dash } = LOOKS[name] ?? { colour: '#888888', dash: '' };
    const path = points.map(({ forms, ns }) => `${x(forms).toFixed(1)} ${y(ns).toFixed(1)}`).join('L');
    const dots = points.map(
      ({ forms, ns }) => `<circle cx="${x(forms).toFixed(1)}" cy="${y(ns).toFixed(1)}" r="3" fill="${colour}"/>`,
    );
    const width = name === 'ours' ? 3 : 1.75;
    const label = text({ x: WIDTH - RIGHT + 12, y: (places[i] ?? 0) + 4, colour }, SHORT[name] ?? name);
    return `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}" d="M${path}"/>${dots.join('')}${label}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">
<title id="title">Match time for a UTF-16 unit of text, by the number of forms; both axes logarithmic</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #444; }
.grid { stroke: #ccc; stroke-width: 1; }
.paper { fill: #fff; }
@media (prefers-color-scheme: dark) { text { fill: #c8cdd0; } .grid { stroke: #40464a; } .paper { fill: #16191b; } }
</style>
<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>
${text({ x: 16, y: 24 }, 'ns for a unit of text')}
${grid.join('\n')}
${ticks.join('\n')}
${text({ x: (LEFT + WIDTH - RIGHT) / 2, y: HEIGHT - 10, anchor: 'middle' }, 'forms in the glossary')}
${curves.join('\n')}
</svg>
`;
}
