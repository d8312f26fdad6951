import { langOf } from '../../components/labels.ts';
import { LookUpLink, OutIcon, OutLink } from '../../components/links.tsx';
import { placeOf } from '../../glossary/view.ts';
import type { Passage } from './passages.ts';
import type { SourceViewProps } from './source-view.tsx';

/** The passages: place, what it says in our words, the locator as the document has it, and what rests on it. */
export function Passages({
  passages,
  source,
  speaker,
  t,
  onLookUp,
}: SourceViewProps & { passages: readonly Passage[] }) {
  const { say, lookUp, language } = speaker;
  return (
    <ul class="passages">
      {passages.map(({ at, locator, href, says, entries }) => (
        <li key={`${at}\n${locator}`}>
          <span class="place" lang={language === 'en' ? undefined : langOf(speaker.script)}>
            {placeOf(at, speaker)}
          </span>
          <div class="says">
            {says.map((text) => (
              <p key={text.zh}>{say(text)}</p>
            ))}
          </div>
          {href ? (
            <OutLink href={href} t={t} class="to">
              {t('sourceToPassage')}
              <OutIcon />
            </OutLink>
          ) : (
            <span class="to quiet">{t('sourceNoAddress')}</span>
          )}
          <div class="rests">
            <span>
              {t('sourceLocator')}
              <mark lang={langOf(source.script)}>{locator}</mark>
            </span>
            {entries.map((entry) => (
              <LookUpLink key={entry.id} to={lookUp(entry)} lookUp={onLookUp} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
