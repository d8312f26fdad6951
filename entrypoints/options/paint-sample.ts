import type { Settings } from '../../platform/settings-shape.ts';
import type { SampleMark } from './sample-marks.ts';

const STYLES = ['dotted', 'line', 'tint'] as const;
const nameOf = (style: string) => `huizhu-sample-${style}`;

interface PaintOptions {
  readonly style: Settings['markStyle'];
  readonly open: SampleMark | undefined;
}

/**
 * Paints marks into the paragraphs of a box with the CSS Custom Highlight API, as on a page; the rules stand in
 * components/options-sample.css. Returns a function that takes them away.
 */
export function paintSample(box: Element, marks: readonly SampleMark[], { style, open }: PaintOptions): () => void {
  const paragraphs = box.querySelectorAll('p');
  const rangesOf = (list: readonly SampleMark[]) =>
    list.flatMap(({ paragraph, start, end }) => {
      const text = paragraphs[paragraph]?.firstChild;
      return text
        ? [new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end })]
        : [];
    });
  if (style !== 'none') CSS.highlights.set(nameOf(style), new Highlight(...rangesOf(marks)));
  const opened = new Highlight(...rangesOf(open ? [open] : []));
  opened.priority = 1;
  CSS.highlights.set(nameOf('open'), opened);
  return () => {
    for (const each of [...STYLES, 'open']) CSS.highlights.delete(nameOf(each));
  };
}
