import type { RefObject } from 'preact';
import { Icon } from '../../components/icons.tsx';
import type { Translate } from '../../components/translate.ts';

interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly t: Translate;
  /** The id of the list that the field steers, and of the option that is chosen in it. */
  readonly list: string;
  readonly activeOption: string | undefined;
  onQuery(query: string): void;
}

export function SearchField({ field, query, t, list, activeOption, onQuery }: SearchFieldProps) {
  const clear = () => {
    onQuery('');
    field.current?.focus();
  };
  return (
    <div class="field">
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4zM12.7 12.7l3.8 3.8" />
      </svg>
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={t('searchLabel')}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={activeOption}
        placeholder={t('searchHint')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {query && (
        <button type="button" class="tool" aria-label={t('searchClear')} onClick={clear}>
          <Icon name="close" small />
        </button>
      )}
    </div>
  );
}
