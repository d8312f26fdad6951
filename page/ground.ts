/**
 * The ground that a text stands on: dark text on light ground, light text on dark, or anything else (mastheads, coloured
 * boxes). Marks and the card take their colours from it, not from the system's theme.
 */
export type Ground = 'ink' | 'paper' | 'plain';

/** Red, green and blue from 0 to 1, and alpha. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a computed colour: rgb(), rgba(), color(srgb …); any other notation counts as opaque mid grey. */
function readColour(css: string): Colour {
  const [red = 0.5, green = 0.5, blue = 0.5, alpha = 1] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  if (css.startsWith('rgb')) return [red / 255, green / 255, blue / 255, alpha];
  return css.startsWith('color(srgb ') ? [red, green, blue, alpha] : [0.5, 0.5, 0.5, 1];
}

/** Relative luminance, 0 to 1 (WCAG 2). */
function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
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
  for (; at && !known.has(at); at = at.parentElement ?? hostOf(at)) {
    asked.push(at);
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    found = readColour(backgroundColor);
    if (found[3] > 0.5) break;
    found = undefined;
    if (backgroundImage !== 'none' && at !== document.body && at !== document.documentElement) break;
  }
  if (!at) {
    const { colorScheme } = getComputedStyle(document.documentElement);
    const dark = colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
    found = dark ? [0, 0, 0, 1] : [1, 1, 1, 1];
  } else if (known.has(at)) found = known.get(at);
  for (const one of asked) known.set(one, found);
  return found;
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** A dark ground of more colour than this is a masthead or a box: green on it would jar, the text's own colour does not. */
const MOST_CHROMA = 0.2;

/** Sorts an element by its text colour and ground; the limits keep a mark's line at 3:1 or better. */
export function groundOf(element: Element, known: Backgrounds): Ground {
  const ground = backgroundOf(element, known);
  if (!ground) return 'plain';
  const text = luminance(readColour(getComputedStyle(element).color));
  const [red, green, blue] = ground;
  if (text < 0.25 && luminance(ground) >= 0.55) return 'ink';
  const chroma = Math.max(red, green, blue) - Math.min(red, green, blue);
  return text > 0.4 && luminance(ground) <= 0.12 && chroma <= MOST_CHROMA ? 'paper' : 'plain';
}
