import { isWhole } from '../../platform/bundle.ts';
import { Foot } from './foot.tsx';
import { GlossaryTab } from './glossary-tab.tsx';
import { PageTab } from './page-tab.tsx';
import type { PopupProps } from './props.ts';
import { SavedTab } from './saved-tab.tsx';
import { type TabName, Tabs } from './tabs.tsx';
import type { ListsHandle } from './use-lists.ts';
import type { PageHandle } from './use-page.ts';

interface ListsProps extends PopupProps {
  readonly page: PageHandle;
  readonly lists: ListsHandle;
  /** The lists give way to an entry that is shown over them; the tabs stay. */
  readonly covered?: boolean;
  /** The entry that is shown beside the lists. */
  readonly shown?: number | undefined;
  onOpen(entry: number): void;
  onTab(tab: TabName): void;
}

/** The tabs, their lists, and what can be done with a list. */
export function Lists(props: ListsProps) {
  const { page, lists, covered = false, shown, onOpen, onTab, ...rest } = props;
  const { tab } = lists;
  const { state } = page;
  const on = state.kind === 'on';
  const counts = {
    page: on ? state.report.terms.length : undefined,
    glossary: rest.bundle.entries.length,
    saved: lists.saved.length,
  };
  const open = (entry: number) => {
    lists.remember();
    onOpen(entry);
  };
  const list = { ...rest, onOpen: open, onListed: lists.setListed, onChangeTerm: page.changeTerm };
  const search = () => {
    onTab('glossary');
    lists.search();
  };
  const panel = (name: TabName) => ({
    id: `panel-${name}`,
    class: 'panel',
    role: 'tabpanel' as const,
    'aria-labelledby': `tab-${name}`,
    hidden: tab !== name,
  });
  return (
    <>
      <Tabs tab={tab} counts={counts} t={rest.t} onTab={onTab} />
      <div class="panels" hidden={covered}>
        <div {...panel('page')}>
          {tab === 'page' && <PageTab {...list} page={page} shown={shown} onGlossary={search} />}
        </div>
        <div {...panel('glossary')}>
          {tab === 'glossary' && (
            <GlossaryTab
              {...list}
              query={lists.query}
              field={lists.field}
              recent={lists.recent}
              onQuery={lists.setQuery}
              onForget={lists.forget}
            />
          )}
        </div>
        <div {...panel('saved')}>{tab === 'saved' && <SavedTab {...list} page={page} saved={lists.saved} />}</div>
        <Foot
          {...rest}
          listed={lists.listed}
          listsAny={lists.listsAny && isWhole(rest.bundle)}
          address={tab === 'page' ? rest.world.url : undefined}
          onPause={tab === 'page' && on ? page.pause : undefined}
        />
      </div>
    </>
  );
}
