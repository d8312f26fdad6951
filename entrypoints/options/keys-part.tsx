import { useEffect, useState } from 'preact/hooks';
import { Group } from '../../components/options-controls.tsx';
import type { PartProps } from './props.ts';

/** The names of the commands in the manifest. */
const COMMAND_KEYS: Readonly<Record<string, string>> = {
  'next-term': 'commandNext',
  'previous-term': 'commandPrevious',
  'open-card': 'commandOpen',
  'toggle-site': 'commandToggle',
  'open-panel': 'commandPanel',
};

/** The keys as they are in force. Only the browser itself can change them. */
export function KeysPart({ t, world }: PartProps) {
  const [keys, setKeys] = useState<Awaited<ReturnType<typeof world.keys>>>([]);
  useEffect(() => {
    world.keys().then(setKeys);
  }, [world]);
  const known = keys.flatMap(({ name, keys: pressed }) => {
    const key = COMMAND_KEYS[name];
    return key === undefined ? [] : [{ name, key, pressed }];
  });
  if (!known.length) return null;
  return (
    <Group title={t('optionsKeys')} hint={t('optionsKeysHint')}>
      <ul class="rows">
        {known.map(({ name, key, pressed }) => (
          <li class="row" key={name}>
            <span class="name">{t(key)}</span>
            <kbd lang="en">{pressed || '—'}</kbd>
          </li>
        ))}
      </ul>
    </Group>
  );
}
