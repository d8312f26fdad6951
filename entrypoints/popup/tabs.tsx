import { useRef } from 'preact/hooks';
import type { Translate } from '../../components/translate.ts';

const NAMES = ['page', 'glossary', 'saved'] as const;
export type TabName = (typeof NAMES)[number];

export const TAB_KEYS: Readonly<Record<TabName, string>> = {
  page: 'popupTabPage',
  glossary: 'popupTabGlossary',
  saved: 'popupTabSaved',
};

interface TabsProps {
  readonly tab: TabName;
  /** Shown beside the names; undefined where it is not known. */
  readonly counts: Readonly<Record<TabName, number | undefined>>;
  readonly t: Translate;
  onTab(tab: TabName): void;
}

/** The tabs; the arrow keys go from one to the other, as the ARIA practices for tabs say. */
export function Tabs({ tab, counts, t, onTab }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step && NAMES[(NAMES.indexOf(tab) + step + NAMES.length) % NAMES.length];
    if (!next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={list} onKeyDown={onKeyDown}>
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls={`panel-${name}`}
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {t(TAB_KEYS[name])}
          {counts[name] !== undefined && <i>{counts[name]}</i>}
        </button>
      ))}
    </div>
  );
}
