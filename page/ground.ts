/**
 * The ground that a text stands on: dark text on light ground, light text on dark, or anything else (mastheads, coloured
 * boxes). Marks and the card take their colours from it, not from the system's theme.
 */
export type Ground = 'ink' | 'paper' | 'plain';

interface Colour {
  /** Relative luminance, 0 to 1 (WCAG 2). */
  readonly luminance: number;
  readonly alpha: number;
  /** How far its channels lie apart, 0 (a grey) to 1. */
  readonly chroma: number;
}

const known = new Map<string, Colour>();

/** Reads a computed colour: rgb(), rgba(), color(srgb …); any other notation counts as mid grey. */
function readColour(css: string): Colour {
  let colour = known.get(css);
  if (!colour) {
    const numbers = css.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const unit = css.startsWith('color(srgb') ? 1 : css.startsWith('rgb') ? 255 : 0;
    const linear = (at: number) => {
      const value = unit ? (numbers[at] ?? 0) / unit : 0.7;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    const channels = numbers.slice(0, 3).map((value) => value / (unit || 1));
    const chroma = unit ? Math.max(...channels) - Math.min(...channels) : 0;
    colour = {
      luminance: 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2),
      alpha: unit ? (numbers[3] ?? 1) : 1,
      chroma,
    };
    if (known.size > 500) known.clear();
    known.set(css, colour);
  }
  return colour;
}

/** The first opaque background at or above an element; undefined for a picture; white if there is none. */
function backgroundOf(element: Element): Colour | undefined {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    const style = getComputedStyle(at);
    const background = readColour(style.backgroundColor);
    if (background.alpha > 0.5) return background;
    if (style.backgroundImage !== 'none' && at !== document.body && at !== document.documentElement) return undefined;
  }
  const isDark =
    getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
    matchMedia('(prefers-color-scheme: dark)').matches;
  return readColour(isDark ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)');
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** A dark ground of more colour than this is a masthead or a box: green on it would jar, the text's own colour does not. */
const MOST_CHROMA = 0.2;

/** Sorts an element by its text colour and ground; the limits keep a mark's line at 3:1 or better. */
export function groundOf(element: Element): Ground {
  const ground = backgroundOf(element);
  if (!ground) return 'plain';
  const text = readColour(getComputedStyle(element).color).luminance;
  if (text < 0.25 && ground.luminance >= 0.55) return 'ink';
  if (text > 0.4 && ground.luminance <= 0.12 && ground.chroma <= MOST_CHROMA) return 'paper';
  return 'plain';
}

/** True if the page is dark around an element. */
export function isDark(element: Element): boolean {
  return (backgroundOf(element)?.luminance ?? 1) < 0.3;
}
