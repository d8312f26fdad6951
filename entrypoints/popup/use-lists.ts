import type { RefObject } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { withRecent } from '../../platform/recent.ts';
import type { Settings } from '../../platform/settings-shape.ts';
import type { PopupProps } from './props.ts';
import type { TabName } from './tabs.tsx';

/** Where the reader is among the lists: which tab, what is looked for, what is listed. */
export interface ListsHandle {
  readonly tab: TabName;
  readonly query: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly recent: readonly string[];
  /** The numbers of the saved entries, the latest first. */
  readonly saved: readonly number[];
  /** The numbers of the entries that the tab lists, as of now. */
  readonly listed: () => readonly number[];
  readonly listsAny: boolean;
  goTo(tab: TabName): void;
  setQuery(query: string): void;
  setListed(entries: readonly number[]): void;
  /** Shows the glossary, with the focus in its field. */
  search(): void;
  /** Writes the query down: it led to an entry. */
  remember(): void;
  forget(): void;
}

const NONE: readonly number[] = [];

export function useLists({ bundle, world }: PopupProps, { saved: chosen }: Settings, start?: string): ListsHandle {
  const [tab, setTab] = useState<TabName>(start === undefined ? 'page' : 'glossary');
  const [query, setQuery] = useState(start ?? '');
  const [recent, setRecent] = useState(world.recent);
  // Read when it is copied: only from some to none and back does a change of it show.
  const listed = useRef(NONE);
  const [listsAny, setListsAny] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const saved = useMemo(() => {
    const numbers = new Map(bundle.entries.map(({ id }, number) => [id, number]));
    return chosen.flatMap(({ entry }) => numbers.get(entry) ?? []).reverse();
  }, [bundle, chosen]);
  const keep = (queries: readonly string[]) => {
    setRecent(queries);
    world.keepRecent(queries);
  };
  const setListed = useCallback((entries: readonly number[]) => {
    listed.current = entries;
    setListsAny(entries.length > 0);
  }, []);
  return {
    tab,
    query,
    field,
    recent,
    saved,
    listed: () => listed.current,
    listsAny,
    goTo: setTab,
    setQuery,
    setListed,
    search: () => {
      setTab('glossary');
      requestAnimationFrame(() => field.current?.focus());
    },
    remember: () => {
      if (tab === 'glossary' && query.trim()) keep(withRecent(recent, query.trim()));
    },
    forget: () => keep([]),
  };
}
