/** On a 1x screen Firefox draws a dotted line of 1.5 px as a hairline. */
const DOTTED = devicePixelRatio < 1.5 ? 'dotted 2px' : 'dotted 1.5px';

/** Line, and ground of the open term, by the ground of the text: as in marks.css, which a test holds this against. */
const GROUNDS = {
  ink: ['#0a7867', '24 160 136/.17'],
  paper: ['#5cc7b0', '92 199 176/.24'],
  plain: ['currentColor', '255 255 255/.2'],
};

/** The rules of marks.css for a shadow root: Firefox looks for ::highlight() in the root's own sheets only. */
export function marksSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(GROUNDS).map(([ground, [line, tint]]) => {
    const underline = (style: string) => `text-decoration:underline ${style} ${line};text-underline-offset:.3em`;
    return `::highlight(huizhu-dotted-${ground}){${underline(DOTTED)}}::highlight(huizhu-open-${ground}){background:rgb(${tint});${underline('solid 2px')}}`;
  });
  sheet.replaceSync(`@media screen{${rules.join('')}}`);
  return sheet;
}
