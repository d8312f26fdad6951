import type { Bundle, Language, ListedEntry, PackedBundle, ShippedEntry } from '../glossary/schema.ts';

const files = new Map<string, Promise<unknown>>();

/** A file of ours, read once by each page of ours and each life of the background. */
function load<T>(name: string): Promise<T> {
  const known = files.get(name);
  if (known) return known as Promise<T>;
  const loading = fetch(name).then((response) => response.json() as Promise<T>);
  files.set(name, loading);
  // A reading that failed is no reason to fail for ever.
  loading.catch(() => files.delete(name));
  return loading;
}

/** The entry bundle as a reader of this language needs it. For others than English readers the English texts are empty. */
export async function loadBundle(language: Language): Promise<Bundle> {
  const base = load<Bundle>('/glossary.json');
  if (language !== 'en') return base;
  const [bundle, english] = await Promise.all([base, load<PackedBundle['english']>('/glossary.en.json')]);
  return {
    ...bundle,
    entries: bundle.entries.map((entry, number) => {
      const [gist = '', definition = ''] = english[number] ?? [];
      return { ...entry, gist: { ...entry.gist, en: gist }, definition: { ...entry.definition, en: definition } };
    }),
  };
}

/**
 * The bundle with no more than a list shows, a fifth of the whole: there sooner, and drawn meanwhile. What is missing is
 * empty, in the shape of the whole.
 */
export async function loadList(): Promise<Bundle> {
  const { entries, ...rest } = await load<PackedBundle['list']>('/list.json');
  return { ...rest, variants: '', sources: [], entries: entries.map(unlisted) };
}

const EMPTY = { zh: '', en: '' };
const unlisted = ({ gist, supersededBy, ...entry }: ListedEntry): ShippedEntry => ({
  ...entry,
  ...(supersededBy !== undefined && { status: { supersededBy } }),
  gist: { zh: gist, en: '' },
  definition: EMPTY,
  enStatus: 'ours',
  syllables: [],
  forms: [],
  sources: [],
  wholes: [],
  supersedes: [],
});

/** False for what `loadList` gives. */
export const isWhole = ({ sources }: Bundle): boolean => sources.length > 0;

/** The bundle with what each cited passage says. */
export async function loadBundleWithPassages(language: Language): Promise<Bundle> {
  const [bundle, passages] = await Promise.all([
    loadBundle(language),
    load<PackedBundle['passages']>('/passages.json'),
  ]);
  return {
    ...bundle,
    entries: bundle.entries.map((entry, number) => ({
      ...entry,
      sources: entry.sources.map((citation, i) => {
        const says = passages[number]?.[i];
        return says ? { ...citation, says } : citation;
      }),
    })),
  };
}
