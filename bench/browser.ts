// A browser without the extension, for the generated pages.
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserKind, ensureBrowser } from '../scripts/browsers.ts';

export interface BenchBrowser {
  readonly kind: BrowserKind;
  readonly version: string;
  /** Opens a page in a tab of its own, gives it to the work, and closes it. */
  on<T>(url: string, work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The slowest measurement in a page takes far less; a browser that hangs is given up. */
const TIMEOUT_MS = 300_000;

export async function openBrowser(kind: BrowserKind): Promise<BenchBrowser> {
  const browser: Browser = await puppeteer.launch({
    ...(kind === 'firefox' ? { browser: 'firefox' as const } : { pipe: true }),
    executablePath: ensureBrowser(kind),
    headless: true,
    protocolTimeout: TIMEOUT_MS,
    defaultViewport: { width: 1280, height: 900 },
    args:
      kind === 'chromium'
        ? [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to start with one as root
            '--disable-gpu',
            '--no-first-run',
            '--disable-background-networking',
          ]
        : [],
  });
  return {
    kind,
    version: await browser.version(),
    on: async (url, work) => {
      const page = await browser.newPage();
      try {
        page.setDefaultTimeout(TIMEOUT_MS);
        await page.goto(url, { waitUntil: 'load' });
        return await work(page);
      } finally {
        await page.close();
      }
    },
    close: async () => {
      // Firefox's close() may never settle.
      const process = browser.process();
      const timer = setTimeout(() => process?.kill('SIGKILL'), 5000);
      await browser.close().catch(() => undefined);
      clearTimeout(timer);
    },
  };
}
