import { useEffect, useMemo, useState } from 'preact/hooks';
import { LookUpPane } from '../../components/look-up.tsx';
import type { Pressed } from '../../platform/pressed.ts';
import { Senses } from '../card.content/senses.ts';
import { closeInnermost } from '../popup/innermost.ts';
import { Lists } from '../popup/lists.tsx';
import { actsBeside, lookUpsIn } from '../popup/look-up-props.ts';
import type { PopupProps } from '../popup/props.ts';
import { SiteBar } from '../popup/site-bar.tsx';
import { useLists } from '../popup/use-lists.ts';
import { usePage } from '../popup/use-page.ts';
import { Void } from '../popup/void.tsx';
import { Divider } from './divider.tsx';
import { foundOf, sensesOf } from './found.ts';
import type { PanelWorld } from './panel-world.ts';

/** What is shown: an entry, by its number. */
interface Shown {
  readonly entry: number;
  /** How the page at an address has it, where it was pressed there. */
  readonly pressed?: Pressed;
  readonly url?: string | undefined;
}

/** How much of the panel the list takes at first, where the card stands below it: a share of the height. */
const SHARE = 0.48;

/** The side panel: the lists of the popup, and beside or below them the entry that was chosen last. */
export function Panel(props: PopupProps & { readonly world: PanelWorld }) {
  const { bundle, speaker, t, world } = props;
  const page = usePage(world);
  const lists = useLists(props, page.settings);
  const [shown, setShown] = useState<Shown>();
  /** Which sense of ambiguous words the reader chose; it holds for the page. */
  const chosen = useMemo(() => new Senses(), [world.url]);
  const [share, setShare] = useState(SHARE);
  const id = shown && bundle.entries[shown.entry]?.id;

  const { tab, goTo, setQuery, query } = lists;
  useEffect(
    () =>
      world.onPress((pressed) => {
        const [entry] = sensesOf(pressed, bundle, chosen);
        if (pressed.version !== bundle.version || entry === undefined) return;
        goTo('page');
        setShown({ entry, pressed, url: world.url });
      }),
    [world, bundle, goTo, chosen],
  );
  useEffect(
    () =>
      world.onHandedOver((entry) => {
        const number = bundle.entries.findIndex((each) => each.id === entry);
        if (number >= 0) setShown({ entry: number });
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

  // On another page the words of this one say nothing.
  const pressed = shown?.url === world.url ? shown?.pressed : undefined;
  const found = useMemo(() => {
    if (!pressed) return undefined;
    const senses = sensesOf(pressed, bundle, chosen);
    const [entry = 0, ...also] = senses;
    const swap = () => {
      chosen.choose({ entry, also }, also[0] ?? entry);
      setShown({ entry: also[0] ?? entry, pressed: { ...pressed }, url: world.url });
    };
    return { ...foundOf(pressed, senses, { bundle, speaker }), swap };
  }, [pressed, bundle, speaker, chosen, world.url]);

  const open = (entry: number) => {
    setShown({ entry });
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
          <Lists {...props} page={page} lists={lists} shown={shown?.entry} onOpen={open} onTab={goTo} />
        </div>
        <Divider share={share} label={t('panelDivider')} onShare={setShare} />
        <div class="beside">
          {id === undefined ? (
            <Void title={t('panelNothing')} text={t('panelNothingHint')} />
          ) : (
            <LookUpPane
              id={id}
              found={found}
              {...lookUpsIn(bundle, speaker)}
              t={t}
              acts={actsBeside(props, page)}
              openPage={world.openPage}
            />
          )}
        </div>
      </div>
    </main>
  );
}
