import { useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { DOMAIN_LABELS, langOf } from '../../components/labels.ts';
import type { Translate } from '../../components/translate.ts';
import { DOMAINS, type Domain, type Script } from '../../glossary/schema.ts';

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
const ORDER: readonly Domain[] = [...FIRST, ...DOMAINS.filter((domain) => !FIRST.includes(domain))];

const ROWS = 3;
/** All in CSS px, as popup.css has them: the room of a row, between two chips, around a chip's words, of its characters. */
const ROW_WIDTH = 368;
const GAP = 6;
const AROUND = 46;
const HAN = 13;
const LATIN = 7.4;

const widthOf = (words: string) =>
  AROUND + [...words].reduce((sum, character) => sum + (character > '\u2e80' ? HAN : LATIN), 0);

/** How many of the chips fill the rows, with one kept free for “the others”. An estimate: a row more does no harm. */
function fitting(words: readonly string[], others: string): number {
  let row = 1;
  let used = 0;
  const fits = (width: number) => used + width <= ROW_WIDTH;
  for (const [i, width] of words.map(widthOf).entries()) {
    const isLastRow = row === ROWS;
    if (isLastRow && !fits(width + GAP + widthOf(others))) return Math.max(0, i - 1);
    if (!fits(width)) {
      row++;
      used = 0;
    }
    used += width + GAP;
  }
  return words.length - 1;
}

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
  const words = (domain: Domain) => t(DOMAIN_LABELS[domain].key) + count(domain);
  const room = fitting([t('searchAll') + domains.length, ...offered.map(words)], t('searchOthers', '10'));
  const shown = all || room >= offered.length ? offered : offered.slice(0, room);
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
