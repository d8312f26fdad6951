/** The first text in a node, at most so many UTF-16 units of it, as `textContent` has it; no more is read than is given. */
export function sampleOf(root: Node | null, most: number): string {
  let sample = '';
  const texts = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (sample.length < most && texts?.nextNode()) {
    // Not `data`, which would hand over the whole of a long text.
    sample += (texts.currentNode as Text).substringData(0, most - sample.length);
  }
  return sample;
}
