// `npm start [-- --browser chromium|firefox] [--page FILE] [--raw] [--headless]`: a real browser with the extension on a
// demo page, or on any .txt or .html file of yours (a .txt in the frame of a government site; with --raw as plain text).
// Without a display it drives the browser headless, prints the terms found and the path of a screenshot, and exits 0.
import { parseArgs } from 'node:util';
import { ANNOTATED } from '../tests/e2e/harness/hosts.ts';
import { openPage, startSession } from '../tests/e2e/harness/session.ts';
import { type BrowserKind, ensureBrowser } from './browsers.ts';
import { pageToShow } from './demo/page-to-show.ts';
import { showTerms } from './demo/show-terms.ts';
import { hasDisplay } from './display.ts';
import { buildIfChanged } from './outputs.ts';

const OPTIONS = {
  browser: { type: 'string', default: 'chromium' },
  page: { type: 'string' },
  raw: { type: 'boolean', default: false },
  headless: { type: 'boolean', default: false },
} as const;

const BROWSERS: Readonly<Record<string, BrowserKind>> = {
  chromium: 'chromium',
  chrome: 'chromium',
  firefox: 'firefox',
};

async function start(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  const kind = BROWSERS[values.browser];
  if (!kind) throw new Error(`--browser is one of: ${Object.keys(BROWSERS).join(', ')}`);
  const { path, answer } = pageToShow(values.page, values.raw);
  ensureBrowser(kind);
  await buildIfChanged(kind === 'firefox' ? 'firefox' : 'chrome');
  const visible = !values.headless && hasDisplay();
  const session = await startSession(kind, { answer, visible });
  try {
    const page = await openPage(session, ANNOTATED + path);
    if (!visible) return await showTerms(session, page);
    for (const other of await session.browser.pages()) if (other !== page) await other.close();
    console.log(`${ANNOTATED}${path} is open. Close the browser or press Ctrl+C to end.`);
    await new Promise((resolve) => session.browser.once('disconnected', resolve));
  } finally {
    await session.close();
  }
}

try {
  await start();
} catch (error) {
  console.error(`huizhu: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
