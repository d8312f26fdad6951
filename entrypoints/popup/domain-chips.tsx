import { useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { DOMAIN_LABELS, langOf } from '../../components/labels.ts';
import type { Translate } from '../../components/translate.ts';
import { DOMAINS, type Domain, type Script } from '../../glossary/schema.ts';

/** The domains that are shown before “the others”: those that most readers look for. Together they take three rows. */
const FIRST: readonly Domain[] = [
  'area',
  'industry',
  'innovation',
  'urban-renewal',
  'livelihood',
  'digital',
  'culture',
  'ecology',
];
const ORDER: readonly Domain[] = [...FIRST, ...DOMAINS.filter((domain) => !FIRST.includes(domain))];

interface DomainChipsProps {
  /** The domain of each entry that is listed. */
  readonly domains: readonly Domain[];
  /** While searching only domains with results are offered, the fullest first. */
  readonly searching: boolean;
  readonly chosen: Domain | undefined;
  readonly script: Script;
  readonly t: Translate;
  onChoose(domain: Domain | undefined): void;
}

export function DomainChips({ domains, searching, chosen, script, t, onChoose }: DomainChipsProps) {
  const [all, setAll] = useState(false);
  const counts = new Map<Domain, number>();
  for (const domain of domains) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  const count = (domain: Domain) => counts.get(domain) ?? 0;
  const present = ORDER.filter((domain) => counts.has(domain));
  const offered = searching ? present.sort((a, b) => count(b) - count(a)) : present;
  const shown = all || offered.length <= FIRST.length + 1 ? offered : offered.slice(0, FIRST.length);
  // The chosen one stays in sight.
  const chips = chosen && !shown.includes(chosen) ? [...shown.slice(0, -1), chosen] : shown;
  return (
    <fieldset class="chips">
      <legend class="unseen">{t('searchDomains')}</legend>
      <button type="button" class="chip text" aria-pressed={!chosen} onClick={() => onChoose(undefined)}>
        {t('searchAll')} <i>{domains.length}</i>
      </button>
      {chips.map((domain) => (
        <button
          key={domain}
          type="button"
          class="chip"
          aria-pressed={domain === chosen}
          onClick={() => onChoose(domain === chosen ? undefined : domain)}
        >
          <span class="seal" lang={langOf(script)} aria-hidden="true">
            {DOMAIN_LABELS[domain].seal[script]}
          </span>
          {t(DOMAIN_LABELS[domain].key)} <i>{count(domain)}</i>
        </button>
      ))}
      {chips.length < offered.length && (
        <button type="button" class="chip text" onClick={() => setAll(true)}>
          {t('searchOthers', String(offered.length - chips.length))}
          <Icon name="down" small />
        </button>
      )}
    </fieldset>
  );
}
