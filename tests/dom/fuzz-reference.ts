// What a reader would find marked on a page, worked out slowly and without any cleverness: the page is flattened into lines
// of thought by what its boxes look like, then every word is tried at every letter.
import { balanceQuotes } from '../../annotator/match.ts';
import { plainTextRuns } from '../../annotator/paragraphs.ts';

/** One unit of a line of thought: where it stands; a line break stands nowhere. */
interface Letter {
  readonly unit: string;
  readonly node: Text | undefined;
  readonly offset: number;
}
type Line = { letters: Letter[]; isPreformatted: boolean };

const REPLACED = new Set(['IMG', 'INPUT', 'HR', 'TEXTAREA', 'SVG']);
const UNREAD = new Set(['CODE', 'SCRIPT', 'STYLE', 'RT', 'TEMPLATE']);
const NAMED_BLOCK = new Set(['P', 'DIV', 'SECTION', 'LI', 'UL', 'TD', 'H2', 'BLOCKQUOTE', 'PRE', 'DETAILS', 'SUMMARY']);

/** Lines of thought below a root, those of shadow roots included. */
function linesOf(root: Element): Line[] {
  const lines: Line[] = [];
  let line: Line = { letters: [], isPreformatted: false };
  const end = () => {
    lines.push(line);
    line = { letters: [], isPreformatted: false };
  };
  const walk = (node: Node, isPreformatted: boolean): void => {
    if (node instanceof Text) {
      if (line.letters.length === 0) line.isPreformatted = isPreformatted;
      for (let offset = 0; offset < node.length; offset++)
        line.letters.push({ unit: node.data.charAt(offset), node, offset });
    } else if (node instanceof Element) {
      const name = node.tagName.toUpperCase();
      if (name === 'BR') line.letters.push({ unit: '\n', node: undefined, offset: 0 });
      else if (REPLACED.has(name)) end();
      else if (!UNREAD.has(name)) {
        const isBlock = (NAMED_BLOCK.has(name) && !isInline(node)) || node.shadowRoot !== null;
        const isBox = isBlock || isSeenAsBox(node);
        if (isBox) end();
        // A block in a shadow root does not know of a `<pre>` around the host.
        const isPre = isBlock ? node.closest('pre') !== null : isPreformatted;
        const below = (child: Node) => walk(child, isPre);
        if (node.shadowRoot) {
          node.shadowRoot.childNodes.forEach(below);
          end();
        }
        node.childNodes.forEach(below);
        if (isBox) end();
      }
    }
  };
  walk(root, false);
  end();
  return lines;
}

/**
 * A styled span that stands apart, or one that no slot shows (it has no style at all). One without text of its own looks like
 * a line break, over which words are read.
 */
function isSeenAsBox(element: Element): boolean {
  return !isInline(element) && holdsText(element);
}

function isInline(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  return float === 'none' && /^(inline|contents|ruby)/.test(display);
}

function holdsText(element: Element): boolean {
  return [...element.childNodes].some(
    (child) =>
      (child instanceof Text && child.data !== '') ||
      (child instanceof Element && !UNREAD.has(child.tagName) && holdsText(child)),
  );
}

const IGNORED = /[\s\u200b“”]/;

/** Where a word stands at a place of a text: past its last unit, or -1. */
function endOf(word: string, text: string, start: number): number {
  let at = start;
  for (const letter of word) {
    while (at > start && at < text.length && IGNORED.test(text.charAt(at))) at++;
    if (text.charAt(at) !== letter) return -1;
    at++;
  }
  return at;
}

/** All marks below a root, each as its word and its pieces: `entry node:start-end …`, in the order of the lines. */
export function expectedMarks(root: Element, words: readonly string[], nameOf: (node: Text) => string): string[] {
  return linesOf(root).flatMap(({ letters, isPreformatted }) => {
    const whole = letters.map(({ unit }) => unit).join('');
    const parts = isPreformatted && whole.includes('\n') ? plainTextRuns(whole) : [{ start: 0, end: whole.length }];
    return parts.flatMap(({ start: from, end: to }) => {
      const text = whole.slice(from, to);
      const marks: string[] = [];
      for (let start = 0; start < text.length; start++) {
        const ends = words.map((word) => endOf(word, text, start));
        const end = Math.max(...ends);
        if (end < 0) continue;
        const [first, past] = balanceQuotes(text, start, end);
        const pieces = new Map<Text, [start: number, end: number]>();
        for (const { node, offset } of letters.slice(from + first, from + past)) {
          if (node) pieces.set(node, [pieces.get(node)?.[0] ?? offset, offset + 1]);
        }
        // Whether blank text between two letters is marked too makes no difference to a reader.
        const written = [...pieces].filter(([node, [begin, stop]]) => node.data.slice(begin, stop).trim());
        const places = written.map(([node, [begin, stop]]) => `${nameOf(node)}:${begin}-${stop}`);
        marks.push(`${ends.indexOf(end)} ${places.join(' ')}`);
        start = end - 1;
      }
      return marks;
    });
  });
}
