import type { StoredMark } from './marks.ts';
import { seenMarks } from './seen.ts';

/** How many occurrences of a term are shown: every one, the first of each section, the first of the page. */
export type Density = 'all' | 'section' | 'page';

/** Where a section begins, to a reader. */
const SECTION_STARTS = 'h1, h2, h3, h4, h5, h6, section, article';

/**
 * Of marks in reading order those that a density shows: first ones that can be seen. What the page does not show is picked
 * as a whole and counts for nothing: it is marked if it is shown, until it is picked from anew.
 */
export function pickMarks(
  marks: readonly StoredMark[],
  density: Density,
  isSeen = seenMarks(),
): ReadonlySet<StoredMark> {
  if (density === 'all') return new Set(marks);
  const starts = density === 'section' ? [...document.querySelectorAll(SECTION_STARTS)] : [];
  const picked = new Set<StoredMark>();
  let section = 0;
  let met = new Set<number>();
  for (const mark of marks) {
    const node = mark.pieces[0]?.node;
    if (!node) continue;
    const before = section;
    while (starts[section] && isAtOrAfter(node, starts[section] as Element)) section++;
    if (section !== before) met = new Set();
    if (isSeen(mark)) {
      if (met.has(mark.entry)) continue;
      met.add(mark.entry);
    }
    picked.add(mark);
  }
  return picked;
}

/** True if a text stands in an element or after its beginning. */
function isAtOrAfter(node: Text, element: Element): boolean {
  return (
    (element.compareDocumentPosition(node) &
      (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !==
    0
  );
}
