// What of WCAG 2.2 AA no rule of axe looks at: reflow (1.4.10), text spacing (1.4.12), focus visible (2.4.7), less motion.
import type { Page } from 'puppeteer-core';
import { CARD } from './card.ts';

/** The page itself, or the revealed card on it. */
export type Part = 'page' | 'card';

/** 1.4.12: what a reader's own style may ask for. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }`;

/** Spaces the texts of a part as readers may. */
export const spaceText = (page: Page, part: Part): Promise<void> =>
  page.evaluate(
    (css, host) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      const root = host ? document.querySelector(host)?.shadowRoot : document;
      if (!root) throw new Error('the card is not revealed');
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    },
    SPACED,
    part === 'card' ? CARD : '',
  );

/** Elements that stand out of the window sideways, where nothing scrolls to them. */
export const sticksOut = (page: Page, part: Part): Promise<string[]> =>
  page.evaluate(
    (host) => {
      const root = host ? document.querySelector(host)?.shadowRoot : document;
      const width = document.documentElement.clientWidth;
      const out = [...(root?.querySelectorAll('body *, .card, .card *') ?? [])].filter((element) => {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
        const { left, right, width: own } = element.getBoundingClientRect();
        if (own <= 1 || (left >= -1 && right <= width + 1)) return false;
        for (let around = element.parentElement; around; around = around.parentElement) {
          if (/auto|scroll|hidden|clip/.test(getComputedStyle(around).overflowX)) return false;
        }
        return true;
      });
      const name = ({ localName, className, textContent }: Element) =>
        `${localName}.${className}: ${(textContent ?? '').trim().slice(0, 20)}`;
      const page = document.documentElement;
      const wide = !host && getComputedStyle(page).overflowX !== 'hidden' && page.scrollWidth > width + 1;
      const scrolls = wide ? ['the page scrolls sideways'] : [];
      return [...scrolls, ...out.map(name)];
    },
    part === 'card' ? CARD : '',
  );

/** Texts that are cut off. What ends in “…” says so, and stands in full elsewhere. */
export const cutOff = (page: Page, part: Part): Promise<string[]> =>
  page.evaluate(
    (host) => {
      const root = host ? document.querySelector(host)?.shadowRoot?.querySelector('.card') : document.body;
      if (!root) return ['nothing is there'];
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isCut = (text: Text): boolean => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = range.getBoundingClientRect();
        for (let around = text.parentElement; around && around !== root.parentElement; around = around.parentElement) {
          const { overflowX, overflowY, textOverflow, webkitLineClamp, position } = getComputedStyle(around);
          const { left, right, top, bottom, width, height } = around.getBoundingClientRect();
          // For screen readers alone.
          if (width <= 1 || height <= 1) return false;
          if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
          if (hides(overflowY) && (box.bottom > bottom + 2 || box.top < top - 2)) return true;
          if (hides(overflowX) && (box.right > right + 2 || box.left < left - 2)) return true;
          if (/auto|scroll/.test(overflowY + overflowX) || position === 'fixed') return false;
        }
        return false;
      };
      const cut: string[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const shown = node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        if (shown && node.textContent?.trim() && isCut(node as Text)) cut.push(node.textContent.trim().slice(0, 30));
      }
      return cut;
    },
    part === 'card' ? CARD : '',
  );

/** Controls that look the same with the keyboard's focus as without; a shadow counts for nothing under forced colours. */
export const unseenFocus = (page: Page, part: Part, forced: boolean): Promise<string[]> =>
  page.evaluate(
    (host, forced) => {
      const root = host ? document.querySelector(host)?.shadowRoot : document;
      const look = (control: Element) => {
        // The ring may be drawn round what holds the control: a field's frame, a choice's card.
        const around = [
          control,
          control.parentElement,
          control.parentElement?.parentElement,
          control.nextElementSibling,
        ];
        return around
          .filter((element) => element instanceof Element)
          .map((element) => {
            const style = getComputedStyle(element);
            const { outlineStyle, outlineWidth, outlineColor, borderColor, borderWidth, boxShadow } = style;
            const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
            return `${outline} ${borderColor} ${borderWidth} ${forced ? '' : boxShadow}`;
          })
          .join();
      };
      const controls = [
        ...(root?.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]') ?? []),
      ].filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'));
      const active = () => (root?.activeElement instanceof HTMLElement ? root.activeElement : undefined);
      const same = controls.filter((control) => {
        active()?.blur();
        const before = look(control);
        control.focus({ focusVisible: true } as FocusOptions);
        const took = active() === control;
        const after = look(control);
        return took && before === after;
      });
      active()?.blur();
      return same.map(
        ({ localName, className, ariaLabel, textContent }) =>
          `${localName}.${className}: ${(ariaLabel ?? textContent ?? '').trim().slice(0, 20)}`,
      );
    },
    part === 'card' ? CARD : '',
    forced,
  );

/** Elements that would move or grow in time although the reader asked for less motion. */
export const moving = (page: Page, part: Part): Promise<string[]> =>
  page.evaluate(
    (host) => {
      const root = host ? document.querySelector(host)?.shadowRoot : document;
      const moves = /^(all|transform|translate|scale|rotate|height|width|top|left|inset.*|margin.*)$/;
      return [...(root?.querySelectorAll('body *, .card, .card *') ?? [])]
        .filter((element) => {
          const { transitionProperty, transitionDuration, animationName, animationDuration } =
            getComputedStyle(element);
          const durations = transitionDuration.split(', ').map(Number.parseFloat);
          const properties = transitionProperty.split(', ');
          const turns = properties.some(
            (name, at) => moves.test(name) && (durations[at % durations.length] ?? 0) > 0.02,
          );
          return turns || (animationName !== 'none' && Number.parseFloat(animationDuration) > 0.1);
        })
        .map(({ localName, className }) => `${localName}.${className}`);
    },
    part === 'card' ? CARD : '',
  );
