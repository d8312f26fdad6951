import type { Translate } from '../../components/translate.ts';

interface RecentProps {
  /** The latest first. */
  readonly queries: readonly string[];
  readonly t: Translate;
  onQuery(query: string): void;
  onForget(): void;
}

/** What was looked up lately, to look it up again; one line, what does not fit stays out. */
export function Recent({ queries, t, onQuery, onForget }: RecentProps) {
  return (
    <div class="recent">
      <span>{t('searchRecent')}</span>
      <ul>
        {queries.map((query) => (
          <li key={query}>
            <button type="button" class="look" onClick={() => onQuery(query)}>
              {query}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={onForget}>
        {t('searchForget')}
      </button>
    </div>
  );
}
