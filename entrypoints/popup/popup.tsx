import { useEffect, useRef, useState } from 'preact/hooks';
import { LookUpPane } from '../../components/look-up.tsx';
import { viewOf } from '../../glossary/view.ts';
import { GlossaryTab } from './glossary-tab.tsx';
import { PageTab } from './page-tab.tsx';
import type { PopupProps } from './props.ts';
import { SiteBar } from './site-bar.tsx';
import { TAB_KEYS, type TabName, Tabs } from './tabs.tsx';
import { usePage } from './use-page.ts';

/** The toolbar popup: what this page says, and the whole glossary. */
export function Popup(props: PopupProps) {
  const { bundle, speaker, t, world } = props;
  const page = usePage(world);
  const { state } = page;
  const [tab, setTab] = useState<TabName>('page');
  const [query, setQuery] = useState('');
  /** The id of the entry that is shown over the tabs' contents. */
  const [opened, setOpened] = useState<string | undefined>();
  const search = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLElement | undefined>(undefined);
  const byId = (id: string) => {
    const entry = speaker.find(id);
    return entry && viewOf(entry, bundle, speaker);
  };

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
    setTab(name);
  };
  const searchGlossary = () => {
    goTo('glossary');
    requestAnimationFrame(() => search.current?.focus());
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLInputElement;
      if (event.key === '/' && !typing) searchGlossary();
      else if (event.key === 'Escape' && opened !== undefined) close();
      else if (event.key === 'Escape' && typing && query) setQuery('');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  const counts = { page: state.kind === 'on' ? state.report.terms.length : undefined, glossary: bundle.entries.length };
  return (
    <main class="popup">
      <SiteBar state={state} t={t} onSwitch={page.switchSite} />
      {page.unreadable && <p class="trouble">{t('popupUnreadable')}</p>}
      <Tabs tab={tab} counts={counts} t={t} onTab={goTo} />
      <div class="panels" hidden={opened !== undefined}>
        <div id="panel-page" class="panel" role="tabpanel" aria-labelledby="tab-page" hidden={tab !== 'page'}>
          <PageTab {...props} page={page} onOpen={open} onGlossary={searchGlossary} />
        </div>
        <div
          id="panel-glossary"
          class="panel"
          role="tabpanel"
          aria-labelledby="tab-glossary"
          hidden={tab !== 'glossary'}
        >
          {tab === 'glossary' && (
            <GlossaryTab {...props} query={query} onQuery={setQuery} field={search} onOpen={open} />
          )}
        </div>
      </div>
      {opened !== undefined && (
        <LookUpPane
          id={opened}
          viewOf={byId}
          t={t}
          backTo={t(TAB_KEYS[tab])}
          onBack={close}
          openPage={world.openPage}
        />
      )}
    </main>
  );
}
