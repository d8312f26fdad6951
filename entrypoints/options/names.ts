import { DOMAIN_LABELS } from '../../components/labels.ts';
import type { Translate } from '../../components/translate.ts';
import type { Domain } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import type { Exclusion, Saved, Settings } from '../../platform/settings-shape.ts';

/** The settings that are lists. */
export type ListName = {
  [K in keyof Settings]: Settings[K] extends readonly unknown[] ? K : never;
}[keyof Settings];
export type ItemOf<K extends ListName> = Settings[K][number];

/** An entry's term. One that this version of the glossary does not have keeps its id: it may come back. */
export function termOf(id: string, speaker: Speaker): string {
  const entry = speaker.find(id);
  return entry ? speaker.term(entry) : id;
}

/** How the reader knows an item of each list. */
export function namers(speaker: Speaker, t: Translate): { readonly [K in ListName]: (item: ItemOf<K>) => string } {
  const term = (id: string) => termOf(id, speaker);
  return {
    sitesOff: (host) => host,
    // A backup may name a field that the glossary does not have any more.
    domainsOff: (domain) => (domain in DOMAIN_LABELS ? t(DOMAIN_LABELS[domain as Domain].key) : domain),
    known: term,
    excluded: ({ entry, host }: Exclusion) => `${term(entry)} (${host})`,
    saved: ({ entry, date }: Saved) => `${term(entry)} (${date})`,
  };
}
