import type { StoredMark } from './marks.ts';

let painted = '';

/** Paints one mark as the open one, above all others, or none. Its looks stand in entrypoints/scout.content/marks.css. */
export function paintOpen(mark: StoredMark | undefined): void {
  CSS.highlights.delete(painted);
  if (!mark) return;
  painted = `huizhu-open-${mark.ground}`;
  const highlight = new Highlight(...mark.ranges);
  highlight.priority = 1;
  CSS.highlights.set(painted, highlight);
}
