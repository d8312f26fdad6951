// What a reader would find marked on a page: its lines of thought, and the words in each.
import { linesOf, paragraphsOf, preformattedLines } from './fuzz-lines.ts';
import { wordsIn } from './fuzz-words.ts';

/** All marks below a root, each as its word and its pieces: `word node:start-end …`, in the order of the lines. */
export function expectedMarks(root: Element, aboutXuhui: boolean, nameOf: (node: Text) => string): string[] {
  return linesOf(root).flatMap(({ letters, block }) => {
    // A block in a shadow root does not know of a `<pre>` around the host.
    const isPreformatted = block?.closest('pre') && letters.some(({ unit }) => unit === '\n');
    const parts = isPreformatted ? preformattedLines(letters) : paragraphsOf(letters);
    const surroundings = { aboutXuhui, beside: block ? itemsBeside(block) : [] };
    return parts.flatMap((part) =>
      wordsIn(part.map(({ unit }) => unit).join(''), surroundings).map(({ word, start, end }) => {
        const pieces = new Map<Text, [start: number, end: number]>();
        for (const { node, offset } of part.slice(start, end)) {
          if (node) pieces.set(node, [pieces.get(node)?.[0] ?? offset, offset + 1]);
        }
        // Whether blank text between two letters is marked too makes no difference to a reader.
        const written = [...pieces].filter(([node, [begin, stop]]) => node.data.slice(begin, stop).trim());
        return [word, ...written.map(([node, [begin, stop]]) => `${nameOf(node)}:${begin}-${stop}`)].join(' ');
      }),
    );
  });
}

/** The texts of the other items of a list. */
function itemsBeside(block: Element): string[] {
  const item = block.closest('li');
  return [...(item?.parentElement?.children ?? [])].flatMap((other) =>
    other === item ? [] : other.textContent.slice(0, 240),
  );
}

/** True if a line of the page speaks of Xuhui. */
export const speaksOfXuhui = (root: Element): boolean =>
  linesOf(root).some(({ letters }) =>
    letters
      .map(({ unit }) => unit)
      .join('')
      .includes('徐汇'),
  );
