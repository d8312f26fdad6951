import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/popup.css';
import '../../components/popup-list.css';
import '../../components/popup-void.css';
import '../../components/popup-foot.css';
import { createRef } from 'preact';
import { search } from '../../annotator/search.ts';
import { OptionList, RowList } from '../../components/list.tsx';
import { LookUpPane } from '../../components/look-up.tsx';
import { FacetChips } from '../../entrypoints/popup/facet-chips.tsx';
import { FACETS, facetsOf, valuesOf } from '../../entrypoints/popup/facets.ts';
import { Foot } from '../../entrypoints/popup/foot.tsx';
import { itemOf } from '../../entrypoints/popup/items.ts';
import { actsOn, lookUpsIn } from '../../entrypoints/popup/look-up-props.ts';
import { PageTab } from '../../entrypoints/popup/page-tab.tsx';
import { Recent } from '../../entrypoints/popup/recent.tsx';
import { SavedTab } from '../../entrypoints/popup/saved-tab.tsx';
import { SearchField } from '../../entrypoints/popup/search-field.tsx';
import { searchIndexOf } from '../../entrypoints/popup/search-index.ts';
import { SiteBar } from '../../entrypoints/popup/site-bar.tsx';
import { Stepper } from '../../entrypoints/popup/stepper.tsx';
import { Tabs } from '../../entrypoints/popup/tabs.tsx';
import { DEFAULT_SETTINGS } from '../../platform/settings-shape.ts';
import { nothing, type Piece, type Stage } from './stage.ts';
import { PAGE_STATES, stillPage, stillWorld } from './world.ts';

const WIDTH = 400;

/** What popup and side panel are made of: site bar, tabs, lists, chips, search, what stands for a list, foot, an entry. */
export function popupPieces(stage: Stage): Piece[] {
  return [...sitePieces(stage), ...listPieces(stage), ...searchPieces(stage), ...otherPieces(stage)];
}

const tabProps = ({ bundle, speaker, t }: Stage) => ({
  bundle,
  speaker,
  t,
  world: stillWorld(),
  onOpen: nothing,
  onListed: nothing,
  onChangeTerm: nothing,
});

/** The site bar and what is below it, in all that can be said of a page. */
function sitePieces(stage: Stage): Piece[] {
  const pieces = Object.entries(PAGE_STATES).map(([name, state]) => ({
    name: `page: ${name}`,
    width: WIDTH,
    draw: (
      <>
        <SiteBar state={state} t={stage.t} onSwitch={nothing} />
        <PageTab {...tabProps(stage)} page={stillPage(state)} onGlossary={nothing} />
      </>
    ),
  }));
  const state = PAGE_STATES['marked here'];
  const once = state && (
    <PageTab {...tabProps(stage)} world={stillWorld(false)} page={stillPage(state)} onGlossary={nothing} />
  );
  return [...pieces, { name: 'page: marked this once', width: WIDTH, draw: once }];
}

function listPieces(stage: Stage): Piece[] {
  const { bundle, speaker, t } = stage;
  const items = bundle.order.flatMap((entry) => itemOf(entry, bundle, speaker) ?? []);
  return [
    {
      name: 'rows, the second active',
      width: WIDTH,
      draw: (
        <RowList
          items={items}
          label={t('popupTabPage')}
          t={t}
          active={1}
          onActive={nothing}
          onOpen={nothing}
          aside={({ entry }, _, active) => <Stepper count={entry + 1} active={active} t={t} onStep={nothing} />}
        />
      ),
    },
    {
      name: 'saved',
      width: WIDTH,
      draw: <SavedTab {...tabProps(stage)} page={stillPage({ kind: 'unseen' })} saved={bundle.order.slice(0, 3)} />,
    },
    {
      name: 'nothing saved',
      width: WIDTH,
      draw: <SavedTab {...tabProps(stage)} page={stillPage({ kind: 'unseen' })} saved={[]} />,
    },
  ];
}

function searchPieces({ bundle, speaker, t }: Stage): Piece[] {
  /** The field with what it finds; a field steers a list, so the one is never without the other. */
  const found = (query: string, name: string): Piece => {
    const { hits } = query ? search(searchIndexOf(bundle), query) : { hits: [] };
    const entries = query ? hits.map(({ entry }) => entry) : bundle.order.slice(0, 2);
    const id = `found-${query}`;
    return {
      name,
      width: WIDTH,
      draw: (
        <>
          <SearchField
            field={createRef<HTMLInputElement>()}
            query={query}
            t={t}
            list={id}
            activeOption={undefined}
            onQuery={nothing}
          />
          <OptionList
            id={id}
            entries={entries}
            itemOf={(row) => itemOf(entries[row] ?? -1, bundle, speaker, hits[row])}
            label={t('searchLabel')}
            t={t}
            active={query ? 0 : -1}
            onActive={nothing}
            onOpen={nothing}
          />
        </>
      ),
    };
  };
  return [
    found('', 'search field'),
    found('xacm', 'found by initials'),
    found('数字', 'found by characters'),
    found('city', 'found in English'),
    {
      name: 'looked up lately',
      width: WIDTH,
      draw: <Recent queries={['邻里汇', 'xuhui', '5+4+X']} t={t} onQuery={nothing} onForget={nothing} />,
    },
    ...FACETS.map((facet) => ({
      name: `chips: ${facet}`,
      width: WIDTH,
      draw: (
        <FacetChips
          facet={facet}
          onFacet={nothing}
          values={valuesOf(facet, { bundle, speaker, t })}
          having={bundle.entries.map((entry) => facetsOf(facet, entry, bundle))}
          sorted={facet === 'domain'}
          rows={2}
          chosen={facet === 'domain' ? 'ecology' : undefined}
          t={t}
          onChoose={nothing}
        />
      ),
    })),
  ];
}

function otherPieces(stage: Stage): Piece[] {
  const { bundle, speaker, t } = stage;
  const foot = { bundle, speaker, t, world: stillWorld(), listed: () => [0, 1], address: undefined };
  return [
    {
      name: 'tabs',
      width: WIDTH,
      draw: (
        <>
          <Tabs tab="glossary" counts={{ page: 12, glossary: 477, saved: 3 }} t={t} onTab={nothing} />
          <div id="panel-glossary" role="tabpanel" aria-labelledby="tab-glossary" />
        </>
      ),
    },
    { name: 'foot', width: WIDTH, draw: <Foot {...foot} listsAny onPause={nothing} /> },
    { name: 'foot, nothing listed', width: WIDTH, draw: <Foot {...foot} listsAny={false} onPause={undefined} /> },
    {
      name: 'an entry',
      width: WIDTH,
      height: 480,
      draw: (
        <LookUpPane
          id="old-layout"
          {...lookUpsIn(bundle, speaker)}
          t={t}
          out={{ to: t('popupTabPage'), back: nothing }}
          acts={actsOn({
            bundle,
            speaker,
            t,
            settings: DEFAULT_SETTINGS,
            address: undefined,
            decide: async () => true,
          })}
          openPage={nothing}
        />
      ),
    },
  ];
}
