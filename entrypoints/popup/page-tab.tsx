import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { RowList } from '../../components/list.tsx';
import { isDefaultSite } from '../../platform/sites.ts';
import { FacetChips } from './facet-chips.tsx';
import { valuesOf } from './facets.ts';
import { itemOf } from './items.ts';
import { isWhollyRead, type PageState } from './page-state.ts';
import type { PageTabProps } from './props.ts';
import { Stepper } from './stepper.tsx';
import { VoidPage } from './void-page.tsx';

type PageOn = PageState & { readonly kind: 'on' };

/** The terms of this page in the order in which they are read, or why there are none. */
export function PageTab(props: PageTabProps) {
  const { state } = props.page;
  const { onListed } = props;
  const hasList = state.kind === 'on' && (state.report.terms.length > 0 || !isWhollyRead(state.report));
  useEffect(() => {
    if (!hasList) onListed([]);
  }, [hasList, onListed]);
  if (state.kind === 'asking') return null;
  return hasList ? <PageTerms {...props} state={state} /> : <VoidPage {...props} />;
}

/** So many domains that choosing among them is of use. */
const DOMAINS_MIN = 3;

function PageTerms({
  bundle,
  speaker,
  t,
  world,
  page,
  state,
  shown,
  onOpen,
  onListed,
}: PageTabProps & { state: PageOn }) {
  const { report } = state;
  const [own, setOwn] = useState(false);
  const [domain, setDomain] = useState<string | undefined>();
  const [active, setActive] = useState(-1);
  const [stale, setStale] = useState(false);
  // Another version numbers its entries otherwise: the extension was updated under this page.
  const isOther = report.version !== bundle.version;
  const candidates = useMemo(
    () =>
      isOther
        ? []
        : report.terms
            .flatMap(({ entry }) => itemOf(entry, bundle, speaker) ?? [])
            .filter(({ level }) => !own || level === 'xuhui'),
    [isOther, report, bundle, speaker, own],
  );
  const values = useMemo(() => valuesOf('domain', { bundle, speaker, t }), [bundle, speaker, t]);
  const chosen = candidates.some((item) => item.domain === domain) ? domain : undefined;
  const items = useMemo(() => candidates.filter((item) => !chosen || item.domain === chosen), [candidates, chosen]);
  useLayoutEffect(() => onListed(items.map(({ entry }) => entry)), [items, onListed]);
  // What is opened in the page is shown in the list.
  useEffect(() => {
    const row = items.findIndex(({ entry }) => entry === shown);
    if (row >= 0) setActive(row);
  }, [shown, items]);
  if (isOther) return <p class="notice">{t('popupOtherVersion')}</p>;
  const counts = new Map(report.terms.map(({ entry, count }) => [entry, count]));
  const jump = async (entry: number, occurrence: number) => setStale(!(await world.jump(entry, occurrence)));
  const domains = new Set(candidates.map((item) => item.domain));
  return (
    <>
      {!isWhollyRead(report) && <Partly report={report} t={t} onReadRest={page.readRest} />}
      {!world.access && !state.isFile && <OnlyNow host={state.host} t={t} world={world} />}
      <div class="bar">
        <span role="status">{stale ? t('popupPlaceGone') : t('popupOrder')}</span>
        <button type="button" class="chip text" aria-pressed={own} onClick={() => setOwn(!own)}>
          {t('popupOwnOnly')}
        </button>
      </div>
      {domains.size >= DOMAINS_MIN && (
        <FacetChips
          facet="domain"
          values={values}
          having={candidates.map((item) => [item.domain])}
          sorted
          rows={1}
          chosen={chosen}
          t={t}
          onChoose={setDomain}
        />
      )}
      {own && items.length === 0 && <p class="notice">{t('popupNoneOwn')}</p>}
      <RowList
        items={items}
        label={t('popupTabPage')}
        t={t}
        active={Math.min(active, items.length - 1)}
        onActive={setActive}
        onOpen={(row) => items[row] && onOpen(items[row].entry)}
        aside={({ entry }, _, isActive) => (
          <Stepper
            key={entry}
            count={counts.get(entry) ?? 0}
            active={isActive}
            t={t}
            onStep={(occurrence) => jump(entry, occurrence)}
          />
        )}
      />
    </>
  );
}

/** The browser let us in for this page alone, in Firefox by the mere opening of the popup: the next visit will be unmarked. */
function OnlyNow({ host, t, world }: { host: string } & Pick<PageTabProps, 't' | 'world'>) {
  const [granted, setGranted] = useState(false);
  if (granted) return null;
  const ask = async () => setGranted(await world.markAlways(host));
  return (
    <div class="bar only-now">
      <span>{t('popupOnlyNow')}</span>
      <button type="button" class="chip text" onClick={ask}>
        {t(isDefaultSite(host) ? 'popupGrant' : 'popupMarkAlways')}
      </button>
    </div>
  );
}

function Partly({ report, t, onReadRest }: { report: PageOn['report']; onReadRest(): void } & Pick<PageTabProps, 't'>) {
  const { blocksRead, blocksTotal } = report;
  return (
    <section class="message">
      <p>{t('popupLong')}</p>
      <meter min={0} max={blocksTotal} value={blocksRead} aria-label={t('popupRead')} />
      <button type="button" class="button fill" onClick={onReadRest}>
        {t('popupReadRest', String(blocksTotal - blocksRead))}
      </button>
    </section>
  );
}
