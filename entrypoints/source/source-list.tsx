import { sourcePage } from '../../glossary/view.ts';
import { longDate } from './facts.tsx';
import { passagesOf } from './passages.ts';
import type { SourcePageProps } from './props.ts';

/** All sources, the one with an address and the latest first. */
export function SourceList({ bundle, speaker, t, doc }: SourcePageProps) {
  const { say, language } = speaker;
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
        {bundle.sources.map((source) => (
          <li key={source.id} class="listed">
            <span class="place">{longDate(source.event?.date ?? source.published, language)}</span>
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
