import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryView } from '../glossary/schema.ts';
import type { EntryCardProps } from './card-props.ts';
import { EntryCard } from './entry-card.tsx';
import { Icon } from './icons.tsx';
import { type Decision, type LookUpActs, type Note, useActs } from './look-up-acts.ts';
import type { Translate } from './translate.ts';

export interface LookUpPaneProps {
  /** The entry that is looked up first. */
  readonly id: string;
  /** How the page has it that it was found on. */
  readonly found?: (Pick<EntryCardProps, 'surface' | 'reason' | 'also'> & { swap?(): void }) | undefined;
  readonly viewOf: (id: string) => EntryView | undefined;
  readonly acts: LookUpActs;
  readonly t: Translate;
  /** The way out, and what it leads to; absent where the pane has its own place beside the list. */
  readonly out?: { readonly to: string; back(): void };
  openPage(path: string): void;
}

/** An entry within one of our pages: the card, flat and whole, with the way through nested look-ups and back out. */
export function LookUpPane(props: LookUpPaneProps) {
  const { id, found, viewOf, t, out, openPage } = props;
  const [way, setWay] = useState({ ids: [id], at: 0 });
  const pane = useRef<HTMLElement>(null);
  const first = useRef(true);
  // Before it is painted: what the reader presses in it must not be taken back by what comes a frame later.
  useLayoutEffect(() => setWay({ ids: [id], at: 0 }), [id, found]);
  const { ids, at } = way;
  const view = viewOf(ids[at] ?? id);
  const leaves = out !== undefined;
  // Only of what was found on the page, not of what was looked up from there.
  const { swap, ...here } = (view?.id === id && at === 0 && found) || {};
  const { on, note, undo, ...shown } = useActs(props, view, here.surface);
  // Each entry that comes is read from its head. Beside a list, what the list chooses leaves the focus there.
  useLayoutEffect(() => {
    if (leaves || !first.current) pane.current?.querySelector<HTMLElement>('.card')?.focus();
    first.current = false;
  }, [view?.id, leaves]);
  // What was done, or taken back, makes its button go: the focus stays near, at what opened its menu or on the card.
  useLayoutEffect(() => {
    if (!note) return;
    const menu = pane.current?.querySelector<HTMLElement>(':popover-open');
    const near = menu?.previousElementSibling ?? pane.current?.querySelector('.card');
    menu?.hidePopover();
    if (near instanceof HTMLElement) near.focus();
  }, [note]);

  const step = (by: 1 | -1) => setWay({ ids, at: at + by });
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
        saved={view && props.acts.isSaved(view.id)}
        {...shown}
        {...here}
        on={{
          ...on,
          lookUp: (next) => setWay({ ids: [...ids.slice(0, at + 1), next], at: at + 1 }),
          expand: () => {},
          openPage,
          back: () => step(-1),
          forward: () => step(1),
          ...(swap && { swap }),
        }}
      />
      <Told said={shown.said && t(shown.said.key)} note={note} t={t} undo={undo} />
    </section>
  );
}

interface ToldProps {
  /** What a button says in its own words already. */
  readonly said: string | undefined;
  readonly note: Note | undefined;
  readonly t: Translate;
  undo(decision: Decision): void;
}

/** What was done, for screen readers, and where no button says it for all: with the way back. */
function Told({ said, note, t, undo }: ToldProps) {
  const back = note?.undo;
  return (
    <div class={note ? 'told' : 'unseen'}>
      <p role="status">{note?.text ?? said}</p>
      {back && (
        <button type="button" class="button" onClick={() => undo(back)}>
          {t('optionsUndo')}
        </button>
      )}
    </div>
  );
}
