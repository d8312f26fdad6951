import type { CitationView, EntryView } from '../glossary/schema.ts';
import type { EntryCardProps } from './card-props.ts';
import { formatDate } from './dates.ts';
import { Icon } from './icons.tsx';
import { joined, ui } from './labels.ts';
import { OutIcon, OutLink, PageLink } from './links.tsx';

/** The first source, in the foot of the compact card: its passage on the web, else its page in the extension. */
export function FirstSource({ view, t, on }: EntryCardProps & { view: EntryView }) {
  const source = view.sources[0];
  if (!source) return null;
  const { title, at, date, href, page } = source;
  return (
    <p class="source">
      <span class="quiet">{t('cardSource')}</span>
      {href ? (
        <OutLink href={href} t={t} class="clip" lang={view.language}>
          {joined(view.language, title, at)}
        </OutLink>
      ) : (
        <PageLink path={page} open={on.openPage} class="clip" lang={view.language}>
          {joined(view.language, title, formatDate(date, view.language))}
        </PageLink>
      )}
      {href ? <OutIcon /> : <Icon name="leaf" small />}
    </p>
  );
}

/** All sources with place and date; what has no known address says so, and offers its page and a search. */
export function Sources(props: EntryCardProps & { view: EntryView }) {
  return (
    <ol class="sources">
      {props.view.sources.map((source, index) => (
        <li key={`${source.page}${source.at}`}>
          <span class="quiet">{index + 1}</span>
          <SourceText {...props} source={source} />
          {source.href && <OutIcon />}
        </li>
      ))}
    </ol>
  );
}

function SourceText({ view, t, on, source }: EntryCardProps & { view: EntryView; source: CitationView }) {
  const { title, at, date, href, page, search } = source;
  const place = [at, formatDate(date, view.language)].filter(Boolean).join(' · ');
  return (
    <div>
      {href ? (
        <OutLink href={href} t={t}>
          {title}
        </OutLink>
      ) : (
        title
      )}
      <p class="place">
        {place}
        {!href && ' · '}
        {!href && <span lang={ui(t)}>{t('cardNoAddress')}</span>}
      </p>
      {!href && (
        <p class="ways" lang={ui(t)}>
          <PageLink path={page} open={on.openPage}>
            {t('cardSourcePage')}
          </PageLink>
          {search && (
            <OutLink href={search} t={t}>
              {t('cardSearch')}
            </OutLink>
          )}
        </p>
      )}
    </div>
  );
}
