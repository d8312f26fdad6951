import { CardMenus } from './card-menus.tsx';
import type { EntryCardProps } from './card-props.ts';
import { Icon } from './icons.tsx';
import { ui } from './labels.ts';
import { FirstSource } from './sources.tsx';

/** The first source or the actions; “more” and “less” are one button in one place, so that focus and pointer stay. */
export function CardFoot(props: EntryCardProps & { id: string }) {
  const { view, t, on, expanded, variant } = props;
  if (!view) return null;
  return (
    <div class="foot" lang={ui(t)}>
      {expanded ? <CardMenus {...props} /> : <FirstSource {...props} view={view} />}
      {variant !== 'flat' && (
        <button
          type="button"
          class="button more"
          aria-expanded={expanded === true}
          onClick={() => on.expand(!expanded)}
        >
          {t(expanded ? 'cardLess' : 'cardMore')}
          <Icon name={expanded ? 'up' : 'down'} small />
        </button>
      )}
    </div>
  );
}
