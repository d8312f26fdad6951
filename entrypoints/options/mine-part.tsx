import type { ComponentChildren } from 'preact';
import { langOf } from '../../components/labels.ts';
import { Group } from '../../components/options-controls.tsx';
import { type TermChange, withTerm } from '../../platform/settings.ts';
import type { PartProps } from './props.ts';
import { Row } from './sites-part.tsx';

/** The reader's own lists of terms, each to be looked through and thinned out. */
export function MinePart({ t, settings, speaker, choose }: PartProps) {
  const { known, excluded, saved } = settings;
  // An entry that this version of the glossary does not have keeps its id: it may come back.
  const nameOf = (id: string) => {
    const entry = speaker.find(id);
    return entry ? speaker.term(entry) : id;
  };
  const undo = (change: TermChange) => () => choose((now) => withTerm(now, change, ''));
  const lang = langOf(speaker.script);
  return (
    <Group title={t('optionsMine')}>
      <List title={t('optionsKnown')} count={known.length} nothing={t('optionsNothing')}>
        {known.map((entry) => (
          <Row
            key={entry}
            name={nameOf(entry)}
            lang={lang}
            about=""
            action={t('optionsMarkAgain')}
            onAction={undo({ do: 'forget', entry })}
          />
        ))}
      </List>
      <List title={t('optionsExcluded')} count={excluded.length} nothing={t('optionsNothing')}>
        {excluded.map(({ entry, host }) => (
          <Row
            key={`${entry} ${host}`}
            name={nameOf(entry)}
            lang={lang}
            about={host}
            action={t('optionsMarkAgain')}
            onAction={undo({ do: 'include', entry, host })}
          />
        ))}
      </List>
      <List title={t('optionsSaved')} count={saved.length} nothing={t('optionsNothing')}>
        {saved.map(({ entry, date }) => (
          <Row
            key={entry}
            name={nameOf(entry)}
            lang={lang}
            about={date}
            action={t('optionsRemove')}
            stop
            onAction={undo({ do: 'unsave', entry })}
          />
        ))}
      </List>
    </Group>
  );
}

function List(props: { title: string; count: number; nothing: string; children: ComponentChildren }) {
  const { title, count, nothing, children } = props;
  if (!count) {
    return (
      <p class="empty-list">
        <span>{title}</span>
        <span class="about">{nothing}</span>
      </p>
    );
  }
  return (
    <details>
      <summary>
        <span>{title}</span>
        <span class="about">{count}</span>
      </summary>
      <ul class="rows">{children}</ul>
    </details>
  );
}
