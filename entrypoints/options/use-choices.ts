import { useEffect, useState } from 'preact/hooks';
import type { Translate } from '../../components/translate.ts';
import type { OptionsWorld, PartProps } from './props.ts';
import type { Said } from './toast.tsx';

/** How long “saved” is shown, in ms. What can be taken back stays until it is closed or something else is said. */
const SAID_MS = 2000;

interface Choosing extends Pick<PartProps, 'choose' | 'replace'> {
  readonly said: Said;
  hush(): void;
}

/** Stores what the reader chooses, and says that it is stored, or that it is not. */
export function useChoices(world: OptionsWorld, t: Translate): Choosing {
  const [said, setSaid] = useState<Said>({ text: '', times: 0 });
  const say = (next: Omit<Said, 'times'>) => setSaid(({ times }) => ({ ...next, times: times + 1 }));
  useEffect(() => {
    if (!said.text || said.undo || said.isTrouble) return;
    const timer = setTimeout(() => setSaid(({ times }) => ({ text: '', times })), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  /** Runs what stores something; a storage that is full, or fails, is told. */
  const store = async (storing: () => Promise<unknown>, done: Omit<Said, 'times'>) => {
    try {
      await storing();
      say(done);
    } catch {
      say({ text: t('optionsNotStored'), isTrouble: true });
    }
  };
  const undone = { text: t('optionsUndone') };
  return {
    said,
    hush: () => say({ text: '' }),
    choose: (choices, { said: text = t('optionsSaid'), undo } = {}) =>
      store(() => world.update(typeof choices === 'function' ? choices : () => choices), {
        text,
        ...(undo && { undo: () => store(() => world.update(undo), undone) }),
      }),
    replace: async (choices, text) => {
      const before = await world.choices().catch(() => undefined);
      let after: string | undefined;
      // What the reader saved since, on a page or in the popup, is not thrown away with it.
      const takeBack = async () => {
        if (!before || JSON.stringify(await world.choices()) !== after)
          say({ text: t('optionsNotUndone'), isTrouble: true });
        else await store(() => world.replace(before), undone);
      };
      const storing = async () => {
        await world.replace(choices);
        after = JSON.stringify(await world.choices());
      };
      await store(storing, { text, ...(before && { undo: takeBack }) });
    },
  };
}
