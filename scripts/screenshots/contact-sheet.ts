// One page on which all pictures stand: a section for each surface, a row for each language and size, a column for each theme.
import { LANGUAGES, nameOf, SIZES, THEMES } from './looks.ts';

const STYLE = `body { margin: 24px; font: 14px/1.5 sans-serif; background: #c9cfd2; color: #111; }
section { margin-bottom: 48px; }
.row { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; align-items: start; }
figure { margin: 0 0 12px; }
figcaption { font-size: 12px; }
img { max-width: 100%; display: block; outline: 1px solid #0004; }`;

const figure = (surface: string, name: string) =>
  `<figure><a href="${surface}/${name}.png"><img loading="lazy" src="${surface}/${name}.png" alt=""></a><figcaption>${name}</figcaption></figure>`;

/** HTML for the folder that holds a folder of pictures for each surface. */
export function contactSheet(surfaces: readonly string[]): string {
  const rows = (surface: string) =>
    LANGUAGES.flatMap((language) =>
      SIZES.map(
        (size) =>
          `<div class="row">${THEMES.map((theme) => figure(surface, nameOf(language, { theme, size }))).join('')}</div>`,
      ),
    ).join('\n');
  const sections = surfaces.map(
    (surface) => `<section id="${surface}"><h2>${surface}</h2>\n${rows(surface)}</section>`,
  );
  const links = surfaces.map((surface) => `<a href="#${surface}">${surface}</a>`).join(' · ');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Huizhu: every surface</title><style>${STYLE}</style>
<h1>Huizhu: every surface</h1><p>${links}</p>
${sections.join('\n')}</html>
`;
}
