import { langOf } from '../../components/labels.ts';
import type { Translate } from '../../components/translate.ts';
import { changedBy, listChange } from '../../platform/settings-backup.ts';
import { type Choices, DEFAULT_SETTINGS, type Settings } from '../../platform/settings-shape.ts';
import { CHOICES, type Choice, SETTING_KEYS } from './labels.ts';
import { type ItemOf, type ListName, namers } from './names.ts';
import type { PartProps } from './props.ts';

/** What waits for the reader's word. */
export type Pending = { readonly kind: 'import'; readonly choices: Choices } | { readonly kind: 'reset' };

interface QuestionProps extends PartProps {
  readonly pending: Pending;
  onYes(): void;
  onNo(): void;
}

/** Says what would change, and asks. */
export function Question(props: QuestionProps) {
  const { pending, settings, t, onYes, onNo } = props;
  const after = { ...DEFAULT_SETTINGS, ...(pending.kind === 'import' ? pending.choices : {}) } as Settings;
  const changed = changedBy(settings, after);
  const question =
    changed.length === 0
      ? t('optionsNoChange')
      : t(pending.kind === 'import' ? 'optionsImportAsk' : 'optionsResetAsk', String(changed.length));
  return (
    <section class="question" aria-label={t(pending.kind === 'import' ? 'optionsImport' : 'optionsReset')}>
      <p role="alert">{question}</p>
      {changed.length > 0 && (
        <dl>
          {changed.map((name) => (
            <div key={name}>
              <dt>{t(SETTING_KEYS[name])}</dt>
              <dd>
                {isList(name, settings) ? (
                  <ChangedList {...props} name={name} now={settings[name]} after={after[name]} />
                ) : (
                  <>
                    {wordsFor(name, settings, t)} → <b>{wordsFor(name, after, t)}</b>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="actions">
        {changed.length > 0 && (
          <button type="button" class={pending.kind === 'reset' ? 'button line stop' : 'button fill'} onClick={onYes}>
            {t(pending.kind === 'import' ? 'optionsImportYes' : 'optionsResetYes')}
          </button>
        )}
        <button type="button" class="button line" onClick={onNo}>
          {t('optionsCancel')}
        </button>
      </p>
    </section>
  );
}

const isList = (name: keyof Settings, settings: Settings): name is ListName => Array.isArray(settings[name]);

interface ChangedListProps<K extends ListName> extends Pick<PartProps, 't' | 'speaker'> {
  readonly name: K;
  readonly now: readonly ItemOf<K>[];
  readonly after: readonly ItemOf<K>[];
}

/** How many items would come to a list and go from it; which, where the reader asks. */
function ChangedList<K extends ListName>({ name, now, after, t, speaker }: ChangedListProps<K>) {
  const { comes, goes } = listChange(now, after);
  if (comes.length + goes.length === 0) return <>{t('optionsOrder')}</>;
  const nameOf: (item: ItemOf<K>) => string = namers(speaker, t)[name];
  const groups = [
    { sign: '+', key: 'optionsComes', items: comes },
    { sign: '−', key: 'optionsGoes', items: goes },
  ].filter(({ items }) => items.length > 0);
  return (
    <details class="list-change">
      <summary>
        {groups.map(({ sign, items }) => (
          <b key={sign}>
            {sign}
            {items.length}
          </b>
        ))}
      </summary>
      {groups.map(({ sign, key, items }) => (
        <div key={sign}>
          <p class="about">{t(key)}</p>
          <ul lang={langOf(speaker.script)}>
            {items.map((item) => (
              <li key={JSON.stringify(item)}>{nameOf(item)}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** A setting's value as its control names it. */
function wordsFor(name: Exclude<keyof Settings, ListName>, settings: Settings, t: Translate): string {
  const value = settings[name];
  if (typeof value === 'number') return t('optionsSeconds', String(value / 1000));
  const choices: readonly Choice<string>[] = CHOICES[name as keyof typeof CHOICES];
  const found = choices.find((choice) => choice.value === value);
  return found?.own?.name ?? (found?.key === undefined ? value : t(found.key));
}
