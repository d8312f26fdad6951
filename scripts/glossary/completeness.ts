import type { Entry } from '../../glossary/schema.ts';

/**
 * How complete an entry is. Every entry has a gist, a definition and a citation: it is `brief`. One that also says what
 * it is made of (parts), how much (figures) or what happened when (history), or that rests on two citations or more, is
 * `sound`. One that does both is `full`.
 */
export const TIERS = ['full', 'sound', 'brief'] as const;
export type Tier = (typeof TIERS)[number];

export function tierOf({
  parts,
  figures,
  history,
  sources,
}: Pick<Entry, 'parts' | 'figures' | 'history' | 'sources'>): Tier {
  const detailed = Boolean(parts ?? figures ?? history);
  const supported = sources.length >= 2;
  return detailed && supported ? 'full' : detailed || supported ? 'sound' : 'brief';
}
