import { wordsOf } from './card-menus.tsx';
import type { EntryCardProps, OtherSense } from './card-props.ts';
import { formatDate } from './dates.ts';
import { Icon } from './icons.tsx';
import { space, ui } from './labels.ts';
import { LookUpLink } from './links.tsx';
import { Seal } from './seal.tsx';

/** Which band stands above the gist: one at most; what the others would say stands in the sections below. */
export function bandOf({ view, also, surface }: EntryCardProps): 'superseded' | 'also' | 'why' | undefined {
  if (view?.superseded) return 'superseded';
  return also ? 'also' : surface ? 'why' : undefined;
}

/** That the term is no longer said, or has another sense here, or why the page's words matched. */
export function CardBand(props: EntryCardProps) {
  const { view, t, on, also, surface } = props;
  if (!view) return null;
  if (view.superseded) {
    const { by, date } = view.superseded;
    return (
      <p class="band note" lang={ui(t)}>
        <Icon name="superseded" small />
        <span>
          {date ? t('cardSupersededOn', formatDate(date, ui(t))) : t('cardSuperseded')}
          {space(ui(t))}
          <LookUpLink to={by} lang={view.language} lookUp={on.lookUp} />
        </span>
      </p>
    );
  }
  if (also) return <Also {...props} also={also} />;
  if (!surface) return null;
  return (
    <p class="band" lang={ui(t)}>
      <Icon name="info" small />
      <span>{t('cardWhy', surface)}</span>
      <NotThis {...props} />
    </p>
  );
}

/** The other sense of the same words; where it can be chosen, choosing it turns the card to it. */
export function Also({ view, t, on, also }: EntryCardProps & { also: OtherSense }) {
  return (
    <p class="band" lang={ui(t)}>
      <Icon name="fork" small />
      <span>
        {t('cardAlso')}
        <LookUpLink to={also} lang={view?.language} lookUp={on.swap ?? on.lookUp} />
      </span>
      <Seal domain={also.domain} level={also.level} script={also.script} />
    </p>
  );
}

/** The way out for a reader who sees that the page means something else. */
export function NotThis(props: EntryCardProps) {
  const { t, on } = props;
  if (!on.exclude) return null;
  return (
    <button type="button" class="look not-this" lang={ui(t)} onClick={on.exclude}>
      {wordsOf(props, 'exclude', t('cardNotThis'))}
    </button>
  );
}
