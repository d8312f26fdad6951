import type { Translate } from '../../components/translate.ts';
import { isWhollyRead, type PageState, placesOf } from './page-state.ts';

interface SiteBarProps {
  readonly state: PageState;
  readonly t: Translate;
  onSwitch(on: boolean): void;
}

/** The site, what was done on its page, in numbers, and the switch: a promise about this site. */
export function SiteBar({ state, t, onSwitch }: SiteBarProps) {
  const on = state.kind === 'on' || state.kind === 'asking' || (state.kind === 'unread' && state.isDefault);
  // A site that is not on the list cannot be promised anything yet.
  const fixed = state.kind === 'closed' || (state.kind === 'unread' && !state.isDefault);
  const icon = state.kind === 'closed' ? 'none' : state.kind === 'off' || state.kind === 'unread' ? 'off' : 'on';
  return (
    <header class="site">
      <img class="logo" src={`/icon/${icon}.svg`} width="32" height="32" alt={t('extName')} />
      <div class="words">
        <h1 class="host">{state.kind === 'closed' ? (state.title ?? t('popupThisPage')) : state.host}</h1>
        <p class="done" role="status">
          {doneOn(state, t)}
        </p>
      </div>
      <button
        type="button"
        class={state.kind === 'closed' ? 'switch none' : 'switch'}
        role="switch"
        aria-checked={on}
        aria-label={t('popupSwitch')}
        disabled={fixed}
        onClick={() => onSwitch(!on)}
      />
    </header>
  );
}

function doneOn(state: PageState, t: Translate): string {
  switch (state.kind) {
    case 'asking':
      return '';
    case 'off':
      return t('barOff');
    case 'closed':
      return t('barClosed');
    case 'unread':
      return t(state.isDefault ? 'barUnread' : 'barUnlisted');
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
