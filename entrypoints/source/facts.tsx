import { formatDate } from '../../components/dates.ts';
import { OutIcon, OutLink } from '../../components/links.tsx';
import type { Translate } from '../../components/translate.ts';
import type { Language, Source } from '../../glossary/schema.ts';
import type { Speaker } from '../../glossary/speaker.ts';

const KIND_KEYS: Readonly<Record<Source['kind'], string>> = {
  report: 'sourceReport',
  newspaper: 'sourceNewspaper',
  web: 'sourceWeb',
};

/** A date as running text has it: 2023年1月4日, 4 Jan 2023. */
export function longDate(date: string, language: Language): string {
  if (language === 'en') return formatDate(date, language);
  const units = ['年', '月', '日'];
  return date
    .split('-')
    .map((number, i) => `${Number(number)}${units[i] ?? ''}`)
    .join('');
}

/** What is known of a source, and what is not. */
export function Facts({ source, speaker, t }: { source: Source; speaker: Speaker; t: Translate }) {
  const { say, language } = speaker;
  const { kind, publisher, event, authors, reprint, published, inferred, url } = source;
  const comma = language === 'en' ? ', ' : '，';
  return (
    <dl class="facts">
      <dt>{t(KIND_KEYS[kind])}</dt>
      <dd>{say(publisher)}</dd>
      {event && (
        <>
          <dt>{t('sourceEvent')}</dt>
          <dd>{longDate(event.date, language) + comma + say(event)}</dd>
        </>
      )}
      {authors && (
        <>
          <dt>{t('sourceAuthors', String(authors.length))}</dt>
          <dd>{authors.map(say).join(language === 'en' ? ', ' : '、')}</dd>
        </>
      )}
      {reprint ? (
        <>
          <dt>{t('sourceReprint')}</dt>
          <dd>{say(reprint)}</dd>
        </>
      ) : (
        <>
          <dt>{t('sourceDate')}</dt>
          <dd>
            {longDate(published, language)}
            {inferred && <span class="quiet">{t('sourceInferred')}</span>}
          </dd>
        </>
      )}
      <dt>{t('sourceAddress')}</dt>
      <dd>
        {url ? (
          <OutLink href={url} t={t}>
            {url.replace(/^https?:\/\//, '')}
            <OutIcon />
          </OutLink>
        ) : (
          t('sourceNoAddress')
        )}
      </dd>
    </dl>
  );
}
