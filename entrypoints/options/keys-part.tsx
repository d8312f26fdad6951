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
  // In our order: browsers name them in any.
  const known = Object.entries(COMMAND_KEYS).flatMap(([name, key]) => {
    const found = keys.find((command) => command.name === name);
    return found ? [{ name, key, pressed: found.keys }] : [];
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
