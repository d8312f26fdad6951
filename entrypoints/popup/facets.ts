/** The sides from which the glossary can be browsed: by domain, by source, by year, by what is new or superseded. */
import { DOMAIN_LABELS, langOf } from '../../components/labels.ts';
import type { Translate } from '../../components/translate.ts';
import { type Bundle, DOMAINS, type Domain, type ShippedEntry } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import { seenOf } from '../../glossary/when.ts';

export const FACETS = ['domain', 'source', 'year', 'change'] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_KEYS: Readonly<Record<Facet, string>> = {
  domain: 'searchByDomain',
  source: 'searchBySource',
  year: 'searchByYear',
  change: 'searchByChange',
};

/** One value of a facet, as a chip shows it. */
export interface FacetValue {
  readonly id: string;
  readonly label: string;
  /** One character before the label, in the script it is written in; a decoration. */
  readonly seal?: { readonly text: string; readonly lang: string };
}

/** In the order in which most readers look for them; the others come behind. */
const FIRST: readonly Domain[] = [
  'area',
  'industry',
  'livelihood',
  'innovation',
  'urban-renewal',
  'culture',
  'digital',
  'ecology',
];
const DOMAIN_ORDER: readonly Domain[] = [...FIRST, ...DOMAINS.filter((domain) => !FIRST.includes(domain))];

/** What became of a term: another name has taken its place; it took another’s; it stands in the latest documents first. */
const CHANGES = { superseded: 'searchSuperseded', successor: 'searchSuccessor', first: 'searchFirstSeen' } as const;

interface FacetWords {
  readonly bundle: Bundle;
  readonly speaker: Speaker;
  readonly t: Translate;
}

/** All values of a facet, in their order. */
export function valuesOf(facet: Facet, { bundle, speaker, t }: FacetWords): FacetValue[] {
  switch (facet) {
    case 'domain':
      return DOMAIN_ORDER.map((domain) => {
        const { key, seal } = DOMAIN_LABELS[domain];
        return { id: domain, label: t(key), seal: { text: seal[speaker.script], lang: langOf(speaker.script) } };
      });
    case 'source':
      return bundle.sources.map(({ id, short }) => ({ id, label: speaker.say(short) }));
    case 'year':
      return [...new Set(bundle.sources.map(yearOf))].sort().map((year) => ({ id: year, label: year }));
    case 'change':
      return Object.entries(CHANGES).map(([id, key]) => ({ id, label: t(key) }));
  }
}

const yearOf = ({ event, published }: Bundle['sources'][number]) => (event?.date ?? published).slice(0, 'YYYY'.length);

/** The values that an entry has: one domain, but maybe several sources and years. */
export function facetsOf(facet: Facet, entry: ShippedEntry, { sources }: Bundle): readonly string[] {
  switch (facet) {
    case 'domain':
      return [entry.domain];
    case 'source':
      return [...new Set(entry.sources.map(({ doc }) => doc))];
    case 'year': {
      const docs = new Set(entry.sources.map(({ doc }) => doc));
      return [...new Set(sources.filter(({ id }) => docs.has(id)).map(yearOf))];
    }
    case 'change':
      return [
        ...(entry.status?.supersededBy ? ['superseded'] : []),
        ...(entry.supersedes.length ? ['successor'] : []),
        ...(seenOf(entry, sources).kind === 'first' ? ['first'] : []),
      ];
  }
}
