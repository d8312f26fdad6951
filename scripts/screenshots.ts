// `npm run screenshots`: makes docs/screenshot.png anew, the picture of the READMEs: the demo page with a card open.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardAtRest, waitForCard } from '../tests/e2e/harness/card.ts';
import { hoverTerm } from '../tests/e2e/harness/highlights.ts';
import { ANNOTATED } from '../tests/e2e/harness/hosts.ts';
import { screenshot } from '../tests/e2e/harness/screenshot.ts';
import { openPage, startSession } from '../tests/e2e/harness/session.ts';
import { pageToShow } from './demo/page-to-show.ts';
import { buildIfChanged } from './outputs.ts';
import { ROOT } from './tools.ts';

/** A term with tiles, low enough on the page that its card shows below it. */
const TERM = '5+4+X';

await buildIfChanged('chrome');
const { path, answer } = pageToShow(undefined, false);
const session = await startSession('chromium', { answer });
try {
  const page = await openPage(session, ANNOTATED + path);
  await page.setViewport({ width: 1280, height: 860, deviceScaleFactor: 2 });
  await hoverTerm(page, TERM);
  await waitForCard(session, page);
  await cardAtRest(page);
  copyFileSync(await screenshot(session, page, 'readme'), join(ROOT, 'docs/screenshot.png'));
  console.log('docs/screenshot.png');
} finally {
  await session.close();
}
