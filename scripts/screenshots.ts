// `npm run screenshots`: the pictures of the READMEs, in docs, and every surface in every look with a contact
// sheet in .cache/screenshots/surfaces. `-- --readme` makes those alone, `-- card popup` all whose names begin so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSession } from '../tests/e2e/harness/session.ts';
import { buildIfChanged } from './outputs.ts';
import { contactSheet } from './screenshots/contact-sheet.ts';
import { showcase } from './screenshots/pages.ts';
import { readmePictures } from './screenshots/readme.ts';
import { shootAll } from './screenshots/shoot.ts';
import { SURFACES } from './screenshots/surfaces.ts';
import { CACHE } from './tools.ts';

const names = process.argv.slice(2);
const onlyReadme = names.includes('--readme');
const surfaces = SURFACES.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));
if (surfaces.length === 0 && !onlyReadme) {
  throw new Error(`there is no surface of that name; there are ${SURFACES.map(({ name }) => name).join(', ')}`);
}

await buildIfChanged('chrome');
const session = await startSession('chromium', { answer: showcase });
try {
  if (onlyReadme || names.length === 0) console.log((await readmePictures(session)).join('\n'));
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
