import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../../platform/messages.ts';
import { type PageState, pageState } from './page-state.ts';
import type { PopupWorld } from './world.ts';

export interface PageHandle {
  readonly state: PageState;
  /** Stored settings could not be read; the defaults hold. */
  readonly unreadable: boolean;
  switchSite(on: boolean): Promise<void>;
  /** False where the browser refused. */
  markOnce(): Promise<boolean>;
}

/** Follows the page behind the popup: asks its scout at first, and again when the scout or the settings report a change. */
export function usePage(world: PopupWorld): PageHandle {
  const [report, setReport] = useState<PageReport | 'asking' | undefined>('asking');
  const [{ settings, problem }, setSettings] = useState(world.settings);
  const refresh = useCallback(async () => {
    const answered = await world.report();
    setReport(answered);
    return answered;
  }, [world]);

  useEffect(() => {
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

  const state = pageState({ url: world.url, title: world.title, sitesOff: settings.sitesOff, report });
  useEffect(() => {
    if (state.kind === 'asking') return;
    world.showState(state.kind === 'on' ? 'on' : state.kind === 'closed' ? 'none' : 'off');
  }, [world, state.kind]);

  const markOnce = async () => {
    const done = await world.markOnce();
    await refresh();
    return done;
  };
  const switchSite = async (on: boolean) => {
    if (!('host' in state)) return;
    await world.switchSite(state.host, on);
    // A page that was opened while its site was off may have no scout to hear of the change.
    if (on && !(await refresh())) await markOnce();
  };
  return { state, unreadable: problem !== undefined, switchSite, markOnce };
}
