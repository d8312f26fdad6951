import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readVariants } from '../../annotator/fold.ts';
import { search } from '../../annotator/search.ts';
import { type Hit, makeSearch } from '../../annotator/search-item.ts';
import { OptionList, optionId, rowAfterKey } from '../../components/list.tsx';
import type { Domain } from '../../glossary/schema.ts';
import { DomainChips } from './domain-chips.tsx';
import { itemOf } from './items.ts';
import type { PopupProps } from './props.ts';
import { SearchField } from './search-field.tsx';

const LIST = 'glossary-list';

interface GlossaryTabProps extends PopupProps {
  readonly query: string;
  readonly field: RefObject<HTMLInputElement | null>;
  onQuery(query: string): void;
  onOpen(entry: number): void;
}

/** The whole glossary: search, domains, list. The field keeps the focus while its keys choose from the list. */
export function GlossaryTab(props: GlossaryTabProps) {
  const { bundle, speaker, t, query, field, onQuery, onOpen } = props;
  const [domain, setDomain] = useState<Domain | undefined>();
  const index = useMemo(() => makeSearch(bundle.entries, readVariants(bundle.variants)), [bundle]);
  const browsing = useMemo(() => inOrder(props), [bundle, speaker]);
  const result = useMemo(() => search(index, query), [index, query]);
  const hits: readonly Pick<Hit, 'entry'>[] = query.trim() ? result.hits : browsing;
  const domainOf = ({ entry }: Pick<Hit, 'entry'>) => bundle.entries[entry]?.domain;
  const chosen = hits.some((hit) => domainOf(hit) === domain) ? domain : undefined;
  const shown = useMemo(() => hits.filter((hit) => !chosen || domainOf(hit) === chosen), [hits, chosen]);
  const entries = useMemo(() => shown.map(({ entry }) => entry), [shown]);
  // The first result is chosen until the reader chooses another one of the same results.
  const [choice, setChoice] = useState<{ readonly of: typeof shown | undefined; readonly row: number }>({
    of: undefined,
    row: -1,
  });
  const active = choice.of === shown ? choice.row : query.trim() ? 0 : -1;
  const setActive = (row: number) => setChoice({ of: shown, row });
  useEffect(() => field.current?.focus(), [field]);

  const open = (row: number) => {
    const entry = entries[row];
    if (entry !== undefined) onOpen(entry);
  };
  const itemAt = (row: number) => {
    const hit = shown[row];
    return hit && itemOf(hit.entry, bundle, speaker, 'field' in hit ? (hit as Hit) : undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.target instanceof HTMLButtonElement) return;
    const inField = event.target === field.current;
    // In the field, Home and End move its caret.
    const to = inField && /^(Home|End)$/.test(event.key) ? undefined : rowAfterKey(event.key, active, entries.length);
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter' && active >= 0) open(active);
    else return;
    event.preventDefault();
  };
  const found = result.nearest || (query.trim() !== '' && !hits.length);
  return (
    // The field and the list take the same keys.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div class="glossary" onKeyDown={onKeyDown}>
      <SearchField
        field={field}
        query={query}
        t={t}
        list={LIST}
        activeOption={optionId(LIST, entries[active])}
        onQuery={onQuery}
      />
      {found ? (
        <p class="notice" role="status">
          {t(entries.length ? 'searchNearest' : 'searchNothing', query.trim())}
        </p>
      ) : (
        <DomainChips
          domains={hits.flatMap((hit) => domainOf(hit) ?? [])}
          searching={query.trim() !== ''}
          chosen={chosen}
          script={speaker.script}
          t={t}
          onChoose={setDomain}
        />
      )}
      <OptionList
        id={LIST}
        entries={entries}
        itemOf={itemAt}
        label={t('popupTabGlossary')}
        t={t}
        active={active}
        onActive={setActive}
        onOpen={open}
      />
      {query.trim() !== '' && !found && <p class="keys">{t('searchKeys')}</p>}
    </div>
  );
}

/** All entries as a Chinese dictionary has them: numbers first, then by pinyin; quotation marks do not count. */
function inOrder({ bundle }: PopupProps): { entry: number }[] {
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin');
  const key = (term: string) => term.replace(/[“”「」《》]/g, '');
  return bundle.entries
    .map(({ term }, entry) => ({ entry, key: key(term) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ entry }) => ({ entry }));
}
