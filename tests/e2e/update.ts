import { expect, test } from 'vitest';
import { CARD, textInCard, waitForCard, waitForCardScript } from './harness/card.ts';
import { hoverTerm, openTermOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { updateExtension } from './harness/reload.ts';
import { openPage, type Session } from './harness/session.ts';
import { openTabs } from './harness/tabs.ts';
import { until } from './harness/until.ts';

type Remembering = typeof globalThis & { oldMarks?: Highlight | undefined };

export function testInstallation(session: () => Session): void {
  test('a page opened at the moment of the installation has one script, not two: its open term is painted', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await hoverTerm(page, '口袋公园');
    await waitForCard(session(), page);
    expect(await openTermOf(page)).toBe('口袋公园');
  });
}

export function testUpdate(session: () => Session): void {
  test('after an update the old script is gone from an open page and the new one marks it and opens cards', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await hoverTerm(page, '口袋公园');
    await waitForCard(session(), page);
    await page.evaluate(() => {
      (globalThis as Remembering).oldMarks = CSS.highlights.get('huizhu-dotted-ink');
    });

    await updateExtension(session());
    await page.bringToFront();
    await until('marks of a new script', () =>
      page.evaluate(() => {
        const now = CSS.highlights.get('huizhu-dotted-ink');
        return now !== undefined && now !== (globalThis as Remembering).oldMarks && now.size > 0;
      }),
    );
    await waitForTerms(page, ['邻里汇', '西岸传媒港']);

    // Another term first: the pointer may come before the new card's script.
    await page.mouse.move(1270, 10);
    await waitForCardScript(session(), page, '口袋公园');
    await hoverTerm(page, '社区规划师');
    await waitForCard(session(), page);
    await until('the new card', async () => (await textInCard(page, 'h2, [role="heading"]')).includes('社区规划师'));
    expect(await page.evaluate((tag) => document.querySelectorAll(tag).length, CARD)).toBe(1);
  });

  test('pages that are open when the extension is taken away lose their marks, and get them when it is installed', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇', '西岸传媒港']);
    const { browser, folder, id } = session();
    await browser.uninstallExtension(id);
    // Nobody tells the script that it has been cut off; it sees so when it is next needed.
    await page.mouse.move(400, 300);
    await page.evaluate(() => document.body.append('又一段'));
    // Firefox ends the script with the extension, and takes the rules that paint; Chromium leaves it to clean up.
    await until('no painted mark', () =>
      page.evaluate(() => {
        const rule = getComputedStyle(document.body, '::highlight(huizhu-dotted-ink)');
        return rule.textDecorationLine === 'none' || !CSS.highlights.get('huizhu-dotted-ink')?.size;
      }),
    );
    expect(await browser.installExtension(folder)).toBe(id);
    // It comes to the front; in Firefox, under an address that is new with each installation.
    const greets = (url: string) => url.endsWith('/welcome.html');
    await until('the welcome page', async () => (await openTabs(session())).some(greets));
    await page.bringToFront();
    await until('marks of a new script', () =>
      page.evaluate(() => {
        const rule = getComputedStyle(document.body, '::highlight(huizhu-dotted-ink)');
        return rule.textDecorationLine !== 'none' && (CSS.highlights.get('huizhu-dotted-ink')?.size ?? 0) > 0;
      }),
    );
    await waitForTerms(page, ['邻里汇', '西岸传媒港']);
    await hoverTerm(page, '西岸传媒港');
    await waitForCard(session(), page);
  });
}
