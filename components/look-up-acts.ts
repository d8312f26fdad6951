import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { EntryView } from '../glossary/schema.ts';
import type { CardActions, Copied, Said } from './card-props.ts';
import { markdownOf, textOf } from './citation.ts';
import type { Translate } from './translate.ts';

/** What the reader decides of an entry, and what takes it back. */
export interface Decision {
  readonly do: 'save' | 'unsave' | 'know' | 'forget' | 'exclude' | 'include';
  readonly entry: string;
  /** Where it is not meant, or is again. */
  readonly host?: string | undefined;
}

/** The machine's voices. */
export interface Speech {
  canSpeak(view: EntryView): boolean;
  isSpeaking(view: EntryView): boolean;
  /** Reads an entry aloud, or ends that; calls back when its reading has begun, and when it has ended. */
  speak(view: EntryView, changed: () => void): void;
  hush(): void;
}

/** What one of our pages can do with an entry besides showing it. */
export interface LookUpActs {
  readonly speech: Speech;
  /** The entry’s sources after both standards. */
  citesOf(id: string): Readonly<Record<'gbt' | 'apa', string>> | undefined;
  isSaved(id: string): boolean;
  isKnown(id: string): boolean;
  /** The site of the page on which the entry is marked, if there is one: there it can be told not to be meant. */
  siteOf?(id: string): string | undefined;
  /** Keeps a decision; false where it cannot be stored. */
  decide(decision: Decision): Promise<boolean>;
  /** A report of a mistake, to be copied; `surface`: the page's own words. */
  reportOf(view: EntryView, surface: string | undefined): string;
}

/** What has been done, and stands until something else is; with what takes it back, if anything can. */
export interface Note {
  readonly text: string;
  readonly undo?: Decision;
}

/** How long “copied” stands in place of “copy”, in ms. */
const SAID_MS = 1500;

const copyText = (text: string) =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/** The acts of an entry’s card in one of our pages, and what they come to: in the words of a button, or as a note. */
export function useActs(
  { acts, t }: { readonly acts: LookUpActs; readonly t: Translate },
  view: EntryView | undefined,
  surface: string | undefined,
) {
  const [said, setSaid] = useState<Said>();
  const [note, setNote] = useState<Note>();
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const { speech } = acts;
  useEffect(() => {
    if (!said && (!note || note.undo)) return;
    const timer = setTimeout(() => {
      setSaid(undefined);
      setNote(undefined);
    }, SAID_MS);
    return () => clearTimeout(timer);
  }, [said, note]);
  // Another entry: what was said of the last one, and is being read of it, ends, before anything can be done with the new.
  useLayoutEffect(() => {
    setSaid(undefined);
    setNote(undefined);
    return speech.hush;
  }, [view?.id, speech]);
  // Browsers tell of their voices some time after they are first asked for them.
  useLayoutEffect(() => {
    globalThis.speechSynthesis?.addEventListener('voiceschanged', redraw);
    return () => globalThis.speechSynthesis?.removeEventListener('voiceschanged', redraw);
  }, []);

  const tell = (next: Said | undefined, more?: Note) => {
    setSaid(next);
    setNote(more);
  };
  const copy = async (of: Said['of'], text: string) =>
    tell({ of, key: (await copyText(text)) ? 'cardCopied' : 'cardCopyFailed' });
  const decide = async (of: Said['of'], decision: Decision, done?: Note) => {
    if (await acts.decide(decision)) tell(undefined, done);
    else tell({ of, key: 'cardNotKept' });
  };
  const undo = async (decision: Decision) => {
    const done = await acts.decide(decision);
    tell(undefined, { text: t(done ? 'optionsUndone' : 'cardNotKept') });
  };
  const shared = { said, note, undo, speaking: view && speech.isSpeaking(view) };
  if (!view) return { ...shared, on: {} };

  const { id: entry, term } = view;
  const host = acts.siteOf?.(entry);
  const textFor: Readonly<Record<Copied, () => string | undefined>> = {
    text: () => textOf(view, t),
    markdown: () => markdownOf(view, t),
    gbt: () => acts.citesOf(entry)?.gbt,
    apa: () => acts.citesOf(entry)?.apa,
  };
  const on: Partial<CardActions> = {
    copy: (of) => copy(of, textFor[of]() ?? ''),
    report: () => copy('report', acts.reportOf(view, surface)),
    save: (saved) => decide('save', { do: saved ? 'save' : 'unsave', entry }),
    ...(speech.canSpeak(view) && { speak: () => speech.speak(view, () => redraw(undefined)) }),
    ...(!acts.isKnown(entry) && {
      know: () => decide('know', { do: 'know', entry }, { text: t('paneKnown', term), undo: { do: 'forget', entry } }),
    }),
    ...(host !== undefined && {
      exclude: () =>
        decide(
          'exclude',
          { do: 'exclude', entry, host },
          { text: t('paneExcluded', term, host), undo: { do: 'include', entry, host } },
        ),
    }),
  };
  return { ...shared, on };
}
