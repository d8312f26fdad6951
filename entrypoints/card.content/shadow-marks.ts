import type { SharedScout } from '../../page/scout-api.ts';
import { type Asking, ask, marksStyle } from '../../platform/messages.ts';

/** Shadow roots that get the rules in one go: about 2 ms. Pages built of nothing else have tens of thousands. */
const ROOTS_AT_ONCE = 200;

/**
 * Gives open shadow roots the rules of the marks: Firefox looks for ::highlight() rules in a root's own sheets only. Here
 * and not in the scout, because few pages have shadow roots and the card comes to every page with marks; and asked for,
 * because few of those have one.
 */
export function styleShadowMarks(scout: Pick<SharedScout, 'shadows' | 'signal' | 'onChange'>, runtime: Asking): void {
  const { shadows, signal } = scout;
  const styled = new WeakSet<ShadowRoot>();
  let sheet: CSSStyleSheet | undefined;
  const style = () => {
    let count = 0;
    for (const root of shadows) {
      if (styled.has(root)) continue;
      if (count++ === ROOTS_AT_ONCE) {
        requestIdleCallback(style);
        return;
      }
      styled.add(root);
      sheet ??= marksSheet(runtime);
      root.adoptedStyleSheets.push(sheet);
    }
  };
  style();
  scout.onChange(style, signal);
  signal.addEventListener('abort', () => {
    for (const root of shadows) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}

/** A sheet that has the rules once the background has answered; without it the marks are there, but have no look. */
function marksSheet(runtime: Asking): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  ask(runtime, marksStyle, {}).then(
    ({ css }) => sheet.replaceSync(css),
    () => {},
  );
  return sheet;
}
