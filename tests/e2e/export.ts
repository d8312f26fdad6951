import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { bidi } from './harness/firefox.ts';
import { openOwnPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

/** Lets the browser save what it is handed, without asking, into a folder. */
async function saveInto({ browser, kind }: Session, folder: string): Promise<void> {
  if (kind === 'firefox') {
    const downloadBehavior = { type: 'allowed', destinationFolder: folder };
    await bidi(browser).send('browser.setDownloadBehavior', { downloadBehavior });
    return;
  }
  const connection = await browser.target().createCDPSession();
  await connection.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

export function testExport(session: () => Session): void {
  test('the whole glossary is saved as a table and as a dictionary, with no permission for downloads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huizhu-export-'));
    try {
      await saveInto(session(), folder);
      const page = await openOwnPage(session(), 'popup.html', '#tab-glossary');
      await page.click('#tab-glossary');
      const saved = async (format: string, ending: string) => {
        await page.waitForSelector('.list-foot [popovertarget]');
        await page.click('.list-foot [popovertarget]');
        await page.click(`[data-format="${format}"]`);
        // Firefox makes an empty file first, to keep the name.
        const find = () =>
          readdirSync(folder).find((name) => name.endsWith(ending) && statSync(join(folder, name)).size);
        return readFileSync(join(folder, await until(`a file ${ending}`, async () => find())));
      };
      const table = Papa.parse<string[]>((await saved('csv', '.csv')).toString('utf8').slice(1), {
        skipEmptyLines: true,
      });
      expect(table.errors).toEqual([]);
      expect(table.data.length).toBeGreaterThan(400);
      expect(table.data.some((row) => row.includes('海绵城市'))).toBe(true);
      const zip = await saved('yomitan', '.zip');
      expect(zip.subarray(0, 2).toString()).toBe('PK');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
