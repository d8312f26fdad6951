import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../glossary/schema.ts';
import type { EntryCardProps } from './card-props.ts';
import { citationOf, textOf } from './citation.ts';
import { EntryCard } from './entry-card.tsx';
import { Icon } from './icons.tsx';
import type { Translate } from './translate.ts';

export interface LookUpPaneProps {
  /** The entry that is looked up first. */
  readonly id: string;
  readonly viewOf: (id: string) => EntryView | undefined;
  readonly t: Translate;
  /** What the way back leads to. */
  readonly backTo: string;
  onBack(): void;
  openPage(path: string): void;
}

/** How long “copied” stands in place of “copy”, in ms. */
const SAID_MS = 1500;

/** An entry within one of our pages: the card, flat and whole, with the way through nested look-ups and back out. */
export function LookUpPane({ id, viewOf, t, backTo, onBack, openPage }: LookUpPaneProps) {
  const [way, setWay] = useState({ ids: [id], at: 0 });
  const [said, setSaid] = useState<EntryCardProps['said']>();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => setWay({ ids: [id], at: 0 }), [id]);
  const { ids, at } = way;
  const view = viewOf(ids[at] ?? id);
  // Each entry that comes is read from its head.
  useLayoutEffect(() => pane.current?.querySelector<HTMLElement>('.card')?.focus(), [view?.id]);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const step = (by: 1 | -1) => setWay({ ids, at: at + by });
  const copy = async (of: 'copy' | 'cite') => {
    if (!view) return;
    const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
    const text = of === 'copy' ? textOf(view, t) : citationOf(view, today);
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid({ of, done });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const back = event.key === 'Backspace' || (event.altKey && event.key === 'ArrowLeft');
    if (!back || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    if (at > 0) step(-1);
    else onBack();
  };
  const names = ids.map((each) => viewOf(each)?.term ?? each);
  return (
    // Back is a key of the whole pane, wherever in it the focus is.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <section class="look-up" ref={pane} onKeyDown={onKeyDown}>
      <button type="button" class="button way-out" onClick={onBack}>
        <Icon name="back" small />
        {backTo}
      </button>
      <EntryCard
        t={t}
        variant="flat"
        expanded
        view={view}
        problem={!view}
        trail={ids.length > 1 ? { names, at } : undefined}
        said={said}
        on={{
          lookUp: (next) => setWay({ ids: [...ids.slice(0, at + 1), next], at: at + 1 }),
          expand: () => {},
          openPage,
          back: () => step(-1),
          forward: () => step(1),
          copy: () => copy('copy'),
          cite: () => copy('cite'),
        }}
      />
    </section>
  );
}
