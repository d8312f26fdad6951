import { useEffect, useRef, useState } from 'preact/hooks';
import { Group } from '../../components/options-controls.tsx';
import type { Translate } from '../../components/translate.ts';
import { type BackupRead, backupOf, readBackup } from '../../platform/settings-backup.ts';
import { tooLongToSync } from '../../platform/settings-sync.ts';
import { SETTING_KEYS } from './labels.ts';
import type { PartProps } from './props.ts';
import { type Pending, Question } from './question.tsx';

/** Export, import with a look at what it would change, and the way back to the defaults. */
export function BackupPart({ hasTrouble, ...part }: PartProps & { hasTrouble: boolean }) {
  const { t, world, replace, settings, speaker } = part;
  const [pending, setPending] = useState<Pending>();
  const [refused, setRefused] = useState<string>();
  const file = useRef<HTMLInputElement>(null);

  const [unreadable, setUnreadable] = useState<unknown>();
  // Looked for again when it may have come or gone: a choice puts what was there aside.
  useEffect(() => {
    world.unreadable().then(setUnreadable, () => undefined);
  }, [world, hasTrouble]);

  const tooLong = tooLongToSync(settings);
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
      {tooLong.length > 0 && (
        <p class="aside about">
          {t(
            'optionsTooLong',
            tooLong.map((name) => t(SETTING_KEYS[name])).join(speaker.language === 'en' ? '; ' : '；'),
          )}
        </p>
      )}
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
          {...part}
          pending={pending}
          onYes={carryOut}
          onNo={() => {
            setPending(undefined);
          }}
        />
      )}
    </Group>
  );
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
