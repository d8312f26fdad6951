import type { Source } from '../../glossary/schema.ts';
import { sourcePage } from '../../glossary/view.ts';
import { longDate } from './facts.tsx';
import { passagesOf } from './passages.ts';
import type { SourcePageProps } from './props.ts';

const dateOf = ({ event, published }: Source): string => event?.date ?? published;

/** All sources, the latest first. */
export function SourceList({ bundle, speaker, t, doc }: SourcePageProps) {
  const { say, language } = speaker;
  const latestFirst = [...bundle.sources].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
  return (
    <>
      {doc === undefined ? (
        <p class="hint">{t('sourceAllHint')}</p>
      ) : (
        <p class="trouble" role="alert">
          {t('sourceUnknown', doc)}
        </p>
      )}
      <ul class="passages">
        {latestFirst.map((source) => (
          <li key={source.id} class="listed">
            <span class="place">{longDate(dateOf(source), language)}</span>
            <div>
              <a class="look" href={sourcePage(source.id)}>
                {say(source.title)}
              </a>
              <p class="quiet">
                {say(source.publisher)} · {source.url ? new URL(source.url).host : t('sourceNoAddress')} ·{' '}
                {t('countPlaces', String(passagesOf(source.id, bundle).length))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
