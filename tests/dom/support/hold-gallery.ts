// Every piece of a section of the gallery, in each language and theme, held to axe. A section a file: each has its own style sheets.
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { SWITCHES } from '../../gallery/look.ts';
import { type Piece, type Stage, stageOf } from '../../gallery/stage.ts';

/** A popup’s own document is as high as the popup and scrolls nothing. */
const FREE = 'html, body { width: auto; height: auto; overflow: visible; }';

export function holdGallery(pieces: (stage: Stage) => readonly Piece[]): void {
  const root = document.createElement('main');
  document.body.append(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(FREE);
  document.adoptedStyleSheets = [sheet];
  afterEach(() => {
    render(null, root);
    delete document.documentElement.dataset.theme;
  });
  for (const language of SWITCHES.lang) {
    for (const theme of SWITCHES.theme) {
      test(`no accessibility rule is broken, ${language}, ${theme}`, { timeout: 60_000 }, async () => {
        document.documentElement.lang = language;
        document.documentElement.dataset.theme = theme;
        const broken: string[] = [];
        let passed = 0;
        for (const { name, width, height, draw } of pieces(stageOf(language, theme))) {
          root.style.width = `${width}px`;
          root.style.height = height ? `${height}px` : '';
          await act(() => render(draw, root));
          const { violations, passes } = await axe.run(root, { rules: { region: { enabled: false } } });
          passed += passes.length;
          broken.push(
            ...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          );
          render(null, root);
        }
        expect(broken).toEqual([]);
        expect(passed).toBeGreaterThan(20);
      });
    }
  }
}
