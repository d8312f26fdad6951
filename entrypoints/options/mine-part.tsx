import type { ComponentChildren } from 'preact';
import { langOf } from '../../components/labels.ts';
import { Group } from '../../components/options-controls.tsx';
import { rowsOf } from '../../glossary/export/rows.ts';
import type { Exclusion, Saved } from '../../platform/settings-shape.ts';
import { FORMAT_KEYS, FORMATS, type Format, fileOf } from '../popup/exports.ts';
import { termOf } from './names.ts';
import type { PartProps } from './props.ts';
import { Row } from './sites-part.tsx';

/** The settings that are lists of terms, and what stands in each. */
interface Lists {
  readonly known: string;
  readonly excluded: Exclusion;
  readonly saved: Saved;
}

/** The reader's own lists of terms, each to be looked through and thinned out, with a way back. */
export function MinePart({ t, settings, speaker, bundle, world, choose }: PartProps) {
  const { known, excluded, saved } = settings;
  const nameOf = (id: string) => termOf(id, speaker);
  const remove = <K extends keyof Lists>(name: K, items: readonly Lists[K][]) => {
    const before = settings[name] as readonly Lists[K][];
    const listOf = (now: typeof settings) => now[name] as readonly Lists[K][];
    choose(
      (now) => {
        const rest = without(listOf(now), items);
        return { [name]: rest.length ? rest : undefined };
      },
      {
        said: t('optionsRemoved', String(items.length)),
        // What was put on the list meanwhile stays there.
        undo: (now) => ({ [name]: [...before, ...without(listOf(now), before)] }),
      },
    );
  };
  const save = (format: Format) => {
    const numbers = saved.map((each) => bundle.entries.findIndex(({ id }) => id === each.entry));
    const today = new Date().toLocaleDateString('sv'); // YYYY-MM-DD in local time
    const rows = rowsOf(
      numbers.filter((number) => number >= 0),
      bundle,
      speaker.region,
    );
    world.download(fileOf(format, rows, { speaker, t, today }));
  };
  const row = { lang: langOf(speaker.script) };
  const all = (onAll: () => void) => (
    <button type="button" class="button stop" onClick={onAll}>
      {t('optionsRemoveAll')}
    </button>
  );
  return (
    <Group title={t('optionsMine')}>
      <List title={t('optionsKnown')} count={known.length} t={t} foot={all(() => remove('known', known))}>
        {known.map((id) => (
          <Row
            {...row}
            key={id}
            name={nameOf(id)}
            about=""
            action={t('optionsMarkAgain')}
            onAction={() => remove('known', [id])}
          />
        ))}
      </List>
      <List title={t('optionsExcluded')} count={excluded.length} t={t} foot={all(() => remove('excluded', excluded))}>
        {excluded.map((each) => (
          <Row
            {...row}
            key={`${each.entry} ${each.host}`}
            name={nameOf(each.entry)}
            about={each.host}
            action={t('optionsMarkAgain')}
            onAction={() => remove('excluded', [each])}
          />
        ))}
      </List>
      <List
        title={t('optionsSaved')}
        count={saved.length}
        t={t}
        foot={
          <>
            <span class="about">{t('optionsSaveAs')}</span>
            {FORMATS.map((format) => (
              <button key={format} type="button" class="button line" onClick={() => save(format)}>
                {t(FORMAT_KEYS[format])}
              </button>
            ))}
            {all(() => remove('saved', saved))}
          </>
        }
      >
        {saved.map((each) => (
          <Row
            {...row}
            key={each.entry}
            name={nameOf(each.entry)}
            about={each.date}
            action={t('optionsRemove')}
            stop
            onAction={() => remove('saved', [each])}
          />
        ))}
      </List>
    </Group>
  );
}

const without = <T,>(list: readonly T[], items: readonly T[]): T[] => {
  const gone = new Set(items.map((item) => JSON.stringify(item)));
  return list.filter((item) => !gone.has(JSON.stringify(item)));
};

interface ListProps extends Pick<PartProps, 't'> {
  readonly title: string;
  readonly count: number;
  /** What can be done with the whole list. */
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

function List({ title, count, t, foot, children }: ListProps) {
  if (!count) {
    return (
      <p class="empty-list">
        <span>{title}</span>
        <span class="about">{t('optionsNothing')}</span>
      </p>
    );
  }
  return (
    <details>
      <summary>
        <span>{title}</span>
        <span class="about">{t('optionsItems', String(count))}</span>
      </summary>
      <ul class="rows">{children}</ul>
      <p class="actions">{foot}</p>
    </details>
  );
}
