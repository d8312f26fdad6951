import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type TermItem, TermText } from './list-row.tsx';
import type { Translate } from './translate.ts';

/** The row that an arrow key leads to from `at`, or undefined for any other key. */
export function rowAfterKey(key: string, at: number, count: number): number | undefined {
  const page = 8;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, to));
}

export interface RowListProps {
  readonly items: readonly TermItem[];
  readonly label: string;
  readonly t: Translate;
  /** The row at which the reader is; -1 for none yet. */
  readonly active: number;
  onActive(row: number): void;
  onOpen(row: number): void;
  /** What stands at the right of a row; in the active one it may have controls. */
  readonly aside: (item: TermItem, row: number, active: boolean) => ComponentChildren;
}

/** A list of terms, each a button; the arrow keys go from row to row, Tab to the controls of the active row. */
export function RowList({ items, label, t, active, onActive, onOpen, aside }: RowListProps) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    // From the row with the focus: a pointer that rests on the list has made another one the active row.
    const at = [...(list.current?.children ?? [])].findIndex((row) => row.contains(document.activeElement));
    const to = rowAfterKey(event.key, at, items.length);
    if (to === undefined) return;
    event.preventDefault();
    onActive(to);
    list.current?.querySelectorAll<HTMLButtonElement>('.open')[to]?.focus();
  };
  return (
    <ul class="list" ref={list} aria-label={label} onKeyDown={onKeyDown}>
      {items.map((item, row) => (
        <li
          key={item.entry}
          class={row === active ? 'row active' : 'row'}
          onPointerMove={() => row !== active && onActive(row)}
          onFocusIn={() => onActive(row)}
        >
          <button
            type="button"
            class="open"
            tabIndex={row === Math.max(active, 0) ? 0 : -1}
            onClick={() => onOpen(row)}
          >
            <TermText item={item} t={t} />
          </button>
          <div class="aside">{aside(item, row, row === active)}</div>
        </li>
      ))}
    </ul>
  );
}

/** Rows that are drawn at once, about as many as a popup shows; and those added behind them, unseen, as they are needed. */
const DRAWN = 7;
const DRAWN_MORE = 60;

export interface OptionListProps {
  readonly id: string;
  /** The numbers of the entries, in their order. */
  readonly entries: readonly number[];
  /** Makes a row when it is drawn: most never are. */
  readonly itemOf: (row: number) => TermItem | undefined;
  readonly label: string;
  readonly t: Translate;
  /** The chosen row; -1 for none. */
  readonly active: number;
  onActive(row: number): void;
  onOpen(row: number): void;
}

export const optionId = (list: string, entry: number | undefined) =>
  entry === undefined ? undefined : `${list}-${entry}`;

/** The results of a search: a list box, which a search field steers too. */
export function OptionList({ id, entries, itemOf, label, t, active, onActive, onOpen }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState({ of: entries, rows: DRAWN });
  // Other results begin at the top again, in the same pass.
  const drawn = Math.min(entries.length, Math.max(asked.of === entries ? asked.rows : DRAWN, active + 1));
  // To ask where a list is scrolled to costs a layout, which a list that was never scrolled need not pay at each key.
  const scrolled = useRef(false);
  useLayoutEffect(() => {
    if (list.current && scrolled.current) list.current.scrollTop = 0;
    scrolled.current = false;
  }, [entries]);
  useLayoutEffect(() => {
    if (active <= 0) return;
    scrolled.current = true;
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  /** Draws more if there are less than so many heights of the list from what it shows first to its end. */
  const drawBelow = (heights: number, rows: number) => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = list.current ?? {};
    if (scrollTop > 0) scrolled.current = true;
    const isNearEnd = scrollHeight - scrollTop < heights * clientHeight;
    if (isNearEnd && drawn < entries.length) setAsked({ of: entries, rows: drawn + rows });
  };
  // Once these have been painted: a tall list has room for more.
  useEffect(() => drawBelow(1.2, DRAWN), [entries, drawn]);
  const items = entries.slice(0, drawn).flatMap((_, row) => itemOf(row) ?? []);
  return (
    <div
      class="list"
      id={id}
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={optionId(id, entries[active])}
      tabIndex={0}
      onScroll={() => drawBelow(3, DRAWN_MORE)}
    >
      {items.map((item, row) => (
        // The list box and the search field take the keys; an option is only pointed at.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={item.entry}
          id={optionId(id, item.entry)}
          class={row === active ? 'row active' : 'row'}
          role="option"
          aria-selected={row === active}
          aria-setsize={entries.length}
          aria-posinset={row + 1}
          onPointerMove={() => row !== active && onActive(row)}
          onClick={() => onOpen(row)}
        >
          <span class="open">
            <TermText item={item} t={t} />
          </span>
        </div>
      ))}
    </div>
  );
}
