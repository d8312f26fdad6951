import type { Marks, SharedScout } from '../../page/scout-api.ts';
import { ask, pageOpen, settingsChange } from '../../platform/messages.ts';
import type { NativeApi } from '../../platform/native.ts';
import { followChoices } from './choices.ts';
import { commandsOf } from './commands.ts';
import { Content } from './content.tsx';
import { listenToDrags } from './drag.ts';
import { listen } from './listen.ts';
import { Session } from './session.ts';
import { HOST, Stage } from './stage.ts';
import { Views } from './views.ts';

/** Starts the card of a frame, for as long as the frame's scout lives. */
export function startCard(marks: Marks, shared: Pick<SharedScout, 'card' | 'pointer'>, api: NativeApi): void {
  const { signal } = marks;
  for (const leftover of document.querySelectorAll(HOST)) leftover.remove();
  const stage = new Stage();
  const views = new Views(api.runtime, marks.version);
  const leaveIfOrphaned = () => session.leaveIfOrphaned();
  const choices = followChoices(
    api.storage,
    () => {
      // An open card keeps its language; the next one has the new one.
      if (!stage.isShown) views.clear();
      content.draw();
    },
    signal,
  );
  const content = new Content({
    mount: stage.mount,
    views,
    choices,
    change: (change) => void ask(api.runtime, settingsChange, change).catch(leaveIfOrphaned),
    pin: (pinned) => session.send({ type: 'pin', pinned }),
    close: () => session.send({ type: 'close' }),
    depth: (by) => session.send({ type: 'depth', by }),
    say: (text) => stage.say(text),
    drawn: () => session.drawn(),
    openPage: (path) => void ask(api.runtime, pageOpen, { path }).catch(leaveIfOrphaned),
  });
  const session = new Session({ scout: marks, stage, views, content, choices });
  listen(stage, session, signal);
  listenToDrags(stage.mount, session.drag, signal);
  marks.onChange(() => {
    // The card of a mark that is no more goes with it.
    if (session.shown?.alive() === false) session.send({ type: 'gone' });
  }, signal);
  signal.addEventListener('abort', () => session.end());
  // The pointer may have come to rest on a term before this script was there; then no move will tell.
  const { pointer } = shared;
  if (pointer) session.point({ ...pointer, inCard: false, busy: false, alt: false });
  shared.card = {
    open: (mark, { focus }) => session.send({ type: 'open', mark, focus }),
    close: () => session.send({ type: 'close' }),
    ...commandsOf(marks, session),
    terms: () => marks.terms(),
    pageScript: () => marks.pageScript(),
  };
}
