/** HTML that is safe to put into HTML. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Hole = Html | string | number | false | undefined | readonly Hole[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function inHtml(hole: Hole): string {
  if (hole === false || hole === undefined) return '';
  if (hole instanceof Html) return hole.text;
  if (typeof hole === 'string') return hole.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
  return typeof hole === 'number' ? String(hole) : hole.map(inHtml).join('');
}

/** A template for HTML in files that tools write: what stands in the holes is text and is escaped, unless it is `Html`. */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return new Html(strings.reduce((text, string, i) => text + inHtml(holes[i - 1]) + string));
}
