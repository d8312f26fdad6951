import type { CardApi, Mark, Marks } from '../../page/scout-api.ts';
import { scrollPage } from './motion.ts';
import type { Session } from './session.ts';

/** The space that a term is given above it when it is scrolled to: a third of the window, in which the card may stand. */
const SHARE_ABOVE = 1 / 3;
/** Nearer to the window's edge than this, in CSS px, a term is scrolled to. */
const EDGE = 80;

const isInView = (rect: DOMRect | undefined, edge: number) =>
  rect && rect.top >= edge && rect.bottom <= innerHeight - edge;

/** Brings a mark into view, where it is not already. */
function scrollTo(mark: Mark): void {
  const [rect] = mark.rects();
  if (!rect || isInView(rect, EDGE)) return;
  scrollPage(rect.top - innerHeight * SHARE_ABOVE);
}

/**
 * Ways to a card without a pointer on its term: from the popup's list, and by keys. Each gives false where there is no such
 * term. What they do is written at CardApi.
 */
export function commandsOf(marks: Marks, session: Session): Pick<CardApi, 'jump' | 'step' | 'enter'> {
  /** Where the last one led: the next step goes on from there while it is in view. */
  let last: Mark | undefined;
  const open = (mark: Mark | undefined, focus: boolean): boolean => {
    if (!mark) return false;
    last = mark;
    if (focus && mark === session.shown) session.focus();
    else {
      scrollTo(mark);
      session.send({ type: 'open', mark, focus });
    }
    return true;
  };
  return {
    jump: (entry, occurrence) => open(marks.find(entry, occurrence), false),
    step(by) {
      const from = session.shown ?? (isInView(last?.rects()[0], 0) ? last : undefined);
      // The focus stays where it is: in the card, if it was there.
      return open(marks.step(from, by), session.hasFocus);
    },
    enter: () => open(session.shown ?? session.pointed ?? marks.step(undefined, 1), true),
  };
}
