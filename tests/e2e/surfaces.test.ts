// Every surface that a reader meets, held to WCAG 2.2 AA in the real browser: what axe can tell, the main ones in each theme, and what it
// cannot: 400 % zoom, text spacing, the focus seen, less motion. Chromium only (vitest.config.ts): Firefox's driver has no forced colours.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { choose, type Look, THEMES, wear } from '../../scripts/screenshots/looks.ts';
import { showcase } from '../../scripts/screenshots/pages.ts';
import { SAVED } from '../../scripts/screenshots/shoot.ts';
import { SURFACES, type Surface } from '../../scripts/screenshots/surfaces.ts';
import { axeCard, axePage } from './harness/axe.ts';
import { cutOff, moving, type Part, spaceText, sticksOut, unseenFocus } from './harness/layout.ts';
import { openPage, type Session, startSession } from './harness/session.ts';

/** 400 % zoom of a window of 1280 × 1024 px. */
const SMALLEST = { width: 320, height: 256 };
/** A phone's, upright. */
const NARROW = { width: 320, height: 640 };
/** Just high enough for a sheet whose middle scrolls by itself: head and foot take nearly all of it. */
const LOW = { width: 320, height: 340 };
const TIMEOUT = 90_000;
/** What differs most by theme; the others are made of the same pieces, which tests/dom holds to axe in light and dark. */
const IN_EVERY_THEME = new Set(['card-expanded', 'popup-page', 'panel', 'options', 'source']);

const partOf = ({ name }: Surface): Part => (/^(card|sheet)/.test(name) ? 'card' : 'page');
const ours = SURFACES.filter(({ name }) => name !== 'marks'); // marks are the page's own text

describe('every surface', () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession('chromium', { answer: showcase });
  });
  afterAll(() => session?.close());
  let end: (() => Promise<void>) | undefined;
  afterEach(async () => {
    await end?.();
    end = undefined;
    const [first, ...others] = await session.browser.pages();
    for (const page of others) await page.close();
    await first?.goto('about:blank');
  });

  const show = async (surface: Surface, look: Look, size = surface.normal, page?: Page): Promise<Page> => {
    const stage = { session, language: 'en' as const };
    const shown = page ?? (await surface.page?.(stage)) ?? (await openPage(session, 'about:blank'));
    // With forced colours no mark is painted that could be found: they are put on when all is there.
    await wear(shown, { ...look, theme: look.theme === 'forced' ? 'light' : look.theme }, size);
    end = () => surface.end?.(stage) ?? Promise.resolve();
    await surface.show(shown, stage);
    await wear(shown, look, size);
    return shown;
  };

  for (const surface of ours) {
    const part = partOf(surface);
    for (const theme of IN_EVERY_THEME.has(surface.name) ? THEMES : (['light'] as const)) {
      test(`${surface.name}, ${theme}: no axe violation, and the focus is seen on every control`, {
        timeout: TIMEOUT,
      }, async () => {
        await choose(session, 'en', SAVED, surface.choices);
        const page = await show(surface, { theme, size: 'normal' });
        expect.soft(await unseenFocus(page, part, theme === 'forced')).toEqual([]);
        expect.soft(await moving(page, part)).toEqual([]);
        const { violations, passes } = await (part === 'card' ? axeCard(page) : axePage(page));
        expect(violations).toEqual([]);
        expect(passes).toBeGreaterThan(5);
      });
    }

    test(`${surface.name}: nothing is lost at 320 px, in low windows, and with texts spaced wide`, {
      timeout: TIMEOUT,
    }, async () => {
      await choose(session, 'en', SAVED, surface.choices);
      const look = { theme: 'light', size: 'normal' } as const;
      const page = await show(surface, look, surface.anew ? NARROW : surface.normal);
      for (const size of [NARROW, SMALLEST]) {
        await wear(page, look, size);
        expect.soft(await sticksOut(page, part), `${size.width} × ${size.height}`).toEqual([]);
        expect.soft(await cutOff(page, part), `${size.width} × ${size.height}`).toEqual([]);
      }
      await wear(page, look, NARROW);
      await spaceText(page, part);
      for (const size of [NARROW, LOW]) {
        await wear(page, look, size);
        expect.soft(await sticksOut(page, part), `spaced, ${size.width} × ${size.height}`).toEqual([]);
        expect.soft(await cutOff(page, part), `spaced, ${size.width} × ${size.height}`).toEqual([]);
      }
    });
  }
});
