import type { StoredMark } from './marks.ts';

/** True where the page shows an element: not in a closed menu, an inactive tab, or made invisible. */
export const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Tells of marks whether the page shows them: one look a block. For one pass; what a page shows changes between passes. */
export function seenMarks(): (mark: StoredMark) => boolean {
  const seen = new Map<Element, boolean>();
  return ({ block }) => {
    const known = seen.get(block) ?? isSeen(block);
    seen.set(block, known);
    return known;
  };
}
