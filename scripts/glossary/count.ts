import { fold, type Variants } from '../../annotator/fold.ts';
import { formsOf } from '../../glossary/compile/forms.ts';
import { DOMAINS, type Entry, type Form, LEVELS, type Source } from '../../glossary/schema.ts';
import { TIERS, tierOf } from './completeness.ts';

/** The glossary in figures. */
export interface Stats {
  readonly entries: number;
  readonly domains: Readonly<Record<string, number>>;
  readonly levels: Readonly<Record<string, number>>;
  /** By completeness, see completeness.ts. */
  readonly tiers: Readonly<Record<string, number>>;
  /** By where the English name comes from. */
  readonly english: Readonly<Record<string, number>>;
  readonly citations: number;
  /** By source: how many citations, and how many entries that cite it. */
  readonly sources: Readonly<Record<string, { readonly citations: number; readonly entries: number }>>;
  /** Entries that have parts, their parts, and of these: entries of their own, only a name, said to be unknown. */
  readonly parts: {
    readonly wholes: number;
    readonly parts: number;
    readonly entries: number;
    readonly named: number;
    readonly unknown: number;
  };
  /** Surfaces by which entries are found, terms included; `distinct` once folded; `ruled` carry a rule, `searchOnly` are never marked. */
  readonly forms: {
    readonly surfaces: number;
    readonly distinct: number;
    readonly ruled: number;
    readonly searchOnly: number;
  };
  /** Surfaces that several entries share: which, and in what order they are tried. */
  readonly shared: readonly { readonly form: string; readonly entries: readonly string[] }[];
  /** Ambiguous surfaces: those that are only marked where a rule allows it. */
  readonly ambiguous: readonly (Form & { readonly entry: string })[];
  readonly figures: number;
  readonly superseded: number;
}

export function statsOf(entries: readonly Entry[], sources: readonly Source[], variants: Variants): Stats {
  const parts = entries.flatMap((entry) => entry.parts ?? []);
  const forms = entries.flatMap((entry) => formsOf(entry).map((form) => ({ ...form, entry: entry.id })));
  const owners = new Map<string, { form: string; entries: string[] }>();
  for (const { form, entry } of forms) {
    const key = fold(form, variants);
    const owner = owners.get(key) ?? { form, entries: [] };
    owner.entries.push(entry);
    owners.set(key, owner);
  }
  return {
    entries: entries.length,
    domains: tally(
      DOMAINS,
      entries.map(({ domain }) => domain),
    ),
    levels: tally(
      LEVELS,
      entries.map(({ level }) => level),
    ),
    tiers: tally(TIERS, entries.map(tierOf)),
    english: tally(
      ['official', 'established', 'ours'],
      entries.map(({ enStatus }) => enStatus),
    ),
    citations: entries.reduce((sum, entry) => sum + entry.sources.length, 0),
    sources: Object.fromEntries(
      sources.map(({ id }) => {
        const citing = entries.map((entry) => entry.sources.filter(({ doc }) => doc === id).length);
        return [id, { citations: citing.reduce((a, b) => a + b, 0), entries: citing.filter(Boolean).length }];
      }),
    ),
    parts: {
      wholes: entries.filter((entry) => entry.parts).length,
      parts: parts.length,
      entries: parts.filter(({ entry }) => entry !== undefined).length,
      named: parts.filter(({ entry, unknown }) => entry === undefined && !unknown).length,
      unknown: parts.filter(({ unknown }) => unknown).length,
    },
    forms: {
      surfaces: forms.length,
      distinct: owners.size,
      ruled: forms.filter(({ rule }) => rule).length,
      searchOnly: forms.filter(({ marked }) => !marked).length,
    },
    shared: [...owners.values()].filter((owner) => owner.entries.length > 1),
    ambiguous: forms.flatMap(({ form, entry, rule, marked }) =>
      rule && marked
        ? [{ form, entry, ...(rule.needs && { needs: rule.needs }), ...(rule.not && { not: rule.not }) }]
        : [],
    ),
    figures: entries.reduce((sum, entry) => sum + (entry.figures?.length ?? 0), 0),
    superseded: entries.filter(({ status }) => status?.supersededBy).length,
  };
}

function tally(names: readonly string[], values: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, values.filter((value) => value === name).length]));
}
