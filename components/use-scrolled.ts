import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** CSS px after which the head shrinks to one line. */
const SHRINK_AFTER = 24;
/** What the shrunken head gives back; content that scrolls by less than this would jump back and forth. */
const SHRINK_GAIN = 96;

/** Where a scrolling middle stands: `past` its first lines, and whether `more` follows below. */
export function useScrolled(content: string) {
  const ref = useRef<HTMLDivElement>(null);
  const [state, setState] = useState({ past: false, more: false });
  const measure = () => {
    const element = ref.current;
    if (!element) return;
    const { scrollTop, scrollHeight, clientHeight } = element;
    const left = scrollHeight - clientHeight - scrollTop;
    setState((before) => {
      const past = before.past ? scrollTop > 0 : scrollTop > SHRINK_AFTER && scrollTop + left > SHRINK_GAIN;
      const more = left > 2;
      return past === before.past && more === before.more ? before : { past, more };
    });
  };
  useLayoutEffect(() => {
    measure();
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [content]);
  return { ref, onScroll: measure, ...state };
}
