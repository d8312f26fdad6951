import { useState } from 'preact/hooks';
import { langOf } from '../../components/labels.ts';
import { Seal } from '../../components/seal.tsx';
import type { Translate } from '../../components/translate.ts';
import type { ShippedEntry } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';
import type { Passage } from './passages.ts';

/** Entries that are listed before “the others”: a column as long as a screen. */
const SHOWN = 14;

interface EntryFilterProps {
  readonly entries: readonly ShippedEntry[];
  readonly passages: readonly Passage[];
  readonly chosen: ShippedEntry | undefined;
  readonly speaker: Speaker;
  readonly t: Translate;
  onChoose(id: string | undefined): void;
}

/** Which entry's passages are shown: all, or those of one. */
export function EntryFilter({ entries, passages, chosen, speaker, t, onChoose }: EntryFilterProps) {
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const { term, script } = speaker;
  const cites = new Map(
    entries.map((entry) => [entry, passages.filter((passage) => passage.entries.includes(entry)).length]),
  );
  const wanted = query.trim().toLowerCase();
  const matching = entries
    .filter((entry) => [entry.term, term(entry), entry.en].some((text) => text.toLowerCase().includes(wanted)))
    .sort((a, b) => (cites.get(b) ?? 0) - (cites.get(a) ?? 0));
  const listed = all || matching.length <= SHOWN + 1 ? matching : matching.slice(0, SHOWN);
  const shown = chosen && !wanted && !listed.includes(chosen) ? [chosen, ...listed.slice(0, -1)] : listed;
  const choice = (id: string | undefined) => ({
    type: 'button' as const,
    'aria-pressed': chosen?.id === id,
    onClick: () => onChoose(id),
  });
  return (
    <nav class="filter" aria-label={t('sourceFilter')}>
      <div class="field">
        <input
          type="search"
          aria-label={t('sourceFilter')}
          placeholder={t('sourceFilter')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <ul>
        <li>
          <button {...choice(undefined)}>
            <span>{t('sourceEvery')}</span>
            <i>{passages.length}</i>
          </button>
        </li>
        {shown.map((entry) => (
          <li key={entry.id}>
            <button {...choice(entry.id)}>
              <Seal domain={entry.domain} level={entry.level} script={script} />
              <span lang={langOf(script)}>{term(entry)}</span>
              <i>{cites.get(entry)}</i>
            </button>
          </li>
        ))}
      </ul>
      {matching.length === 0 && <p class="quiet">{t('sourceNoMatch')}</p>}
      {shown.length < matching.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('sourceMore', String(matching.length - shown.length))}
        </button>
      )}
    </nav>
  );
}
