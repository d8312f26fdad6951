import { useState } from 'preact/hooks';
import { RowList } from '../../components/list.tsx';
import { itemOf } from './items.ts';
import { isWhollyRead, type PageState } from './page-state.ts';
import type { PageTabProps } from './props.ts';
import { Stepper } from './stepper.tsx';
import { VoidPage } from './void-page.tsx';

/** The terms of this page in the order in which they are read, or why there are none. */
export function PageTab(props: PageTabProps) {
  const { state } = props.page;
  if (state.kind === 'asking') return null;
  if (state.kind === 'on' && (state.report.terms.length > 0 || !isWhollyRead(state.report))) {
    return <PageTerms {...props} state={state} />;
  }
  return <VoidPage {...props} />;
}

function PageTerms({
  bundle,
  speaker,
  t,
  world,
  page,
  state,
  onOpen,
}: PageTabProps & { state: PageState & { kind: 'on' } }) {
  const { report } = state;
  const [own, setOwn] = useState(false);
  const [active, setActive] = useState(-1);
  const [stale, setStale] = useState(false);
  // Another version numbers its entries otherwise: the extension was updated under this page.
  if (report.version !== bundle.version) return <p class="notice">{t('popupOtherVersion')}</p>;
  const counts = new Map(report.terms.map(({ entry, count }) => [entry, count]));
  const items = report.terms
    .flatMap(({ entry }) => itemOf(entry, bundle, speaker) ?? [])
    .filter(({ level }) => !own || level === 'xuhui');
  const jump = async (entry: number, occurrence: number) => setStale(!(await world.jump(entry, occurrence)));
  return (
    <>
      {!isWhollyRead(report) && <Partly report={report} t={t} onReadRest={page.readRest} />}
      <div class="bar">
        <span>{stale ? t('popupPlaceGone') : t('popupOrder')}</span>
        <button type="button" class="chip text" aria-pressed={own} onClick={() => setOwn(!own)}>
          {t('popupOwnOnly')}
        </button>
      </div>
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

function Partly({
  report,
  t,
  onReadRest,
}: { report: (PageState & { kind: 'on' })['report']; onReadRest(): void } & Pick<PageTabProps, 't'>) {
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
