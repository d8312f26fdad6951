/** `NodeFilter.SHOW_TEXT`, which every page would carry by name. */
export const SHOW_TEXT = 4;

/** The first text in a node, at most so many UTF-16 units of it, as `textContent` has it; no more is read than is given. */
export function sampleOf(root: Node, most: number): string {
  const texts = document.createTreeWalker(root, SHOW_TEXT);
  let sample = '';
  // Not `data`, which would hand over the whole of a long text.
  while (sample.length < most && texts.nextNode())
    sample += (texts.currentNode as Text).substringData(0, most - sample.length);
  return sample;
}
