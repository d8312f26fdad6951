// What every surface is looked at in: colours, languages, sizes.
import type { CDPSession, Page } from 'puppeteer-core';
import type { Choices } from '../../platform/settings-shape.ts';
import { VERSION } from '../../platform/settings-versions.ts';
import type { Session } from '../../tests/e2e/harness/session.ts';
import { chromiumWorker } from '../../tests/e2e/harness/worker.ts';

export const THEMES = ['light', 'dark', 'forced'] as const;
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
/** `zoomed` is the browser's zoom of 200 %: half as many CSS px, each drawn with twice as many dots. */
export const SIZES = ['normal', 'zoomed'] as const;

export type Theme = (typeof THEMES)[number];
export type Language = (typeof LANGUAGES)[number];
export type Size = (typeof SIZES)[number];

export interface Look {
  readonly theme: Theme;
  readonly size: Size;
}
export const LOOKS: readonly Look[] = SIZES.flatMap((size) => THEMES.map((theme) => ({ theme, size })));

export const nameOf = (language: Language, { theme, size }: Look): string => `${language}-${size}-${theme}`;

/** CSS px of the window, or of the browser's part that shows a surface. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Shows a page in a look; a surface that the window does not zoom with (a sheet, a popup) gives its own `zoomed` extent. */
export async function wear(page: Page, { theme, size }: Look, normal: Extent, zoomed?: Extent): Promise<void> {
  const half = { width: Math.round(normal.width / 2), height: Math.round(normal.height / 2) };
  let session = sessions.get(page);
  await page.setViewport(
    size === 'zoomed' ? { ...(zoomed ?? half), deviceScaleFactor: 2 } : { ...normal, deviceScaleFactor: 1 },
  );
  if (!session) {
    // The first picture of a side panel in a size that is not its own shows it in tiles; the next ones do not.
    await page.screenshot();
    session = page.createCDPSession();
    sessions.set(page, session);
  }
  // Puppeteer's own emulateMediaFeatures does not know forced colours. The emulation ends with its session.
  await (await session).send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  await framesDrawn(page);
}

/** Waits until what has changed is drawn: a frame in which the page hears of it, one that shows it, and the one after. */
const framesDrawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

/** Stores what a reader chose and saved, in place of all that was stored. */
export async function choose(
  session: Session,
  interfaceLanguage: Language,
  saved: readonly string[],
  more: Choices = {},
): Promise<void> {
  const worker = await chromiumWorker(session);
  const settings = {
    version: VERSION,
    interfaceLanguage,
    saved: saved.map((entry, at) => ({ entry, date: `2026-0${at + 3}-1${at}` })),
    ...more,
  };
  await worker.evaluate(async (settings) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings });
  }, settings);
}
