import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../../platform/page-report.ts';
import type { TermChange } from '../../platform/settings.ts';
import type { Settings } from '../../platform/settings-shape.ts';
import { isWhollyRead, type PageState, pageState } from './page-state.ts';
import { whenIdle } from './when-idle.ts';
import type { PopupWorld } from './world.ts';

export interface PageHandle {
  readonly state: PageState;
  readonly settings: Settings;
  /** Stored settings could not be read; the defaults hold. */
  readonly unreadable: boolean;
  /** What the reader last wanted kept could not be stored. */
  readonly notStored: boolean;
  switchSite(on: boolean): Promise<void>;
  changeTerm(change: TermChange): Promise<void>;
  /** Takes back that something was removed from the saved terms. */
  saveAgain(before: Settings['saved']): Promise<void>;
  /** False where the browser refused. */
  markOnce(): Promise<boolean>;
  /** Stops the marks of this tab, until it is closed; `markOnce` takes it back. */
  pause(): Promise<void>;
  /** Reads what the scout's caps left out. */
  readRest(): Promise<void>;
}

/**
 * How long to wait before asking again while the page is being read, or its scout has not heard of a switch yet, in ms.
 * Each wait doubles; after the last one what was said holds until something is reported.
 */
const ASK_AGAIN_MS = 80;
const ASK_AGAIN_TIMES = 6;

/** Follows the page behind the popup: asks its scout at first, and again when the scout or the settings report a change. */
export function usePage(world: PopupWorld): PageHandle {
  const [report, setReport] = useState<PageReport | 'asking' | undefined>('asking');
  const [{ settings, problem }, setSettings] = useState(world.settings);
  const [asked, setAsked] = useState(0);
  const [notStored, setNotStored] = useState(false);
  const stored = (storing: Promise<void>) =>
    storing.then(
      () => setNotStored(false),
      () => setNotStored(true),
    );
  const ask = useCallback(async () => setReport(await world.report()), [world]);
  const refresh = useCallback(() => {
    setAsked(0);
    return ask();
  }, [ask]);

  useEffect(() => {
    // Another page's terms are not this one's.
    setReport('asking');
    refresh();
    const stops = [
      world.onReport(refresh),
      world.onSettings((read) => {
        setSettings(read);
        refresh();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [world, refresh]);

  const { url, title, access, blind } = world;
  // A scout that goes on saying it is off, where it should be on, is none: the reader is told so, and can start one.
  const isDeaf = asked >= ASK_AGAIN_TIMES && report !== 'asking' && report?.state === 'off';
  const heard = isDeaf ? undefined : report;
  const state = pageState({ url, title, access, blind, sitesOff: settings.sitesOff, report: heard });
  // Where a scout should be and none answers, the page may not have come so far yet.
  const unsettled =
    report === undefined || (report !== 'asking' && report.state === 'refused')
      ? state.kind === 'unread' && state.why === 'open'
      : report !== 'asking' &&
        (report.state === 'off' ? state.kind !== 'off' : !isWhollyRead(report) || report.waiting > 0);
  useEffect(() => {
    if (!unsettled || asked >= ASK_AGAIN_TIMES) return;
    const timer = setTimeout(
      () => {
        setAsked(asked + 1);
        ask();
      },
      ASK_AGAIN_MS * 2 ** asked,
    );
    return () => clearTimeout(timer);
  }, [unsettled, asked, ask]);

  useEffect(() => {
    if (state.kind === 'asking' || state.kind === 'unseen') return;
    // The button can wait until the popup is there: its pictures are read and decoded in this page.
    return whenIdle(() => world.showState(state.kind === 'on' ? 'on' : state.kind === 'closed' ? 'none' : 'off'));
  }, [world, state.kind]);

  return {
    state,
    settings,
    unreadable: problem !== undefined,
    notStored,
    changeTerm: (change) => stored(world.changeTerm(change)),
    saveAgain: (before) => stored(world.saveAgain(before)),
    switchSite: async (on) => {
      if (!('host' in state)) return;
      await stored(world.switchSite(state.host, on));
      // A page that was opened while its site was off may have no scout to hear of the change.
      if (on && !(await world.report())) await world.markOnce();
      await refresh();
    },
    markOnce: async () => {
      const done = await world.markOnce();
      await refresh();
      return done;
    },
    pause: async () => {
      await world.pause();
      await refresh();
    },
    readRest: async () => {
      await world.readRest();
      await refresh();
    },
  };
}
