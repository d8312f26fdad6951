import { MOST_CLIMBED } from './limits.ts';

/**
 * The ground that a text stands on: dark text on light ground, light text on dark, or anything else (mastheads, coloured
 * boxes). Marks and the card take their colours from it, not from the system's theme.
 */
export type Ground = 'ink' | 'paper' | 'plain';

/** What counts of a colour: relative luminance (WCAG 2), the distance of its strongest channel from its weakest, alpha; 0 to 1. */
interface Colour {
  readonly luminance: number;
  readonly chroma: number;
  readonly alpha: number;
}

/** A page has few colours, and is asked about them for each paragraph. */
const colours = new Map<string, Colour>();
const MOST_COLOURS = 500;

/** Reads a computed colour: rgb(), rgba(), color(srgb …); any other notation counts as opaque mid grey. */
function readColour(css: string): Colour {
  const known = colours.get(css);
  if (known) return known;
  const numbers = css.match(/[\d.]+/g)?.map(Number) ?? [];
  const scale = css.startsWith('rgb') ? 255 : css.startsWith('color(srgb ') ? 1 : 0;
  const rgb = [0, 1, 2].map((channel) => (scale ? (numbers[channel] ?? 0) / scale : 0.5));
  const [red, green, blue] = rgb.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  const colour = {
    luminance: 0.2126 * red + 0.7152 * green + 0.0722 * blue,
    chroma: Math.max(...rgb) - Math.min(...rgb),
    alpha: scale ? (numbers[3] ?? 1) : 1,
  };
  if (colours.size < MOST_COLOURS) colours.set(css, colour);
  return colour;
}

/**
 * What is known of the elements above those that were asked about: one look at a style for each, however many blocks
 * they hold. Good for one pass over a page, whose styles change between passes.
 */
export type Backgrounds = Map<Element, Colour | undefined>;

/** The first opaque background at or above an element; undefined for a picture; white if there is none. */
function backgroundOf(element: Element, known: Backgrounds): Colour | undefined {
  const asked: Element[] = [];
  let found: Colour | undefined;
  let at: Element | null = element;
  const above = (child: Element): Element | null =>
    asked.length === MOST_CLIMBED
      ? document.body
      : (child.parentElement ?? (child.parentNode as Partial<ShadowRoot>)?.host ?? null);
  for (; at && !known.has(at); at = above(at)) {
    asked.push(at);
    const style = getComputedStyle(at);
    found = readColour(style.backgroundColor);
    if (found.alpha > 0.5) break;
    found = undefined;
    if (style.backgroundImage !== 'none' && at !== document.body && at !== document.documentElement) break;
  }
  if (!at) {
    const { colorScheme } = getComputedStyle(document.documentElement);
    const dark = colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
    found = readColour(dark ? 'rgb(0,0,0)' : 'rgb(255,255,255)');
  } else if (known.has(at)) found = known.get(at);
  for (const one of asked) known.set(one, found);
  return found;
}

/** A dark ground of more colour than this is a masthead or a box: green on it would jar, the text's own colour does not. */
const MOST_CHROMA = 0.2;

/** Sorts an element by its text colour and ground; the limits keep a mark's line at 3:1 or better. */
export function groundOf(element: Element, known: Backgrounds): Ground {
  // What a page keeps from being drawn has no style worth asking for; it is likely to be shown on the ground around it.
  let seen = element;
  for (let i = 0; i < MOST_CLIMBED && seen.parentElement && !seen.checkVisibility(); i++) seen = seen.parentElement;
  const ground = backgroundOf(seen, known);
  if (!ground) return 'plain';
  const text = readColour(getComputedStyle(seen).color).luminance;
  const { luminance, chroma } = ground;
  if (text < 0.25 && luminance >= 0.55) return 'ink';
  return text > 0.4 && luminance <= 0.12 && chroma <= MOST_CHROMA ? 'paper' : 'plain';
}
