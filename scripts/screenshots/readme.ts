// The pictures of the READMEs, in docs.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, ScreenshotClip } from 'puppeteer-core';
import { boxInCard, cardAtRest, waitForCard } from '../../tests/e2e/harness/card.ts';
import { hoverTerm } from '../../tests/e2e/harness/highlights.ts';
import { ANNOTATED } from '../../tests/e2e/harness/hosts.ts';
import { screenshot } from '../../tests/e2e/harness/screenshot.ts';
import { openPage, type Session } from '../../tests/e2e/harness/session.ts';
import { ROOT } from '../tools.ts';
import { choose, type Extent, type Language, type Theme, wear } from './looks.ts';
import { SAVED } from './shoot.ts';
import { SURFACES } from './surfaces.ts';

const DOCS = join(ROOT, 'docs');
/** A term with tiles, low enough on the page that its card shows below it. */
const TERM = '5+4+X';
/** What is shown of the page around a card, in CSS px. */
const AROUND = 24;

interface Picture {
  readonly surface: string;
  readonly language: Language;
  readonly theme: Theme;
  /** What of the page is in the picture; all that is in view, where it is not given. */
  clip?(page: Page): Promise<ScreenshotClip>;
}

const aroundCard = async (page: Page): Promise<ScreenshotClip> => {
  const { x, y, width, height } = await boxInCard(page, '.card');
  // A clip counts from the page's own corner.
  const [left, top] = await page.evaluate(() => [scrollX, scrollY] as const);
  return { x: x + left - AROUND, y: y + top - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
};

/** Beside the page with its card: the popup, and what a card says of a term with six parts, on a dark page in Traditional characters. */
const PICTURES: Readonly<Record<string, Picture>> = {
  popup: { surface: 'popup-page', language: 'zh-Hans', theme: 'light' },
  card: { surface: 'card-pinned', language: 'zh-Hant', theme: 'dark', clip: aroundCard },
};

/** Takes them all; returns their paths. */
export async function readmePictures(session: Session): Promise<string[]> {
  return [await pageWithCard(session), ...(await others(session))];
}

async function pageWithCard(session: Session): Promise<string> {
  const page = await openPage(session, `${ANNOTATED}/hans.html`);
  await page.setViewport({ width: 1280, height: 860, deviceScaleFactor: 2 });
  await hoverTerm(page, TERM);
  await waitForCard(session, page);
  await cardAtRest(page);
  const path = join(DOCS, 'screenshot.png');
  copyFileSync(await screenshot(session, page, 'readme'), path);
  await page.close();
  return path;
}

async function others(session: Session): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, { surface: wanted, language, theme, clip }] of Object.entries(PICTURES)) {
    const surface = SURFACES.find((each) => each.name === wanted);
    if (!surface) throw new Error(`there is no surface ${wanted}`);
    await choose(session, language, SAVED);
    const page = await openPage(session, 'about:blank');
    await wear(page, { theme, size: 'normal' }, surface.normal);
    await surface.show(page, { session, language });
    await sharpen(page, surface.normal);
    const path = join(DOCS, `${name}.png`);
    // Beyond the viewport nothing is wanted, and what is in the top layer would not be drawn.
    const part = clip && { clip: await clip(page), captureBeyondViewport: false };
    await page.screenshot({ path: path as `${string}.png`, ...part });
    paths.push(path);
    for (const other of (await session.browser.pages()).slice(1)) await other.close();
  }
  return paths;
}

/** Two dots a CSS px. */
const sharpen = (page: Page, extent: Extent) => page.setViewport({ ...extent, deviceScaleFactor: 2 });
