import { useState } from 'preact/hooks';
import type { PageTabProps } from './props.ts';
import { Void } from './void.tsx';

const CLOSED_KEYS = {
  browser: ['voidClosed', 'voidClosedHint'],
  file: ['voidFile', 'voidFileHint'],
  pdf: ['voidPdf', 'voidPdfHint'],
  format: ['voidFormat', 'voidFormatHint'],
} as const;

/** Why there is no list of terms, and what can be done about it. */
export function VoidPage({ page, t, world, onGlossary }: PageTabProps) {
  const { state } = page;
  const [refused, setRefused] = useState(false);
  const look = (
    <button type="button" class="button line" onClick={onGlossary}>
      {t('popupLookUp')}
    </button>
  );
  const markOnce = async () => setRefused(!(await page.markOnce()));
  const once = (label: string) => (
    <button type="button" class="button fill" onClick={markOnce}>
      {label}
    </button>
  );
  switch (state.kind) {
    case 'on':
      return (
        <Void title={t('voidNone')} text={t('voidNoneHint')} picture="page">
          {look}
        </Void>
      );
    case 'off':
      return (
        <Void title={t('voidOff')} text={t('voidOffHint')}>
          <button type="button" class="button fill" onClick={() => page.switchSite(true)}>
            {t('popupSwitchOn')}
          </button>
        </Void>
      );
    case 'paused':
      return (
        <Void title={t('voidPaused')} text={t('voidPausedHint')}>
          {once(t('popupResume'))}
        </Void>
      );
    case 'unread': {
      // The browser asks the reader: it wants the click itself, so nothing comes before.
      const markAlways = async () => {
        if (await world.markAlways(state.host)) await page.markOnce();
      };
      const always = (label: string, look: 'fill' | 'line') => (
        <button type="button" class={`button ${look}`} onClick={markAlways}>
          {label}
        </button>
      );
      if (refused) return <Void title={t('voidClosed')} text={t('voidRefused')} children={look} />;
      if (state.why === 'open') {
        return (
          <Void title={t('voidUnread')} text={t('voidUnreadHint')}>
            {once(t('popupMarkOnce'))}
            {look}
          </Void>
        );
      }
      if (state.why === 'withdrawn') {
        return (
          <Void title={t('voidWithdrawn')} text={t('voidWithdrawnHint')}>
            {always(t('popupGrant'), 'fill')}
            {look}
          </Void>
        );
      }
      return (
        <Void title={t('voidUnlisted')} text={t('voidUnlistedHint')}>
          {once(t('popupMarkOnce'))}
          {state.isFile ? look : always(t('popupMarkAlways'), 'line')}
        </Void>
      );
    }
    case 'unseen':
      return (
        <Void title={t('voidUnseen')} text={t('voidUnseenHint')}>
          {look}
        </Void>
      );
    case 'closed': {
      const [title, text] = CLOSED_KEYS[state.why];
      return (
        <Void title={t(title)} text={t(text)}>
          {look}
        </Void>
      );
    }
    default:
      return null;
  }
}
