import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageTabProps } from './props.ts';

/** Why there is no list of terms, and what can be done about it. */
export function VoidPage({ page, t, onGlossary }: PageTabProps) {
  const { state } = page;
  const [refused, setRefused] = useState(false);
  const look = (
    <button type="button" class="button line" onClick={onGlossary}>
      {t('popupLookUp')}
    </button>
  );
  const markOnce = async () => setRefused(!(await page.markOnce()));
  switch (state.kind) {
    case 'on':
      return (
        <Void title={t('voidNone')} text={t('voidNoneHint')} picture>
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
    case 'unread':
      return (
        <Void
          title={t(state.isDefault ? 'voidUnread' : 'voidUnlisted')}
          text={t(refused ? 'voidRefused' : state.isDefault ? 'voidUnreadHint' : 'voidUnlistedHint')}
        >
          <button type="button" class="button fill" onClick={markOnce}>
            {t('popupMarkOnce')}
          </button>
          {look}
        </Void>
      );
    default:
      return (
        <Void title={t('voidClosed')} text={t('voidClosedHint')}>
          {look}
        </Void>
      );
  }
}

function Void(props: { title: string; text: string; picture?: boolean; children: ComponentChildren }) {
  return (
    <section class="void">
      {props.picture && (
        <svg class="picture" viewBox="0 0 56 56" aria-hidden="true">
          <path d="M14 8h20l8 8v32H14zM34 8v8h8M21 26h14M21 33h14M21 40h8" />
        </svg>
      )}
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <p class="actions">{props.children}</p>
    </section>
  );
}
