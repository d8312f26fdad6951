import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { plainTextRuns } from '../annotator/paragraphs.ts';
import { besideOf, elementsOf, isColumnOf, isHardWrappedByBreaks } from './html-blocks.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** A run of an HTML file's text, and the way back to offsets into the file. */
export interface FileRun {
  readonly text: string;
  /** UTF-16 offset into the file of the unit at `at` of the run. */
  offsetOf(at: number): number;
  /** The texts of the list's other items, where it stands in one. */
  beside(): readonly string[];
}

const words = (names: string) => new Set(names.split(' '));
/** What a reader sees, but what is not read: it ends a run. So does an editor. */
const REPLACED = words('img iframe object embed audio video canvas input textarea select progress meter svg math code');
/** What a reader does not see: it is passed over. */
const UNREAD = words('script style noscript template rt rp title head huizhu-card');
const INLINE = words(
  'a abbr acronym b bdi bdo big button cite data del dfn em font i ins kbd label mark nobr output picture q ruby rb s samp slot small span strike strong sub sup time tt u var wbr',
);

/** As in page/lines.ts: lines that are joined into one run, in UTF-16 units. */
const LONGEST_JOIN = 2000;

interface Draft {
  text: string;
  offsets: number[];
  /** The block that its text stands in. */
  readonly block: Element;
  /** Something that is no edge of a box stands between it and the run before. */
  readonly parted: boolean;
}

/**
 * The text runs of an HTML file, without a browser: tags decide what is inline (the extension itself asks computed style, see
 * page/runs.ts and page/lines.ts, of which this is a second implementation).
 */
export function htmlRuns(html: string): FileRun[] {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let isParted = false;
  /** Line breaks since the last text. */
  let breaks = 0;
  const end = () => {
    if (draft && draft.text.trim() !== '') {
      drafts.push(draft);
      isParted = false;
    }
    draft = undefined;
    breaks = 0;
  };
  const part = () => {
    end();
    isParted = true;
  };
  const add = (text: string, offsets: readonly number[], block: Element) => {
    draft ??= { text: '', offsets: [], block, parted: isParted };
    draft.text += text;
    for (const offset of offsets) draft.offsets.push(offset);
  };

  const walk = (node: Node, block: Element | undefined): void => {
    if (node.nodeName === '#text' && 'value' in node && block) {
      const from = node.sourceCodeLocation?.startOffset ?? 0;
      const to = node.sourceCodeLocation?.endOffset ?? from;
      add(node.value, unitOffsets(node.value, html.slice(from, to), from), block);
      if (node.value.trim() !== '') breaks = 0;
    } else if ('tagName' in node) {
      const { tagName } = node;
      if (tagName === 'br') {
        // A blank line parts two paragraphs, but in a column of printed lines.
        if (++breaks === 2 && block && !isHardWrappedByBreaks(block)) part();
        else if (draft && block) add('\n', [node.sourceCodeLocation?.startOffset ?? 0], block);
      } else if (UNREAD.has(tagName)) return;
      else if (REPLACED.has(tagName) || isEditor(node) || isOtherLanguage(node)) part();
      else {
        const isBlock = !INLINE.has(tagName) && !tagName.includes('-');
        if (isBlock) end();
        for (const child of node.childNodes) walk(child, isBlock ? node : block);
        if (isBlock) end();
      }
    } else if ('childNodes' in node) for (const child of node.childNodes) walk(child, block);
  };
  walk(parse(html, { sourceCodeLocationInfo: true }), undefined);
  end();
  return joinLines(drafts).flatMap(runsIn);
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;
const isOtherLanguage = (element: Element): boolean => /^(ja|ko)\b/i.test(attribute(element, 'lang') ?? '');
const isEditor = (element: Element): boolean => (attribute(element, 'contenteditable') ?? 'false') !== 'false';

/** Joins the printed lines that a converter put into a paragraph each. */
function joinLines(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  let last: Draft | undefined;
  for (const draft of drafts) {
    const open = joined.at(-1);
    if (
      open &&
      last &&
      !draft.parted &&
      open.text.length <= LONGEST_JOIN &&
      isColumnOf(last.block, draft.block, last.text)
    ) {
      open.text += `\n${draft.text}`;
      open.offsets.push(open.offsets.at(-1) ?? 0, ...draft.offsets);
    } else joined.push({ ...draft, offsets: [...draft.offsets] });
    last = draft;
  }
  return joined;
}

/** One run, or, in preformatted text, one for each line that does not go on. */
function runsIn({ text, offsets, block }: Draft): FileRun[] {
  const isPre = text.includes('\n') && elementsOf(block).some(({ tagName }) => tagName === 'pre');
  const parts = isPre ? plainTextRuns(text) : [{ start: 0, end: text.length }];
  return parts.map(({ start, end }) => ({
    text: text.slice(start, end),
    offsetOf: (at) => offsets[start + at] ?? (offsets.at(-1) ?? 0) + 1,
    beside: () => besideOf(block),
  }));
}

/** Where each unit of a text node's value stands in its source, in which some are written as character references. */
function unitOffsets(value: string, source: string, from: number): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    offsets.push(from + at);
    const reference =
      source.charAt(at) === '&' && source.charAt(at) !== value.charAt(i)
        ? /^&[#\w]+;?/.exec(source.slice(at, at + 40))
        : null;
    if (reference) at += reference[0].length;
    else if (source.startsWith('&amp;', at) && value.charAt(i) === '&') at += 5;
    else if (source.startsWith('\r\n', at) && value.charAt(i) === '\n') at += 2;
    else at++;
  }
  return offsets;
}
