// `npm run screenshots`: the picture of the READMEs (docs/screenshot.png), and every surface in every look with a contact
// sheet in .cache/screenshots/surfaces. `-- --readme` makes the one alone, `-- card popup` all whose names begin so.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardAtRest, waitForCard } from '../tests/e2e/harness/card.ts';
import { hoverTerm } from '../tests/e2e/harness/highlights.ts';
import { ANNOTATED } from '../tests/e2e/harness/hosts.ts';
import { screenshot } from '../tests/e2e/harness/screenshot.ts';
import { openPage, type Session, startSession } from '../tests/e2e/harness/session.ts';
import { buildIfChanged } from './outputs.ts';
import { contactSheet } from './screenshots/contact-sheet.ts';
import { showcase } from './screenshots/pages.ts';
import { shootAll } from './screenshots/shoot.ts';
import { SURFACES } from './screenshots/surfaces.ts';
import { CACHE, ROOT } from './tools.ts';

/** A term with tiles, low enough on the page that its card shows below it. */
const TERM = '5+4+X';

async function readmePicture(session: Session): Promise<void> {
  const page = await openPage(session, `${ANNOTATED}/hans.html`);
  await page.setViewport({ width: 1280, height: 860, deviceScaleFactor: 2 });
  await hoverTerm(page, TERM);
  await waitForCard(session, page);
  await cardAtRest(page);
  copyFileSync(await screenshot(session, page, 'readme'), join(ROOT, 'docs/screenshot.png'));
  await page.close();
  console.log('docs/screenshot.png');
}

const names = process.argv.slice(2);
const onlyReadme = names.includes('--readme');
const surfaces = SURFACES.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
if (surfaces.length === 0 && !onlyReadme) {
  throw new Error(`there is no surface of that name; there are ${SURFACES.map(({ name }) => name).join(', ')}`);
}

await buildIfChanged('chrome');
const session = await startSession('chromium', { answer: showcase });
try {
  if (onlyReadme || names.length === 0) await readmePicture(session);
  if (!onlyReadme) {
    const folder = join(CACHE, 'screenshots/surfaces');
    mkdirSync(folder, { recursive: true });
    const failures = await shootAll(session, folder, surfaces);
    writeFileSync(join(folder, 'index.html'), contactSheet(SURFACES.map(({ name }) => name)));
    console.log(join(folder, 'index.html'));
    for (const failure of failures) console.error(`not taken: ${failure}`);
    if (failures.length > 0) process.exitCode = 1;
  }
} finally {
  await session.close();
}
