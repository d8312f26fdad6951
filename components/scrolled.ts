/** CSS px after which the head shrinks to one line. */
const SHRINK_AFTER = 24;
/** What the shrunken head gives back; content that scrolls by less than this would jump back and forth. */
const SHRINK_GAIN = 96;

/** Where a scrolling middle stands: `past` its first lines, and whether `more` follows below. */
export interface Scrolled {
  readonly past: boolean;
  readonly more: boolean;
}

/** Measures where an element is scrolled to; gives back `before` itself if nothing changed. */
export function scrolledTo({ scrollTop, scrollHeight, clientHeight }: Element, before: Scrolled): Scrolled {
  const most = scrollHeight - clientHeight;
  const past = before.past ? scrollTop > 0 : scrollTop > SHRINK_AFTER && most > SHRINK_GAIN;
  const more = most - scrollTop > 2;
  return past === before.past && more === before.more ? before : { past, more };
}
