import { langOf } from '../../components/labels.ts';
import { LookUpLink, OutIcon, OutLink } from '../../components/links.tsx';
import type { Script } from '../../glossary/schema.ts';
import { placeOf } from '../../glossary/view.ts';
import type { Passage } from './passages.ts';
import type { SourceViewProps } from './props.ts';

/** The passages: place, what it says in our words, the locator as the document has it, and what rests on it. */
export function Passages({
  passages,
  source,
  speaker,
  t,
  onLookUp,
}: SourceViewProps & { passages: readonly Passage[] }) {
  const { say, lookUp } = speaker;
  return (
    <ul class="passages">
      {passages.map(({ at, locator, href, says, entries }) => (
        <li key={`${at}\n${locator}`}>
          <Place name={placeOf(at, speaker)} script={speaker.script} />
          <div class="says">
            {says.map(({ text, of }) => (
              <p key={text.zh}>
                {says.length > 1 && <span class="quiet">{lookUp(of).name} </span>}
                {say(text)}
              </p>
            ))}
          </div>
          {href && (
            <OutLink href={href} t={t} class="to">
              {t('sourceToPassage')}
              <OutIcon />
            </OutLink>
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

/** A heading stays Chinese whatever the reader's language; a note or a paragraph is named in it. */
function Place({ name, script }: { name: string; script: Script }) {
  return (
    <span class="place" lang={/\p{Script=Han}/u.test(name) ? langOf(script) : undefined}>
      {name}
    </span>
  );
}
