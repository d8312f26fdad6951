// A page as lines of thought, by what its boxes look like to a reader: slow, and in code of its own.

/** One unit of a line of thought: where it stands; a line break stands nowhere. */
export interface Letter {
  readonly unit: string;
  readonly node: Text | undefined;
  readonly offset: number;
}
export interface Line {
  letters: Letter[];
  /** The block that its first text stands in. */
  block: Element | undefined;
  /** Something that a reader sees, and that is not read, stands between it and the line before. */
  isParted: boolean;
}

/** A `br`: no unit of the page's own text. */
const BREAK = '\u2028';
const SEEN_ONLY = ['EMBED', 'PROGRESS', 'METER', 'CODE'];
const REPLACED = new Set(['IMG', 'INPUT', 'HR', 'TEXTAREA', 'SVG', ...SEEN_ONLY]);
const UNREAD = new Set(['CODE', 'SCRIPT', 'STYLE', 'RT', 'TEMPLATE']);
const NAMED_BLOCK = new Set(['P', 'DIV', 'SECTION', 'LI', 'UL', 'TD', 'H2', 'BLOCKQUOTE', 'PRE', 'DETAILS', 'SUMMARY']);

const textOf = (letters: readonly Letter[]) => letters.map(({ unit }) => unit).join('');

/** Lines of thought below a root, those of shadow roots included. */
export function linesOf(root: Element): Line[] {
  const lines: Line[] = [];
  let line: Line = { letters: [], block: undefined, isParted: false };
  const end = (isParted = false) => {
    const isBlank = !/\S/.test(textOf(line.letters)) || !line.block;
    if (!isBlank) lines.push(line);
    line = { letters: [], block: undefined, isParted: isParted || (isBlank && line.isParted) };
  };
  const walk = (node: Node, block: Element): void => {
    if (node instanceof Text) {
      if (node.data !== '') line.block ??= block;
      for (let offset = 0; offset < node.length; offset++)
        line.letters.push({ unit: node.data.charAt(offset), node, offset });
    } else if (node instanceof Element) {
      const name = node.tagName.toUpperCase();
      if (name === 'BR') line.letters.push({ unit: BREAK, node: undefined, offset: 0 });
      else if (REPLACED.has(name) || /^(ja|ko)\b/.test(node.getAttribute('lang') ?? '')) end(true);
      else if (node.hasAttribute('contenteditable')) end(true);
      else if (!UNREAD.has(name)) {
        const isBlock = (NAMED_BLOCK.has(name) && !isInline(node)) || node.shadowRoot !== null;
        const isBox = isBlock || isSeenAsBox(node);
        if (isBox) end();
        const below = (child: Node) => walk(child, isBlock ? node : block);
        if (node.shadowRoot) {
          node.shadowRoot.childNodes.forEach(below);
          end();
        }
        node.childNodes.forEach(below);
        if (isBox) end();
      }
    }
  };
  walk(root, root);
  end();
  return joined(lines);
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

/** Printed lines of a paragraph each are one line of thought where one goes on in the next. */
function joined(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = whole.at(-1);
    if (open && last && goesOnIn(last, line))
      open.letters.push({ unit: '\n', node: undefined, offset: 0 }, ...line.letters);
    else whole.push({ ...line, letters: [...line.letters] });
    last = line;
  }
  return whole;
}

function goesOnIn({ block, letters }: Line, next: Line): boolean {
  const parent = block?.parentElement;
  if (!block || !parent || !/^(P|DIV)$/.test(block.tagName)) return false;
  if (next.block?.tagName !== block.tagName || next.block.parentElement !== parent) return false;
  if (next.isParted || next.block === block || ![block, next.block].every(isPlainBlock)) return false;
  const lines = [...parent.children].filter(({ tagName }) => tagName === block.tagName);
  return goesOn(textOf(letters)) && isColumn(lines.map(({ textContent }) => textContent));
}

const isPlainBlock = (block: Element): boolean => {
  const { display, float } = getComputedStyle(block);
  const around = block.parentElement && getComputedStyle(block.parentElement).display;
  return display === 'block' && float === 'none' && !/flex|grid/.test(around ?? '');
};

/** What stands between empty lines, which two breaks make; the lines of a column have them between any two. */
export function paragraphsOf(letters: readonly Letter[]): Letter[][] {
  if (isColumn(textOf(letters).split(BREAK))) return [[...letters]];
  const paragraphs: Letter[][] = [[]];
  for (const [at, letter] of letters.entries()) {
    const before = textOf(letters.slice(0, at)).trimEnd();
    const isSecond = letter.unit === BREAK && textOf(letters.slice(before.length, at)).includes(BREAK);
    if (isSecond) paragraphs.push([]);
    else paragraphs.at(-1)?.push(letter);
  }
  return paragraphs;
}

/** A line that does not end so is not complete. */
const goesOn = (line: string): boolean => {
  const last = line.trim().at(-1);
  return last !== undefined && !'。！？；：…，、.!?;:,)）】〉》"”’」』—-'.includes(last);
};

/** Eight lines or more, most of them about as long as the longest usual one, few of them at a sentence's end, many with the end of a clause in them. */
function isColumn(all: readonly string[]): boolean {
  const lines = all.map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length < 8) return false;
  const byLength = [...lines].sort((a, b) => a.length - b.length);
  const usual = byLength[Math.floor(lines.length * 0.9)]?.length ?? 0;
  const long = lines.filter((line) => line.length >= usual * 0.85);
  const parted = lines.filter((line) => [...'，。；'].some((mark) => line.includes(mark)));
  const ended = lines.filter((line) => '。！？；：…!?;:)）】”’」』'.includes(line.at(-1) ?? ' '));
  return (
    usual >= 8 &&
    long.length >= lines.length * 0.6 &&
    ended.length <= lines.length * 0.35 &&
    parted.length >= lines.length * 0.35
  );
}

/** A line of 40 units is no heading: without an end it goes on, in a column or not. */
const NO_HEADING = 40;

/** The lines of preformatted text, those that go on with the next ones: their letters. */
export function preformattedLines(letters: readonly Letter[]): Letter[][] {
  const printed: Letter[][] = [[]];
  for (const letter of letters) {
    printed.at(-1)?.push(letter);
    if (letter.unit === '\n') printed.push([]);
  }
  const lines = printed.filter((line) => textOf(line).trim() !== '');
  const isPrinted = isColumn(lines.map(textOf));
  const whole: Letter[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) whole.at(-1)?.push(...line);
    else whole.push([...line]);
    const text = textOf(line).trim();
    isOpen = goesOn(text) && (isPrinted || text.length >= NO_HEADING);
  }
  return whole;
}
