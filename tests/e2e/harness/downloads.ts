// Files that the browser saves: into a folder of the test's own.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bidi } from './firefox.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

/** Waits for a saved file whose name ends so, and reads it. */
export type Saved = (ending: string) => Promise<Buffer>;

/** Lets the browser save what it is handed, without asking, while `act` runs. */
export async function savingFiles({ browser, kind }: Session, act: (saved: Saved) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'huizhu-saved-'));
  try {
    if (kind === 'firefox') {
      const downloadBehavior = { type: 'allowed', destinationFolder: folder };
      await bidi(browser).send('browser.setDownloadBehavior', { downloadBehavior });
    } else {
      const connection = await browser.target().createCDPSession();
      await connection.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    }
    await act(async (ending) => {
      // Firefox makes an empty file first, to keep the name.
      const find = () => readdirSync(folder).find((name) => name.endsWith(ending) && statSync(join(folder, name)).size);
      return readFileSync(join(folder, await until(`a file ${ending}`, async () => find())));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
