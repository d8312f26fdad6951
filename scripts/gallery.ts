// `npm run gallery`: every shared piece in every state, in a real Chromium: tests/gallery, drawn anew as you write. Its address has
// the switches: ?section= &lang= &theme= &text= &spacing= &contrast=, and &only= for a part of a name. With `--pictures`, or without
// a display, pictures of every section in .cache/screenshots/gallery instead.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { glossaryModules } from '../glossary/compile/plugin.ts';
import { type Look, lookIn, queryOf, SWITCHES } from '../tests/gallery/look.ts';
import { ensureBrowser } from './browsers.ts';
import { hasDisplay } from './display.ts';
import { CACHE, ROOT } from './tools.ts';

/** Half a screen beside an editor. */
const WINDOW = { width: 1280, height: 900 };

/** Makes the window force colours where the address asks for it, which a page cannot do. As long as the session lasts. */
const forceColours = (session: CDPSession, { contrast }: Look) =>
  session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: contrast === 'forced' ? 'active' : 'none' }],
  });

const drawn = (page: Page) => page.waitForSelector('[data-drawn]');

async function takePictures(page: Page, session: CDPSession, base: string): Promise<void> {
  const folder = join(CACHE, 'screenshots/gallery');
  mkdirSync(folder, { recursive: true });
  const usual = lookIn('');
  const looks: readonly Partial<Look>[] = [{}, { theme: 'dark' }, { contrast: 'forced' }, { text: '200' }];
  for (const section of SWITCHES.section) {
    for (const lang of SWITCHES.lang) {
      for (const more of looks) {
        const look = { ...usual, section, lang, ...more };
        await page.goto(base + queryOf(look));
        await forceColours(session, look);
        await drawn(page);
        const name = [section, lang, ...Object.values(more)].join('-');
        await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png`, fullPage: true });
      }
    }
  }
  console.log(folder);
}

const { values } = parseArgs({ options: { pictures: { type: 'boolean', default: false } } });
const pictures = values.pictures || !hasDisplay();
const server = await createServer({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  plugins: [glossaryModules()],
  resolve: { alias: { 'webextension-polyfill': join(ROOT, 'tests/fixtures/fake-browser.ts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
await server.listen();
const base = new URL('tests/gallery/index.html', server.resolvedUrls?.local[0]).href;
const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chromium'),
  headless: pictures,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  defaultViewport: pictures ? WINDOW : null,
});
try {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  const session = await page.createCDPSession();
  if (pictures) await takePictures(page, session, base);
  else {
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) void forceColours(session, lookIn(new URL(frame.url()).search));
    });
    await page.goto(base);
    console.log(`${base} is open. Close the browser or press Ctrl+C to end.`);
    await new Promise((resolve) => browser.once('disconnected', resolve));
  }
} finally {
  await browser.close();
  await server.close();
}
