import type { Mark, Marks, SharedScout } from '../../page/scout-api.ts';
import { ask, pageOpen } from '../../platform/messages.ts';
import type { NativeApi } from '../../platform/native.ts';
import { Content } from './content.tsx';
import { listenToDrags } from './drag.ts';
import { listen } from './listen.ts';
import { Session } from './session.ts';
import { HOST, Stage } from './stage.ts';
import { Views } from './views.ts';

/** The space that a term is given above it when it is scrolled to: a third of the window, in which the card may stand. */
const SHARE_ABOVE = 1 / 3;
/** Nearer to the window's edge than this, in CSS px, a term is scrolled to. */
const EDGE = 80;

/** Brings a mark into view, where it is not already. */
function scrollTo(mark: Mark): void {
  const [rect] = mark.rects();
  if (!rect || (rect.top >= EDGE && rect.bottom <= innerHeight - EDGE)) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  scrollBy({ top: rect.top - innerHeight * SHARE_ABOVE, behavior });
}

/** Starts the card of a frame, for as long as the frame's scout lives. */
export function startCard(marks: Marks, shared: Pick<SharedScout, 'card' | 'pointer'>, api: NativeApi): void {
  const { signal } = marks;
  for (const leftover of document.querySelectorAll(HOST)) leftover.remove();
  const stage = new Stage();
  const views = new Views(api.runtime, marks.version);
  const content = new Content({
    mount: stage.mount,
    views,
    pin: (pinned) => session.send({ type: 'pin', pinned }),
    close: () => session.send({ type: 'close' }),
    depth: (by) => session.send({ type: 'depth', by }),
    say: (text) => stage.say(text),
    drawn: () => session.drawn(),
    openPage: (path) => void ask(api.runtime, pageOpen, { path }).catch(() => session.leaveIfOrphaned()),
  });
  const session = new Session({ scout: marks, stage, views, content });
  listen(stage, session, signal);
  listenToDrags(stage.mount, session.drag, signal);
  marks.onChange(() => session.checkMark(), signal);
  signal.addEventListener('abort', () => session.end());
  // The pointer may have come to rest on a term before this script was there; then no move will tell.
  const { pointer } = shared;
  if (pointer) session.point({ ...pointer, inCard: false, busy: false });
  shared.card = {
    open: (mark, { focus }) => session.send({ type: 'open', mark, focus }),
    close: () => session.send({ type: 'close' }),
    jump: (entry, occurrence) => {
      const mark = marks.find(entry, occurrence);
      if (!mark) return false;
      scrollTo(mark);
      session.send({ type: 'open', mark, focus: false });
      return true;
    },
    terms: () => marks.terms(),
    pageScript: () => marks.pageScript(),
  };
}
