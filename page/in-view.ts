import { enclosing } from './elements.ts';
import { LINE_PX } from './limits.ts';

/** The blocks that a reader looks at: in three columns, a line apart. Costs no layout if called after one. */
export function* blocksInView(): Generator<Element> {
  for (let y = 0; y < Math.min(innerHeight, screen.height); y += LINE_PX) {
    for (const part of [1, 2, 3]) {
      const seen = document.elementFromPoint((innerWidth * part) / 4, y);
      const block = seen && enclosing(seen);
      if (block) yield block;
    }
  }
}
