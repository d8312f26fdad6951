import type { Translate } from '../../components/translate.ts';
import { isWhollyRead, type PageState, placesOf } from './page-state.ts';

interface SiteBarProps {
  readonly state: PageState;
  readonly t: Translate;
  onSwitch(on: boolean): void;
}

/** The site, what was done on its page, in numbers, and the switch: a promise about this site. */
export function SiteBar({ state, t, onSwitch }: SiteBarProps) {
  const { kind } = state;
  const isHidden = kind === 'closed' || kind === 'unseen';
  // A site that we may not read cannot be promised anything yet, and a file is no site.
  const fixed = isHidden || state.isFile || (kind === 'unread' && state.why !== 'open');
  const on = !fixed && kind !== 'off';
  const icon = isHidden ? 'none' : kind === 'on' || kind === 'asking' ? 'on' : 'off';
  return (
    <header class="site">
      <img class="logo" src={`/icon/${icon}.svg`} width="32" height="32" alt={t('extName')} />
      <div class="words">
        <h1 class="host">{'host' in state ? state.host : ('title' in state && state.title) || t('popupThisPage')}</h1>
        <p class="done" role="status">
          {doneOn(state, t)}
        </p>
      </div>
      <button
        type="button"
        class={isHidden ? 'switch none' : 'switch'}
        role="switch"
        aria-checked={on}
        aria-label={t('popupSwitch')}
        disabled={fixed}
        onClick={() => onSwitch(!on)}
      />
    </header>
  );
}

const CLOSED_KEYS = { browser: 'barClosed', file: 'barFile', pdf: 'barPdf', format: 'barFormat' } as const;

function doneOn(state: PageState, t: Translate): string {
  switch (state.kind) {
    case 'asking':
      return '';
    case 'off':
      return t('barOff');
    case 'closed':
      return t(CLOSED_KEYS[state.why]);
    case 'unseen':
      return t('barUnseen');
    case 'paused':
      return t('barPaused');
    case 'unread':
      return t(state.why === 'open' ? 'barUnread' : state.why === 'withdrawn' ? 'barWithdrawn' : 'barUnlisted');
    case 'on': {
      const { report } = state;
      const terms = t('countTerms', String(report.terms.length));
      const places = t('countPlaces', String(placesOf(report)));
      if (!isWhollyRead(report)) {
        return t('barPartly', String(report.blocksRead), String(report.blocksTotal), terms, places);
      }
      return report.terms.length ? t('barMarked', terms, places) : t('barNone');
    }
  }
}
