import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openPage, type Session } from '../../tests/e2e/harness/session.ts';
import { choose, LANGUAGES, LOOKS, type Look, nameOf, wear } from './looks.ts';
import { type Stage, SURFACES, type Surface } from './surfaces.ts';

/** Entries on the tab of saved terms. */
export const SAVED = ['mosu-kongjian', 'linlihui', 'haimian-chengshi', 'yi-gang-yi-gu-yi-cheng-yi-chang-yi-wan-yi-xin'];

/** Takes a picture of each surface in every look into FOLDER/SURFACE; returns what could not be taken, with the reason. */
export async function shootAll(session: Session, folder: string, surfaces = SURFACES): Promise<string[]> {
  const failures: string[] = [];
  for (const language of LANGUAGES) {
    for (const surface of surfaces) {
      await choose(session, language, SAVED, surface.choices);
      mkdirSync(join(folder, surface.name), { recursive: true });
      try {
        await shoot({ session, language }, surface, (look) =>
          join(folder, surface.name, `${nameOf(language, look)}.png`),
        );
      } catch (error) {
        failures.push(`${surface.name}, ${language}: ${error instanceof Error ? error.message : error}`);
      }
      const [first, ...others] = await session.browser.pages();
      await first?.goto('about:blank');
      for (const page of others) await page.close();
    }
  }
  return failures;
}

async function shoot(stage: Stage, surface: Surface, pathOf: (look: Look) => string): Promise<void> {
  const page = (await surface.page?.(stage)) ?? (await openPage(stage.session, 'about:blank'));
  let shown = false;
  const end = async () => {
    if (shown) await surface.end?.(stage);
    shown = false;
  };
  try {
    for (const look of LOOKS) {
      if (surface.anew) await end();
      if (!shown) {
        // With forced colours no mark is painted that could be found: they are put on when all is there.
        const before: Look = look.theme === 'forced' ? { ...look, theme: 'light' } : look;
        await wear(page, before, surface.normal, surface.zoomed);
        shown = true;
        await surface.show(page, stage);
      }
      await wear(page, look, surface.normal, surface.zoomed);
      await settled(page);
      await page.screenshot({ path: pathOf(look) as `${string}.png`, fullPage: surface.whole ?? false });
    }
  } finally {
    await end();
  }
  if (surface.page) await page.close();
}

/** Waits until fonts are there and two frames have been drawn since the last change of size or colours. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
