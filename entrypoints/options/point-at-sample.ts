import type { Settings } from '../../platform/settings-shape.ts';
import type { SampleMark } from './sample-marks.ts';

interface PointOptions {
  readonly trigger: Settings['trigger'];
  /** In ms; for resting alone, as on a page. */
  readonly delay: number;
  marks(): readonly SampleMark[];
  onOpen(mark: SampleMark): void;
}

/**
 * Opens the term that is rested on; with Alt, at once, where that is chosen, also where Alt comes after the pointer; and
 * the one that is pressed. Returns a function that stops it.
 */
export function pointAtSample(box: HTMLElement, { trigger, delay, marks, onOpen }: PointOptions): () => void {
  const over = new AbortController();
  const { signal } = over;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What opens, or has opened, under the pointer as it is held. */
  let rested: SampleMark | undefined;
  /** Where the pointer is. */
  let pointed: SampleMark | undefined;
  const markAt = ({ clientX, clientY }: MouseEvent) => {
    const caret = document.caretPositionFromPoint(clientX, clientY);
    const paragraph = [...box.querySelectorAll('p')].findIndex((each) => each.firstChild === caret?.offsetNode);
    const at = caret?.offset ?? -1;
    return marks().find((mark) => mark.paragraph === paragraph && mark.start <= at && at <= mark.end);
  };
  const rest = (mark: SampleMark | undefined) => {
    if (mark === rested) return;
    clearTimeout(timer);
    rested = mark;
    if (!mark) return;
    if (trigger === 'alt') onOpen(mark);
    else timer = setTimeout(onOpen, delay, mark);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    pointed = markAt(event);
    rest(trigger === 'alt' && !event.altKey ? undefined : pointed);
  };
  const leave = () => {
    pointed = undefined;
    rest(undefined);
  };
  const onClick = (event: MouseEvent) => {
    const mark = markAt(event);
    if (mark) onOpen(mark);
  };
  if (trigger !== 'click') {
    box.addEventListener('pointermove', onMove, { signal });
    box.addEventListener('pointerleave', leave, { signal });
  }
  if (trigger === 'alt') {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Alt') rest(pointed);
    };
    addEventListener('keydown', onKey, { signal });
  }
  box.addEventListener('click', onClick, { signal });
  return () => {
    leave();
    over.abort();
  };
}
