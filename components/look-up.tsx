import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../glossary/schema.ts';
import type { Copied, EntryCardProps } from './card-props.ts';
import { markdownOf, textOf } from './citation.ts';
import { EntryCard } from './entry-card.tsx';
import { Icon } from './icons.tsx';
import type { Translate } from './translate.ts';

export interface LookUpPaneProps {
  /** The entry that is looked up first. */
  readonly id: string;
  readonly viewOf: (id: string) => EntryView | undefined;
  /** The entry’s sources after both standards. */
  readonly citesOf: (id: string) => Readonly<Record<'gbt' | 'apa', string>> | undefined;
  readonly t: Translate;
  /** The way out, and what it leads to; absent where the pane has its own place beside the list. */
  readonly out?: { readonly to: string; back(): void };
  readonly isSaved?: (id: string) => boolean;
  onSave?(id: string, saved: boolean): void;
  openPage(path: string): void;
}

/** How long “copied” stands in place of “copy”, in ms. */
const SAID_MS = 1500;

/** An entry within one of our pages: the card, flat and whole, with the way through nested look-ups and back out. */
export function LookUpPane(props: LookUpPaneProps) {
  const { id, viewOf, citesOf, t, out, isSaved, onSave, openPage } = props;
  const [way, setWay] = useState({ ids: [id], at: 0 });
  const [said, setSaid] = useState<EntryCardProps['said']>();
  const pane = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => setWay({ ids: [id], at: 0 }), [id]);
  const { ids, at } = way;
  const view = viewOf(ids[at] ?? id);
  const leaves = out !== undefined;
  // Each entry that comes is read from its head. Beside a list, what the list chooses leaves the focus there.
  useLayoutEffect(() => {
    if (leaves || !first.current) pane.current?.querySelector<HTMLElement>('.card')?.focus();
    first.current = false;
  }, [view?.id, leaves]);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const step = (by: 1 | -1) => setWay({ ids, at: at + by });
  const copy = async (of: Copied) => {
    if (!view) return;
    const text =
      of === 'text' ? textOf(view, t) : of === 'markdown' ? markdownOf(view, t) : (citesOf(view.id)?.[of] ?? '');
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid({ of, key: done ? 'cardCopied' : 'cardCopyFailed' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const back = event.key === 'Backspace' || (event.altKey && event.key === 'ArrowLeft');
    if (!back || event.target instanceof HTMLInputElement || (at === 0 && !out)) return;
    event.preventDefault();
    if (at > 0) step(-1);
    else out?.back();
  };
  const names = ids.map((each) => viewOf(each)?.term ?? each);
  return (
    // Back is a key of the whole pane, wherever in it the focus is.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <section class="look-up" ref={pane} onKeyDown={onKeyDown}>
      {out && (
        <button type="button" class="button way-out" onClick={out.back}>
          <Icon name="back" small />
          {out.to}
        </button>
      )}
      <EntryCard
        t={t}
        variant="flat"
        expanded
        view={view}
        problem={!view}
        trail={ids.length > 1 ? { names, at } : undefined}
        saved={view && isSaved?.(view.id)}
        said={said}
        on={{
          lookUp: (next) => setWay({ ids: [...ids.slice(0, at + 1), next], at: at + 1 }),
          expand: () => {},
          openPage,
          back: () => step(-1),
          forward: () => step(1),
          copy,
          ...(view && onSave && { save: (saved: boolean) => onSave(view.id, saved) }),
        }}
      />
    </section>
  );
}
