import { useEffect, useRef, useState } from 'preact/hooks';
import { Group } from '../../components/options-controls.tsx';
import type { Translate } from '../../components/translate.ts';
import { type BackupRead, backupOf, changedBy, readBackup } from '../../platform/settings-backup.ts';
import { type Choices, DEFAULT_SETTINGS, type Settings } from '../../platform/settings-shape.ts';
import { CHOICES, type Choice, SETTING_KEYS } from './labels.ts';
import type { PartProps } from './props.ts';

/** What waits for the reader's word. */
type Pending = { readonly kind: 'import'; readonly choices: Choices } | { readonly kind: 'reset' };

/** Export, import with a look at what it would change, and the way back to the defaults. */
export function BackupPart({ t, settings, world, replace, hasTrouble }: PartProps & { hasTrouble: boolean }) {
  const [pending, setPending] = useState<Pending>();
  const [refused, setRefused] = useState<string>();
  const file = useRef<HTMLInputElement>(null);

  const [unreadable, setUnreadable] = useState<unknown>();
  // Looked for again when it may have come or gone: a choice puts what was there aside.
  useEffect(() => {
    world.unreadable().then(setUnreadable, () => undefined);
  }, [world, hasTrouble]);

  const download = (name: string, text: string) =>
    world.download(new File([text], `${name}.json`, { type: 'application/json' }));
  const today = () => new Date().toLocaleDateString('sv'); // YYYY-MM-DD in local time
  const save = async () => {
    // What cannot be read cannot be backed up; it has a button of its own.
    const choices = await world.choices().catch(() => ({}));
    download(`huizhu-${today()}`, backupOf(choices, today()));
  };
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    setPending(undefined);
    const read = readBackup(await chosen.text());
    setRefused('refused' in read ? t('optionsRefused', reasonOf(read.refused, t)) : undefined);
    if ('choices' in read) setPending({ kind: 'import', choices: read.choices });
  };
  const carryOut = async () => {
    if (!pending) return;
    setPending(undefined);
    if (pending.kind === 'import') await replace(pending.choices, t('optionsImported'));
    else await replace({}, t('optionsResetDone'));
  };
  return (
    <Group title={t('optionsBackup')} hint={t('optionsBackupHint')}>
      <p class="actions">
        <button type="button" class="button line" onClick={save}>
          {t('optionsExport')}
        </button>
        <button type="button" class="button line" onClick={() => file.current?.click()}>
          {t('optionsImport')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={async ({ currentTarget }) => {
            await open(currentTarget.files?.[0]);
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
        <button type="button" class="button stop" onClick={() => setPending({ kind: 'reset' })}>
          {t('optionsReset')}
        </button>
      </p>
      {unreadable !== undefined && (
        <p class="aside">
          <span class="about">{t('optionsUnreadable')}</span>
          <button
            type="button"
            class="button"
            onClick={() => download(`huizhu-${today()}-unreadable`, JSON.stringify(unreadable, null, 2))}
          >
            {t('optionsUnreadableSave')}
          </button>
        </p>
      )}
      {refused && (
        <p class="trouble" role="alert">
          {refused}
        </p>
      )}
      {pending && (
        <Question
          pending={pending}
          settings={settings}
          t={t}
          onYes={carryOut}
          onNo={() => {
            setPending(undefined);
          }}
        />
      )}
    </Group>
  );
}

interface QuestionProps {
  readonly pending: Pending;
  readonly settings: Settings;
  readonly t: Translate;
  onYes(): void;
  onNo(): void;
}

/** Says what would change, and asks. */
function Question({ pending, settings, t, onYes, onNo }: QuestionProps) {
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
                {wordsFor(name, settings, t)} → <b>{wordsFor(name, after, t)}</b>
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

/** A setting's value as its control names it; of a list, how long it is. */
function wordsFor(name: keyof Settings, settings: Settings, t: Translate): string {
  const value = settings[name];
  if (typeof value === 'number') return t('optionsSeconds', String(value / 1000));
  if (typeof value !== 'string') return t('optionsItems', String(value.length));
  const choices: readonly Choice<string>[] = CHOICES[name as keyof typeof CHOICES];
  const found = choices.find((choice) => choice.value === value);
  return found?.own?.name ?? (found?.key === undefined ? value : t(found.key));
}

function reasonOf(refused: Extract<BackupRead, { refused: unknown }>['refused'], t: Translate): string {
  switch (refused.why) {
    case 'no json':
      return t('optionsRefusedText');
    case 'no backup':
    case 'no settings':
      return t('optionsRefusedBackup');
    case 'newer':
      return t('optionsRefusedNewer', String(refused.version));
    case 'fields':
      return t('optionsRefusedFields', refused.fields.join(', '));
  }
}
