import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type SearchResult, search } from '../../annotator/search.ts';
import type { Hit } from '../../annotator/search-item.ts';
import { OptionList, optionId, rowAfterKey } from '../../components/list.tsx';
import { isWhole } from '../../platform/bundle.ts';
import { FacetChips } from './facet-chips.tsx';
import { type Facet, facetsOf, valuesOf } from './facets.ts';
import { itemOf } from './items.ts';
import type { ListTabProps } from './props.ts';
import { Recent } from './recent.tsx';
import { SearchField } from './search-field.tsx';
import { searchIndexOf } from './search-index.ts';
import { whenIdle } from './when-idle.ts';

const LIST = 'glossary-list';
/** Rows of chips: the recent searches take the place of one. */
const ROWS = 3;
const NOTHING: SearchResult = { hits: [], nearest: false };

interface GlossaryTabProps extends ListTabProps {
  readonly query: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly recent: readonly string[];
  onQuery(query: string): void;
  onForget(): void;
}

/** The whole glossary: search, facets, list. The field keeps the focus while its keys choose from the list. */
export function GlossaryTab(props: GlossaryTabProps) {
  const { bundle, speaker, t, query, field, recent, onQuery, onOpen, onListed, onForget } = props;
  const [facet, setFacet] = useState<Facet>('domain');
  const [value, setValue] = useState<string | undefined>();
  const browsing = useMemo(() => bundle.order.map((entry) => ({ entry })), [bundle]);
  const values = useMemo(() => valuesOf(facet, { bundle, speaker, t }), [facet, bundle, speaker, t]);
  const whole = isWhole(bundle);
  const searching = whole && query.trim() !== '';
  const result = useMemo(
    () => (searching ? search(searchIndexOf(bundle), query) : NOTHING),
    [searching, bundle, query],
  );
  const hits: readonly Pick<Hit, 'entry'>[] = searching ? result.hits : browsing;
  const facets = useMemo(() => bundle.entries.map((entry) => facetsOf(facet, entry, bundle)), [facet, bundle]);
  const having = useMemo(() => hits.map(({ entry }) => facets[entry] ?? []), [hits, facets]);
  const chosen = value !== undefined && having.some((ids) => ids.includes(value)) ? value : undefined;
  const shown = useMemo(
    () => (chosen === undefined ? hits : hits.filter((_, i) => having[i]?.includes(chosen))),
    [hits, having, chosen],
  );
  const entries = useMemo(() => shown.map(({ entry }) => entry), [shown]);
  // The first result is chosen until the reader chooses another one of the same results.
  const [choice, setChoice] = useState<{ readonly of: typeof shown | undefined; readonly row: number }>({
    of: undefined,
    row: -1,
  });
  const active = choice.of === shown ? choice.row : searching ? 0 : -1;
  const setActive = (row: number) => setChoice({ of: shown, row });
  useEffect(() => field.current?.focus(), [field]);
  useEffect(() => (whole ? whenIdle(() => searchIndexOf(bundle)) : undefined), [whole, bundle]);
  useLayoutEffect(() => onListed(entries), [entries, onListed]);

  const [forgotten, setForgotten] = useState(false);
  const forget = () => {
    onForget();
    setForgotten(true);
    // The button goes with what it clears.
    field.current?.focus();
  };
  const open = (row: number) => {
    const entry = entries[row];
    if (entry !== undefined) onOpen(entry);
  };
  const itemAt = (row: number) => {
    const hit = shown[row];
    return hit && itemOf(hit.entry, bundle, speaker, 'field' in hit ? (hit as Hit) : undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.isComposing || target instanceof HTMLButtonElement || target instanceof HTMLSelectElement) return;
    const inField = target === field.current;
    // In the field, Home and End move its caret.
    const to = inField && /^(Home|End)$/.test(event.key) ? undefined : rowAfterKey(event.key, active, entries.length);
    if (to !== undefined) setActive(to);
    else if (event.key === 'Enter' && active >= 0) open(active);
    else return;
    event.preventDefault();
  };
  const found = result.nearest || (searching && !hits.length);
  const showsRecent = !searching && recent.length > 0;
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
      {showsRecent && <Recent queries={recent} t={t} onQuery={onQuery} onForget={forget} />}
      <p class="unseen" role="status">
        {forgotten && !recent.length ? t('searchForgotten') : ''}
      </p>
      {found ? (
        <p class="notice" role="status">
          {t(entries.length ? 'searchNearest' : 'searchNothing', query.trim())}
        </p>
      ) : (
        <FacetChips
          key={facet}
          facet={facet}
          onFacet={setFacet}
          values={values}
          having={having}
          sorted={searching}
          rows={showsRecent ? ROWS - 1 : ROWS}
          chosen={chosen}
          t={t}
          onChoose={setValue}
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
      {searching && !found && <p class="keys">{t('searchKeys')}</p>}
    </div>
  );
}
