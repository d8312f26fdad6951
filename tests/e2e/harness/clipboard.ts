import { ANNOTATED } from './hosts.ts';
import { openPage, type Session } from './session.ts';

/** What is on the clipboard, read as a reader reads it: pasted into a field of a page. */
export async function pasted(session: Session): Promise<string> {
  const page = await openPage(session, `${ANNOTATED}/empty.html`);
  try {
    await page.bringToFront();
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.down('Control');
    // Chromium’s driver sends the key alone; the command is the browser’s.
    await page.keyboard.press('v', session.kind === 'firefox' ? {} : { commands: ['Paste'] });
    await page.keyboard.up('Control');
    return await page.$eval('textarea', ({ value }) => value);
  } finally {
    await page.close();
  }
}
