import type { EntryCardProps } from './card-props.ts';
import { formatDate, seenText } from './dates.ts';
import { Icon } from './icons.tsx';
import { DOMAIN_LABELS, LEVEL_KEYS, space } from './labels.ts';
import { LookUpLink } from './links.tsx';
import { Seal } from './seal.tsx';

/** Domain, level and when it was seen, in one line. */
export function CardMeta({ view, glimpse, t }: EntryCardProps) {
  const { domain, level, script } = view ?? glimpse ?? {};
  if (!domain || !level || !script) return null;
  const seen = view ? seenText(view.seen, view.language, t) : '';
  return (
    <p class="meta">
      <Seal domain={domain} level={level} script={sealScript(script, view?.language)} />
      <span>{t(DOMAIN_LABELS[domain].key)}</span>
      <span class="dot" />
      <span>{t(LEVEL_KEYS[level])}</span>
      {seen && <span class="dot" />}
      {seen && <span>{seen}</span>}
    </p>
  );
}

/** The seal is of the interface, so its script is the interface's; where that is English, the page's. */
function sealScript(script: 'hans' | 'hant', language: string | undefined): 'hans' | 'hant' {
  if (language === 'zh-Hans') return 'hans';
  return language === 'zh-Hant' ? 'hant' : script;
}

/** One band at most: that the term is no longer said, or has another sense here, or why the page's words matched. */
export function CardBand({ view, t, on, also, surface }: EntryCardProps) {
  if (!view) return null;
  if (view.superseded) {
    const { by, date } = view.superseded;
    return (
      <p class="band note">
        <Icon name="superseded" small />
        <span>
          {date ? t('cardSupersededOn', formatDate(date, view.language)) : t('cardSuperseded')}
          {space(view.language)}
          <LookUpLink to={by} lookUp={on.lookUp} />
        </span>
      </p>
    );
  }
  if (also) {
    return (
      <p class="band">
        <Icon name="fork" small />
        <span>
          {t('cardAlso')}
          <LookUpLink to={also} lookUp={on.lookUp} />
        </span>
        <Seal domain={also.domain} level={also.level} script={also.script} />
      </p>
    );
  }
  if (!surface) return null;
  return (
    <p class="band">
      <Icon name="info" small />
      <span>{t('cardWhy', surface)}</span>
    </p>
  );
}
