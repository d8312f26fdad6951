import type { Point } from '../../page/place.ts';
import type { ScoutApi } from '../../page/scout-api.ts';
import { ask } from '../../platform/messages.ts';
import type { NativeApi } from '../../platform/native.ts';
import { Content } from './content.tsx';
import { listenToDrags } from './drag.ts';
import { listen } from './listen.ts';
import { Session } from './session.ts';
import { HOST, Stage } from './stage.ts';
import { Views } from './views.ts';

/** A scout that knows where it last saw the pointer, in CSS px of the viewport. */
type Approached = ScoutApi & { readonly pointer?: Point | undefined };

/** Starts the card of a frame, for as long as the frame's scout lives. */
export function startCard(scout: ScoutApi, api: NativeApi): void {
  const { signal } = scout;
  for (const leftover of document.querySelectorAll(HOST)) leftover.remove();
  const stage = new Stage();
  const views = new Views(api.runtime, scout.version);
  const content = new Content({
    mount: stage.mount,
    views,
    pin: (pinned) => session.send({ type: 'pin', pinned }),
    close: () => session.send({ type: 'close' }),
    depth: (by) => session.send({ type: 'depth', by }),
    say: (text) => stage.say(text),
    drawn: () => session.settle(),
    openPage: (path) => void ask(api.runtime, 'page/open', { path }).catch(() => session.leaveIfOrphaned()),
  });
  const session = new Session({ scout, stage, views, content });
  listen(stage, session, signal);
  listenToDrags(stage.mount, session.drag, signal);
  scout.onChange(() => session.checkMark(), signal);
  signal.addEventListener('abort', () => session.end());
  // The pointer may have come to rest on a term before this script was there; then no move will tell.
  const { pointer } = scout as Approached;
  if (pointer) session.point({ ...pointer, inCard: false, busy: false });
  scout.card = {
    open: (mark, { focus }) => session.send({ type: 'open', mark, focus }),
    close: () => session.send({ type: 'close' }),
  };
}
