import { useEffect, useState } from 'preact/hooks';
import { LookUpPane } from '../../components/look-up.tsx';
import { closeInnermost } from '../popup/innermost.ts';
import { Lists } from '../popup/lists.tsx';
import { lookUpsIn } from '../popup/look-up-props.ts';
import type { PopupProps } from '../popup/props.ts';
import { SiteBar } from '../popup/site-bar.tsx';
import { useLists } from '../popup/use-lists.ts';
import { usePage } from '../popup/use-page.ts';
import { Void } from '../popup/void.tsx';
import { Divider } from './divider.tsx';
import type { PanelWorld } from './panel-world.ts';

/** How much of the panel the list takes at first, where the card stands below it: a share of the height. */
const SHARE = 0.48;

/** The side panel: the lists of the popup, and beside or below them the entry that was chosen last. */
export function Panel(props: PopupProps & { readonly world: PanelWorld }) {
  const { bundle, speaker, t, world } = props;
  const page = usePage(world);
  const lists = useLists(props, page.settings);
  const [shown, setShown] = useState<number | undefined>();
  const [share, setShare] = useState(SHARE);
  const id = shown === undefined ? undefined : bundle.entries[shown]?.id;

  const { tab, goTo, setQuery, query } = lists;
  useEffect(
    () =>
      world.onPress((entry, version) => {
        if (version !== bundle.version) return;
        goTo('page');
        setShown(entry);
      }),
    [world, bundle, goTo],
  );
  useEffect(
    () =>
      world.onHandedOver((entry) => {
        const number = bundle.entries.findIndex((each) => each.id === entry);
        if (number >= 0) setShown(number);
      }),
    [world, bundle],
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // An input method has its own use for these keys.
      if (event.isComposing) return;
      const typing = event.target instanceof HTMLInputElement;
      if (event.key === '/' && !typing) lists.search();
      else if (event.key === 'Escape' && typing && query) setQuery('');
      else if (event.key !== 'Escape' || !closeInnermost(document)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  const open = (entry: number) => {
    setShown(entry);
    // A term of this page is shown where it stands, too.
    if (tab === 'page') world.jump(entry, 0);
  };
  return (
    <main class="panel-page" style={{ '--share': `${share * 100}%` }}>
      <SiteBar state={page.state} t={t} onSwitch={page.switchSite} />
      {page.unreadable && <p class="trouble">{t('popupUnreadable')}</p>}
      {page.notStored && (
        <p class="trouble" role="alert">
          {t('optionsNotStored')}
        </p>
      )}
      <div class="sides">
        <div class="lists">
          <Lists {...props} page={page} lists={lists} shown={shown} onOpen={open} onTab={goTo} />
        </div>
        <Divider share={share} label={t('panelDivider')} onShare={setShare} />
        <div class="beside">
          {id === undefined ? (
            <Void title={t('panelNothing')} text={t('panelNothingHint')} />
          ) : (
            <LookUpPane
              id={id}
              {...lookUpsIn(bundle, speaker)}
              t={t}
              isSaved={lists.isSaved}
              onSave={(entry, save) => page.changeTerm({ do: save ? 'save' : 'unsave', entry })}
              openPage={world.openPage}
            />
          )}
        </div>
      </div>
    </main>
  );
}
