import { Fragment } from 'preact';
import type { EntryCardProps } from './card-props.ts';
import { Icon } from './icons.tsx';
import { langOf, ui } from './labels.ts';

/** Back, forward and the way here. Of a long way the first, the one before and the present one are named. */
export function TrailBar({ trail, view, t, on }: EntryCardProps) {
  if (!trail || trail.names.length < 2) return null;
  const { names, at } = trail;
  const way = names.slice(0, at + 1);
  const named = way.length > 3 ? [way[0], '…', way.at(-2), way.at(-1)] : way;
  return (
    <nav class="trail" lang={ui(t)} aria-label={t('cardTrail')}>
      <button type="button" class="tool" aria-label={t('cardBack')} disabled={at === 0} onClick={on.back}>
        <Icon name="back" small />
      </button>
      <button
        type="button"
        class="tool"
        aria-label={t('cardForward')}
        disabled={at === names.length - 1}
        onClick={on.forward}
      >
        <Icon name="forward" small />
      </button>
      <p class="way" lang={view && langOf(view.script)}>
        {named.map((name, index) => (
          // The way may pass a term twice, so its place is its key.
          <Fragment key={index}>
            {index > 0 && <Icon name="forward" small />}
            <span class={index === named.length - 1 ? 'here' : ''}>{name}</span>
          </Fragment>
        ))}
      </p>
    </nav>
  );
}
