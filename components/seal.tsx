import type { Domain, Level, Script } from '../glossary/schema.ts';
import { DOMAIN_LABELS, langOf } from './labels.ts';

/**
 * The domain as one character; the make tells the level: filled is Xuhui's own, outlined Shanghai's, plain national.
 * Decorative where the domain's name stands beside it; elsewhere `name` is what a screen reader says.
 */
export function Seal(props: { domain: Domain; level: Level; script: Script; name?: string }) {
  const { domain, level, script, name } = props;
  const label = name === undefined ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': name };
  return (
    <span class={`seal ${level}`} lang={langOf(script)} {...label}>
      {DOMAIN_LABELS[domain].seal[script]}
    </span>
  );
}
