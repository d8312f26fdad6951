/** Paragraphs that are added, and text nodes that are edited: a long page that loads its next part while its own script runs over it. */
const ADDED = 1000;
const EDITED = 500;

/** Changes the page a lot at once, with the page's own paragraphs and texts; returns what takes it all back. */
export function changePage(): () => void {
  const main = document.querySelector('main');
  const paragraphs = [...document.querySelectorAll('p')];
  if (!main || paragraphs.length === 0) throw new Error('the page has no paragraphs');
  const added = Array.from({ length: ADDED }, (_, i) => (paragraphs[i % paragraphs.length] as Element).cloneNode(true));
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const edited: [node: Text, was: string][] = [];
  for (let node = walker.nextNode(); node && edited.length < EDITED; node = walker.nextNode()) {
    const text = node as Text;
    if (text.data.trim() !== '') edited.push([text, text.data]);
  }
  for (const [node, was] of edited) node.data = `${was}。`;
  main.append(...added);
  return () => {
    for (const node of added) node.parentNode?.removeChild(node);
    for (const [node, was] of edited) node.data = was;
  };
}
