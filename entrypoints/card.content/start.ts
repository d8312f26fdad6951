import type { Marks, SharedScout } from '../../page/scout-api.ts';
import { TAP_WAITS } from '../../page/timings.ts';
import { ask, pageOpen, panelOpen, settingsChange } from '../../platform/messages.ts';
import type { NativeApi } from '../../platform/native.ts';
import { followChoices } from './choices.ts';
import { commandsOf } from './commands.ts';
import { Content } from './content.tsx';
import { isFree, listen } from './listen.ts';
import { Session } from './session.ts';
import { HOST, Stage } from './stage.ts';
import { Views } from './views.ts';
import { Whole } from './whole.ts';

/** Starts the card of a frame, for as long as the frame's scout lives. */
export function startCard(marks: Marks, shared: Pick<SharedScout, 'card' | 'pointer'>, api: NativeApi): void {
  const { signal } = marks;
  for (const leftover of document.querySelectorAll(HOST)) leftover.remove();
  const stage = new Stage();
  const views = new Views(api.runtime, marks.version);
  const leaveIfOrphaned = () => session.leaveIfOrphaned();
  const whole = new Whole(api.runtime, (parts) => {
    stage.dress(parts.css);
    parts.listenToDrags(stage, session, signal);
    content.draw();
  });
  const choices = followChoices(
    api.storage,
    () => {
      views.isStale = true;
      content.draw();
    },
    signal,
  );
  const content = new Content({
    mount: stage.mount,
    views,
    choices,
    whole,
    change: (change) => ask(api.runtime, settingsChange, change).then(({ ok }) => ok, leaveIfOrphaned),
    pin: (pinned) => session.send({ type: 'pin', pinned }),
    close: () => session.close(),
    depth: (by) => session.send({ type: 'depth', by }),
    say: (text) => stage.say(text),
    drawn: () => session.drawn(),
    grow: (change) => stage.grow(change),
    openPanel: (entry) => void ask(api.runtime, panelOpen, { entry }).catch(leaveIfOrphaned),
    openPage: (path) => void ask(api.runtime, pageOpen, { path }).catch(leaveIfOrphaned),
  });
  const session = new Session({ scout: marks, stage, views, content, choices });
  listen(stage, session, signal);
  const follow = () => {
    // What comes with it picks them.
    if (marks.arePicked) void whole.load();
    // The card of a mark that is no more goes with it.
    if (session.shown?.alive() === false) session.send({ type: 'gone' });
  };
  follow();
  marks.onChange(follow, signal);
  signal.addEventListener('abort', () => session.end());
  // The pointer may have come to rest on a term, or a finger have tapped it, before this script was there: nothing else will tell.
  const { pointer } = shared;
  if (pointer) {
    const { type, clientX: x, clientY: y, pointerType, timeStamp, target } = pointer;
    if (pointerType !== 'touch') session.point({ x, y, inCard: false, busy: false, alt: false });
    else if (type === 'click' && performance.now() - timeStamp < TAP_WAITS)
      session.tap({ x, y }, { free: isFree(target), byTouch: true });
  }
  shared.card = {
    open: (mark, { focus }) => session.send({ type: 'open', mark, focus }),
    close: () => session.close(),
    ...commandsOf(marks, session),
    press: (x, y) => session.tap({ x, y }, { free: true, byTouch: false }),
    async pressed(x, y) {
      const mark = marks.hitTest(x, y);
      if (mark) await whole.load();
      return mark && content.pressed(mark);
    },
    furnish: (parts) => whole.take(parts),
    terms: () => marks.terms(),
    pageScript: () => marks.pageScript(),
  };
}
