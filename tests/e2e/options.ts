import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { CACHE } from '../../scripts/tools.ts';
import { axePage } from './harness/axe.ts';
import { textInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { hoverTerm, marksOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { screenshot } from './harness/screenshot.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

interface Sync {
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Highlights that are registered and hold something. */
const painted = (page: Page, name: string) => page.evaluate((name) => (CSS.highlights.get(name)?.size ?? 0) > 0, name);
const choose = (page: Page, value: string) => page.click(`label:has(input[value="${value}"])`);
const textOf = (page: Page, selector: string) =>
  page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector);

async function importFile(page: Page, name: string, text: string): Promise<void> {
  const path = join(CACHE, name);
  writeFileSync(path, text);
  const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
}

export function testOptions(session: () => Session): void {
  test('another style of marks is seen at once in the sample and on open pages, and taken back', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇']);
    const options = await openOwnPage(session(), 'options.html', 'h1');
    await until('the sample', () => painted(options, 'huizhu-sample-dotted'));
    await choose(options, 'tint');
    await until('a tinted sample', () => painted(options, 'huizhu-sample-tint'));
    await page.bringToFront();
    await until('tinted marks', () => painted(page, 'huizhu-tint-ink'));
    expect(await painted(page, 'huizhu-dotted-ink')).toBe(false);
    await options.bringToFront();
    await choose(options, 'dotted');
    await page.bringToFront();
    await until('dotted marks', () => painted(page, 'huizhu-dotted-ink'));
  });

  test('the first occurrence of a term on a page is one that can be seen, and another one when it is shown', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await page.evaluate(() => {
      const closed = document.createElement('nav');
      closed.hidden = true;
      closed.append('邻里汇在目录里。');
      document.querySelector('h1')?.before(closed);
      document.querySelector('article')?.append('文末又写邻里汇。');
    });
    const places = async () => {
      const marked = (await marksOf(page)).filter(({ text }) => text === '邻里汇');
      return marked.map(({ box }) => (box?.height ? 'seen' : 'hidden'));
    };
    const density = (value: string) => `fieldset:has([value="section"]) label:has(input[value="${value}"])`;
    await until('three marks', async () => (await places()).length === 3);
    const options = await openOwnPage(session(), 'options.html', 'h1');
    await options.click(density('page'));
    await page.bringToFront();
    await until('two marks', async () => (await places()).join() === 'hidden,seen');
    await page.evaluate(() => document.querySelector('nav')?.removeAttribute('hidden'));
    await until('one mark', async () => (await places()).join() === 'seen');
    await options.bringToFront();
    await options.click(density('all'));
    await page.bringToFront();
    await until('all marks', async () => (await places()).length === 3);
  });

  test('a backup is looked at before it is imported, and one that is not right is refused with the reason', async () => {
    const page = await openOwnPage(session(), 'options.html', 'h1');
    await importFile(page, 'backup.json', '{"app":"huizhu","settings":{"version":2,"theme":"dark","known":["a","b"]}}');
    await page.waitForSelector('.question');
    expect(await page.$$eval('.question dt', (names) => names.length)).toBe(2);
    await page.click('.question .fill');
    await until('the dark theme', () => page.evaluate(() => document.documentElement.dataset.theme === 'dark'));
    await importFile(page, 'broken.json', '{"app":"huizhu","settings":{"version":2,"theme":"light","delay":"long"}}');
    await until('the reason', async () => (await textOf(page, '.group .trouble')).includes('delay'));
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');

    // The reset is asked for once more, and takes everything back.
    await page.click('.parts > :last-child > .actions .stop');
    await page.waitForSelector('.question');
    await page.click('.question .stop');
    await until('the default theme', () => page.evaluate(() => !document.documentElement.dataset.theme));
    await page.click('.said button');
    await until('the dark theme again', () => page.evaluate(() => document.documentElement.dataset.theme === 'dark'));
    await page.click('.parts > :last-child > .actions .stop');
    await page.waitForSelector('.question');
    await page.click('.question .stop');
    await until('the default theme', () => page.evaluate(() => !document.documentElement.dataset.theme));
  });

  test('the keyboard stays in a list whose row it takes away', async () => {
    const page = await openOwnPage(session(), 'options.html', 'h1');
    const known = ['linlihui', 'mosu-kongjian', 'haimian-chengshi'];
    await importFile(page, 'known.json', JSON.stringify({ app: 'huizhu', settings: { version: 3, known } }));
    await page.waitForSelector('.question .fill');
    await page.click('.question .fill');
    await page.waitForSelector('details .rows .row');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const labels = () =>
      page.$$eval('details .rows .row button', (buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    await page.$eval('details:has(.rows .row)', (details) => {
      (details as HTMLDetailsElement).open = true;
    });
    const [, second] = await labels();
    await page.focus('details .rows .row button');
    await page.keyboard.press('Enter');
    await until('a row less', async () => (await labels()).length === 2);
    await until('the focus on the next row', async () => (await focused()) === second);
    await page.$eval('details:has(.rows .row) > .actions .stop', (all) => (all as HTMLElement).click());
    await until('an empty list', async () => (await labels()).length === 0);
  });

  test('a list that is said to be too long for the sync is one that the browser refuses', async () => {
    const page = await openOwnPage(session(), 'options.html', 'h1');
    const takes = (bytes: number) =>
      page.evaluate(async (bytes) => {
        const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: { sync: Sync } } | undefined>;
        const sync = (scope.browser ?? scope.chrome)?.storage.sync;
        // Of its key and its value as JSON, with the quotation marks.
        const value = 'x'.repeat(bytes - 'setting-none""'.length);
        const taken = await sync?.set({ 'setting-none': value }).then(
          () => true,
          () => false,
        );
        await sync?.remove('setting-none');
        return taken;
      }, bytes);
    expect([await takes(8192), await takes(8193)]).toEqual([true, false]);
  });

  test('a page of Hong Kong gets its cards as Hong Kong writes, unless the reader chose otherwise', async () => {
    const page = await openPage(session(), `${ANNOTATED}/hongkong.html`);
    const expectTitle = async (title: string) => {
      await page.bringToFront();
      await hoverTerm(page, '社區衛生站');
      await waitForCard(session(), page);
      await until(`a card that says ${title}`, async () => (await textInCard(page, 'h2')) === title);
      await page.mouse.move(1270, 880);
      await waitForNoCard(page);
    };
    await waitForTerms(page, ['社區衛生站']);
    await expectTitle('社區衞生站');
    const options = await openOwnPage(session(), 'options.html', 'h1');
    for (const [script, title] of [
      ['hant-tw', '社區衛生站'],
      ['hans', '社区卫生站'],
      ['hant-hk', '社區衞生站'],
    ] as const) {
      await options.bringToFront();
      await choose(options, script);
      await until('the choice', () =>
        options.$eval(`input[value="${script}"]`, (input) => (input as HTMLInputElement).checked),
      );
      await expectTitle(title);
    }
    await options.bringToFront();
    await options.click('fieldset:has(input[value="hant-hk"]) label:has(input[value="page"])');
    await until('the default', () =>
      options.evaluate(() => document.querySelector('.said [role="status"]')?.textContent !== ''),
    );
  });

  test('the interface changes its language at once', async () => {
    const page = await openOwnPage(session(), 'options.html', 'h1');
    await choose(page, 'en');
    await until('English', async () => (await textOf(page, 'h1')) === 'Settings');
    await page.evaluate(() => {
      for (const input of document.querySelectorAll<HTMLInputElement>('input[value="zh-Hant"]')) input.click();
    });
    await until('Traditional Chinese', async () => (await textOf(page, 'h1')) === '設定');
    await page.evaluate(() => {
      for (const input of document.querySelectorAll<HTMLInputElement>('input[value="browser"]')) input.click();
    });
    await until('the browser’s language', () => page.evaluate(() => document.documentElement.lang !== 'zh-Hant'));
  });

  for (const path of ['options', 'welcome'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      test(`the ${theme} ${path} page has no axe violation`, async () => {
        const page = await openOwnPage(session(), `${path}.html`, 'h1');
        // As by the setting; Firefox's driver cannot change what the system prefers.
        await page.evaluate((theme) => {
          document.documentElement.dataset.theme = theme;
        }, theme);
        await until('the sample', () => painted(page, 'huizhu-sample-dotted'));
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await screenshot(session(), page, `${path}-${theme}`);
        const { violations, passes } = await axePage(page);
        expect(violations).toEqual([]);
        expect(passes).toBeGreaterThan(10);
      });
    }
  }

  test('the manifest opens the options in a tab and asks for other sites only when the reader does', () => {
    const manifest = JSON.parse(readFileSync(join(session().folder, 'manifest.json'), 'utf8'));
    expect(manifest.options_ui).toMatchObject({ page: 'options.html', open_in_tab: true });
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.permissions).not.toContain('tabs');
  });
}
