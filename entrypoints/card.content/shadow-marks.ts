import type { SharedScout } from '../../page/scout-api.ts';
import marksCss from '../scout.content/marks.css?inline';

/**
 * Gives open shadow roots the rules of the marks: Firefox looks for ::highlight() rules in a root's own sheets only. Here
 * and not in the scout, because few pages have shadow roots and the card comes to every page with marks.
 */
export function styleShadowMarks(scout: Pick<SharedScout, 'shadows' | 'signal' | 'onChange'>): void {
  const { shadows, signal } = scout;
  const styled = new WeakSet<ShadowRoot>();
  let sheet: CSSStyleSheet | undefined;
  const style = () => {
    for (const root of shadows) {
      if (styled.has(root)) continue;
      styled.add(root);
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(marksCss);
      }
      root.adoptedStyleSheets.push(sheet);
    }
  };
  style();
  scout.onChange(style, signal);
  signal.addEventListener('abort', () => {
    for (const root of shadows) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
