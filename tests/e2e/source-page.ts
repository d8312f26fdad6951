import { expect, test } from 'vitest';
import { axePage } from './harness/axe.ts';
import { screenshot } from './harness/screenshot.ts';
import { openOwnPage, type Session } from './harness/session.ts';

export function testSourcePage(session: () => Session): void {
  test('the source page names its document, links to it and has no axe violation', async () => {
    const page = await openOwnPage(session(), 'source.html?doc=work-report-2023', 'h1');
    expect(await page.$eval('h1', (title) => title.textContent)).toMatch(
      /政府工作报告|Report on the Work of the Government/,
    );
    expect(await page.$('a[href^="https://zgcounty.com/news/24994.html"]')).not.toBeNull();
    await screenshot(session(), page, 'source');
    const { violations, passes } = await axePage(page);
    expect(violations).toEqual([]);
    expect(passes).toBeGreaterThan(5);
  });

  test('a document without an address is said to have none', async () => {
    const page = await openOwnPage(session(), 'source.html?doc=jiefang-daily-2024-01', 'h1');
    expect(await page.evaluate(() => document.body.innerText)).toMatch(/未找到公开网址|No public address/i);
  });

  test('an unknown document leads to the list of all', async () => {
    const page = await openOwnPage(session(), 'source.html?doc=no-such-document', 'h1');
    expect(await page.evaluate(() => document.body.innerText)).toMatch(
      /政府工作报告|Report on the Work of the Government/,
    );
  });
}
