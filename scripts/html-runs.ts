import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** A run of an HTML file's text, and the way back to offsets into the file. */
export interface FileRun {
  readonly text: string;
  /** UTF-16 offset into the file of the unit at `at` of the run. */
  offsetOf(at: number): number;
}

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'code',
  'svg',
  'math',
  'head',
  'iframe',
  'object',
]);
const INLINE = new Set(
  'a abbr b bdi bdo big br cite data del dfn em font i ins kbd label mark q ruby rb s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The text runs of an HTML file, without a browser: tags decide what is inline (the extension itself asks computed style). */
export function htmlRuns(html: string): FileRun[] {
  const runs: FileRun[] = [];
  let text = '';
  let offsets: number[] = [];
  const end = () => {
    if (text.trim() !== '') {
      const own = offsets;
      runs.push({ text, offsetOf: (at) => own[at] ?? (own.at(-1) ?? 0) + 1 });
    }
    text = '';
    offsets = [];
  };
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const from = node.sourceCodeLocation?.startOffset ?? 0;
      const to = node.sourceCodeLocation?.endOffset ?? from;
      offsets.push(...unitOffsets(node.value, html.slice(from, to), from));
      text += node.value;
    } else if ('childNodes' in node) {
      const name = node.nodeName;
      if (SKIPPED.has(name) || name === 'rt' || name === 'rp') {
        if (SKIPPED.has(name)) end();
        return;
      }
      const block = !INLINE.has(name);
      if (block) end();
      node.childNodes.forEach(walk);
      if (block) end();
    }
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  end();
  return runs;
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
