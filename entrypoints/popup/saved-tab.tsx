import { useEffect, useMemo, useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { RowList } from '../../components/list.tsx';
import { itemOf } from './items.ts';
import type { ListTabProps } from './props.ts';
import { Void } from './void.tsx';

interface SavedTabProps extends ListTabProps {
  /** The numbers of the saved entries, the latest first. */
  readonly saved: readonly number[];
}

/** The terms that the reader saved, the latest first. */
export function SavedTab({ saved, bundle, speaker, t, onOpen, onListed, onChangeTerm }: SavedTabProps) {
  const [active, setActive] = useState(-1);
  const items = useMemo(() => saved.flatMap((entry) => itemOf(entry, bundle, speaker) ?? []), [saved, bundle, speaker]);
  useEffect(() => onListed(saved), [saved, onListed]);
  if (!items.length) return <Void title={t('voidNothingSaved')} text={t('voidNothingSavedHint')} picture="bookmark" />;
  return (
    <>
      <div class="bar">
        <span>{t('popupSavedOrder')}</span>
      </div>
      <RowList
        items={items}
        label={t('popupTabSaved')}
        t={t}
        active={Math.min(active, items.length - 1)}
        onActive={setActive}
        onOpen={(row) => items[row] && onOpen(items[row].entry)}
        aside={({ entry, term }) => (
          <button
            type="button"
            class="tool"
            aria-label={t('popupUnsave', term.text)}
            title={t('popupUnsave', term.text)}
            onClick={() => bundle.entries[entry] && onChangeTerm({ do: 'unsave', entry: bundle.entries[entry].id })}
          >
            <Icon name="close" small />
          </button>
        )}
      />
    </>
  );
}
