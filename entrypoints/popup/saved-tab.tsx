import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { RowList } from '../../components/list.tsx';
import type { Settings } from '../../platform/settings-shape.ts';
import { itemOf } from './items.ts';
import type { ListTabProps } from './props.ts';
import type { PageHandle } from './use-page.ts';
import { Void } from './void.tsx';

interface SavedTabProps extends ListTabProps {
  readonly page: PageHandle;
  /** The numbers of the saved entries, the latest first. */
  readonly saved: readonly number[];
}

/** What was removed last, and how it was before. */
interface Removed {
  readonly entry: string;
  readonly name: string;
  readonly before: Settings['saved'];
}

/** The terms that the reader saved, the latest first. */
export function SavedTab({ page, saved, bundle, speaker, t, onOpen, onListed }: SavedTabProps) {
  const [active, setActive] = useState(-1);
  const [removed, setRemoved] = useState<Removed | undefined>();
  const bar = useRef<HTMLDivElement>(null);
  /** The row that is to have the focus once the list is another. */
  const next = useRef(-1);
  const items = useMemo(() => saved.flatMap((entry) => itemOf(entry, bundle, speaker) ?? []), [saved, bundle, speaker]);
  useLayoutEffect(() => onListed(saved), [saved, onListed]);
  // A row that goes, or comes back, must not leave the focus nowhere.
  useLayoutEffect(() => {
    if (next.current < 0 || (document.activeElement ?? document.body) !== document.body) return;
    const rows = bar.current?.parentElement?.querySelectorAll<HTMLElement>('.row .open') ?? [];
    const to = rows[Math.min(next.current, rows.length - 1)] ?? bar.current?.querySelector('button');
    next.current = -1;
    to?.focus();
  }, [items]);

  const { saved: stored } = page.settings;
  // Where nothing could be stored nothing has gone, and there is nothing to take back.
  const gone = removed && stored.every(({ entry }) => entry !== removed.entry) ? removed : undefined;
  const remove = (number: number, name: string, row: number) => {
    const entry = bundle.entries[number]?.id;
    if (entry === undefined) return;
    next.current = row;
    setRemoved({ entry, name, before: stored });
    page.changeTerm({ do: 'unsave', entry });
  };
  const undo = ({ before, entry }: Removed) => {
    const back = [...before].reverse().filter((each) => speaker.find(each.entry));
    next.current = back.findIndex((each) => each.entry === entry);
    page.saveAgain(before);
  };
  return (
    <>
      {(items.length > 0 || gone) && (
        <div class="bar" ref={bar}>
          <span role="status">{gone ? t('popupUnsaved', gone.name) : t('popupSavedOrder')}</span>
          {gone && (
            <button type="button" class="chip text" onClick={() => undo(gone)}>
              {t('optionsUndo')}
            </button>
          )}
        </div>
      )}
      {items.length === 0 ? (
        <Void title={t('voidNothingSaved')} text={t('voidNothingSavedHint')} picture="bookmark" />
      ) : (
        <RowList
          items={items}
          label={t('popupTabSaved')}
          t={t}
          active={Math.min(active, items.length - 1)}
          onActive={setActive}
          onOpen={(row) => items[row] && onOpen(items[row].entry)}
          aside={({ entry, term }, row) => (
            <button
              type="button"
              class="tool"
              aria-label={t('popupUnsave', term.text)}
              title={t('popupUnsave', term.text)}
              onClick={() => remove(entry, term.text, row)}
            >
              <Icon name="close" small />
            </button>
          )}
        />
      )}
    </>
  );
}
