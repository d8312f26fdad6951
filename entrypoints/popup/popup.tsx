import { useEffect, useRef, useState } from 'preact/hooks';
import { LookUpPane } from '../../components/look-up.tsx';
import { isWhole } from '../../platform/bundle.ts';
import { closeInnermost } from './innermost.ts';
import { Lists } from './lists.tsx';
import { actsBeside, lookUpsIn } from './look-up-props.ts';
import type { PopupProps } from './props.ts';
import { SiteBar } from './site-bar.tsx';
import { TAB_KEYS, type TabName } from './tabs.tsx';
import { useLists } from './use-lists.ts';
import { usePage } from './use-page.ts';

/** The toolbar popup: what this page says, the whole glossary, and what was saved. `query`: to look up at once; empty to begin there. */
export function Popup({ query: start, ...props }: PopupProps & { query?: string | undefined }) {
  const { bundle, speaker, t, world } = props;
  const page = usePage(world);
  const lists = useLists(props, page.settings, start);
  const [chosen, setOpened] = useState<string | undefined>();
  /** The id of the entry that is shown over the tabs' contents, once its texts are there. */
  const opened = isWhole(bundle) ? chosen : undefined;
  const opener = useRef<HTMLElement | undefined>(undefined);

  const open = (entry: number) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    setOpened(bundle.entries[entry]?.id);
  };
  const close = () => {
    setOpened(undefined);
    // The list is hidden, not gone, while an entry is shown: it can take the focus back once it is drawn again.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const goTo = (name: TabName) => {
    setOpened(undefined);
    lists.goTo(name);
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // An input method has its own use for these keys.
      if (event.isComposing) return;
      const typing = event.target instanceof HTMLInputElement;
      if (event.key === '/' && !typing) {
        setOpened(undefined);
        lists.search();
      } else if (event.key !== 'Escape') return;
      else if (!closeInnermost(document)) {
        if (opened !== undefined) close();
        else if (typing && lists.query) lists.setQuery('');
        // Nothing is left that is ours: the browser closes the popup.
        else return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return (
    <main class="popup">
      <SiteBar state={page.state} t={t} onSwitch={page.switchSite} />
      {page.unreadable && <p class="trouble">{t('popupUnreadable')}</p>}
      {page.notStored && (
        <p class="trouble" role="alert">
          {t('optionsNotStored')}
        </p>
      )}
      <Lists {...props} page={page} lists={lists} covered={opened !== undefined} onOpen={open} onTab={goTo} />
      {opened !== undefined && (
        <LookUpPane
          id={opened}
          {...lookUpsIn(bundle, speaker)}
          t={t}
          out={{ to: t(TAB_KEYS[lists.tab]), back: close }}
          acts={actsBeside(props, page)}
          openPage={world.openPage}
        />
      )}
    </main>
  );
}
