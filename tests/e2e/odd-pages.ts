import { expect, test } from 'vitest';
import { termsOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

export function testOddPages(session: () => Session): void {
  test('a page without text stays as it is', async () => {
    const page = await openPage(session(), `${ANNOTATED}/empty.html`);
    // A page opened after it has been read by now, so this one has too.
    const other = await openPage(session(), `${ANNOTATED}/frame.html`);
    await waitForTerms(other, ['西岸传媒港']);
    await page.bringToFront();
    expect(await termsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.body.childNodes.length)).toBeLessThanOrEqual(1);
  });

  test('marks come back after the page clears the highlight registry', async () => {
    const page = await openPage(session(), `${ANNOTATED}/hostile.html`);
    await waitForTerms(page, ['西岸传媒港', '口袋公园']);
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.body.append(document.createElement('hr'));
    });
    await waitForTerms(page, ['西岸传媒港', '口袋公园']);
  });

  test('a page that breaks its own globals and throws in its observers is marked, and sees no error of ours', async () => {
    const page = await session().browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${ANNOTATED}/hostile.html`, { waitUntil: 'load' });
    await waitForTerms(page, ['西岸传媒港', '口袋公园']);
    expect(errors.filter((text) => !text.includes('observers throw here'))).toEqual([]);
  });

  for (const name of ['document.xml', 'picture.svg']) {
    test(`${name} stays as it is`, async () => {
      const page = await openPage(session(), `${ANNOTATED}/${name}`);
      const root = await page.evaluate(() => document.documentElement.nodeName);
      const other = await openPage(session(), `${ANNOTATED}/frame.html`);
      await waitForTerms(other, ['西岸传媒港']);
      await page.bringToFront();
      expect(await page.evaluate(() => document.documentElement.nodeName)).toBe(root);
      expect(await page.evaluate(() => document.querySelectorAll('huizhu-card').length)).toBe(0);
      // It says 西岸传媒港, but nothing of it was read: a scout that starts registers its highlights.
      expect(await page.evaluate(() => document.documentElement.textContent)).toContain('西岸传媒港');
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    });
  }

  test('a page of XHTML is read like any other', async () => {
    const page = await openPage(session(), `${ANNOTATED}/page.xhtml`);
    expect(await page.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
    await waitForTerms(page, ['口袋公园']);
    expect(await termsOf(page)).toEqual(['西岸传媒港', '口袋公园']);
  });

  test('text that the page keeps from being drawn is marked without a word in the console', async () => {
    const page = await session().browser.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.goto(`${ANNOTATED}/skipped.html`, { waitUntil: 'load' });
    const marked = () =>
      page.evaluate(() => {
        let marks = 0;
        CSS.highlights.forEach(({ size }, name) => {
          if (name.startsWith('huizhu-')) marks += size;
        });
        return marks;
      });
    await until('both terms marked', async () => (await marked()) === 2);
    expect(told).toEqual([]);
  });

  test('a sandboxed frame does no harm to the page around it', async () => {
    const page = await openPage(session(), `${ANNOTATED}/frames.html`);
    await waitForTerms(page, ['口袋公园']);
    const frame = await until('the sandboxed frame', async () =>
      page.frames().find((candidate) => candidate.url().endsWith('?sandboxed')),
    );
    expect(await frame.evaluate(() => document.body.innerText)).toContain('徐汇的西岸传媒港');
  });
}
