/** What the gallery shows, and how: read from its address, so that a look can be linked to. */
export const SWITCHES = {
  section: ['card', 'popup', 'options', 'source'],
  lang: ['zh-Hans', 'zh-Hant', 'en'],
  theme: ['light', 'dark'],
  /** Per cent. */
  text: ['100', '200'],
  /** WCAG 1.4.12: line height, letters and words spaced as a reader's own style may. */
  spacing: ['usual', 'wide'],
  /** Forced colours: whoever opens the page must make the browser force them; `npm run gallery` does. */
  contrast: ['usual', 'forced'],
} as const;

export type Switch = keyof typeof SWITCHES;
export type Look = { readonly [K in Switch]: (typeof SWITCHES)[K][number] };
export type Section = Look['section'];

const NAMES = Object.keys(SWITCHES) as readonly Switch[];

/** The look that the query of an address asks for; the first of each where it asks for none that there is. */
export function lookIn(query: string): Look {
  const asked = new URLSearchParams(query);
  const chosen = NAMES.map((name) => {
    const values: readonly string[] = SWITCHES[name];
    return [name, values.find((value) => value === asked.get(name)) ?? values[0]];
  });
  return Object.fromEntries(chosen) as Look;
}

/** The query of a look: only what is not as usual. */
export function queryOf(look: Look): string {
  const chosen = NAMES.filter((name) => look[name] !== SWITCHES[name][0]).map((name) => [name, look[name]]);
  return `?${new URLSearchParams(chosen)}`;
}
