import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { savingFiles } from './harness/downloads.ts';
import { openOwnPage, type Session } from './harness/session.ts';

export function testExport(session: () => Session): void {
  test('the whole glossary is saved in each format, with no permission for downloads', () =>
    savingFiles(session(), async (saved) => {
      const page = await openOwnPage(session(), 'popup.html', '#tab-glossary');
      await page.click('#tab-glossary');
      const save = async (format: string, ending: string) => {
        await page.waitForSelector('.list-foot [popovertarget]');
        await page.click('.list-foot [popovertarget]');
        await page.click(`[data-format="${format}"]`);
        return saved(ending);
      };
      const table = Papa.parse<string[]>((await save('csv', '.csv')).toString('utf8').slice(1), {
        skipEmptyLines: true,
      });
      expect(table.errors).toEqual([]);
      expect(table.data.length).toBeGreaterThan(400);
      expect(table.data.some((row) => row.includes('海绵城市'))).toBe(true);
      const entries = table.data.length - 1;

      const digest = (await save('markdown', '.md')).toString('utf8');
      expect(digest.match(/^## /gm)).toHaveLength(entries);
      expect(digest).toMatch(/^## 海绵城市/m);

      // The browser's own parser judges it.
      const tbx = await page.evaluate(
        (text) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml');
          const terms = [...parsed.getElementsByTagName('term')].map(({ textContent }) => textContent);
          const [wrong] = parsed.getElementsByTagName('parsererror');
          return { wrong: wrong?.textContent, root: parsed.documentElement.localName, terms };
        },
        (await save('tbx', '.tbx')).toString('utf8'),
      );
      expect(tbx.wrong).toBeUndefined();
      expect(tbx.root).toBe('tbx');
      expect(tbx.terms).toContain('海绵城市');

      const zip = await save('yomitan', '.zip');
      expect(zip.subarray(0, 2).toString()).toBe('PK');
    }));
}
