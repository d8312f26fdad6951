import { expect, test } from 'vitest';
import { hoverTerm, marksOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { openSidePanel } from './harness/panel.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const rows = `[...document.querySelectorAll('.row .name > :first-child')].map(({ textContent }) => textContent)`;
const shown = `document.querySelector('.beside .term')?.textContent ?? ''`;

export function testPanel(session: () => Session): void {
  test('the side panel lists the terms of the page and shows the one that is chosen', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇', '海绵城市']);
    const panel = await openSidePanel(session(), page);
    await until('the terms', async () => (await panel.evaluate<string[]>(rows)).includes('海绵城市'));
    await panel.evaluate(
      `void [...document.querySelectorAll('.row')].find(({ textContent }) => textContent.includes('海绵城市')).querySelector('.open').click()`,
    );
    await until('the entry', async () => (await panel.evaluate<string>(shown)) === '海绵城市');
    await panel.close();
  });

  test('a term that is pressed in the page is shown in the panel', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇']);
    const panel = await openSidePanel(session(), page);
    await until('the terms', async () => (await panel.evaluate<string[]>(rows)).includes('邻里汇'));
    const { x, y, width, height } = await hoverTerm(page, '邻里汇');
    await page.mouse.click(x + width / 2, y + height / 2);
    await until('the entry', async () => (await panel.evaluate<string>(shown)) === '邻里汇');
    await panel.close();
  });

  test('a term that is pressed in a frame of the page is shown in the panel', async () => {
    const page = await openPage(session(), `${ANNOTATED}/frames.html`);
    const frame = await until('the frame', async () =>
      page.frames().find((each) => each.url().endsWith('/frame.html')),
    );
    await waitForTerms(frame, ['西岸传媒港']);
    const panel = await openSidePanel(session(), page);
    await until('the terms', async () => (await panel.evaluate<string[]>(rows)).includes('西岸传媒港'));
    const mark = (await marksOf(frame)).find(({ text }) => text === '西岸传媒港')?.box;
    const around = await page.evaluate(() => document.querySelector('#same')?.getBoundingClientRect().toJSON());
    if (!mark || !around) throw new Error('the term in the frame is not laid out');
    await page.mouse.click(around.x + mark.x + mark.width / 2, around.y + mark.y + mark.height / 2);
    await until('the entry', async () => (await panel.evaluate<string>(shown)) === '西岸传媒港');
    await panel.close();
  });

  test('of a term that is pressed the panel says what the page calls it, and why that is it', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = '楼下收可回收物的站点换了招牌，写着两网融合。';
      document.querySelector('h2')?.before(paragraph);
    });
    await waitForTerms(page, ['两网融合']);
    const panel = await openSidePanel(session(), page);
    await until('the terms', async () => (await panel.evaluate<string[]>(rows)).includes('邻里汇'));
    const { x, y, width, height } = await hoverTerm(page, '两网融合');
    await page.mouse.click(x + width / 2, y + height / 2);
    const reasons = `[...document.querySelectorAll('.beside .band, .beside .reason')].map(({ textContent }) => textContent).join(' ')`;
    for (const said of ['“两网融合”', '“可回收物”'])
      await until(said, async () => (await panel.evaluate<string>(reasons)).includes(said));
    await panel.close();
  });

  test('the side panel follows the reader to another tab', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['海绵城市']);
    const panel = await openSidePanel(session(), page);
    await until('the terms', async () => (await panel.evaluate<string[]>(rows)).includes('海绵城市'));
    const other = await openPage(session(), `${ANNOTATED}/dark.html`);
    await other.bringToFront();
    await waitForTerms(other, ['西岸传媒港']);
    await until('the other page’s terms', async () => {
      const terms = await panel.evaluate<string[]>(rows);
      return terms.includes('西岸传媒港') && !terms.includes('海绵城市');
    });
    await panel.close();
  });

  test('the side panel, and the popup in a tab, are dressed again when the reader chooses language, script or theme', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['海绵城市']);
    const panel = await openSidePanel(session(), page);
    await until('the terms', async () => (await panel.evaluate<string[]>(rows)).includes('海绵城市'));
    const tab = await openOwnPage(session(), 'popup.html?q=', '.row');
    const asker = await openOwnPage(session(), 'source.html', 'body');
    const choose = (settings: object) =>
      asker.evaluate(async (settings) => {
        const { browser: api = (globalThis as unknown as Storing).chrome } = globalThis as unknown as Storing;
        await api.storage.local.set({ settings: { version: 3, ...settings } });
      }, settings);
    const looks = `[document.documentElement.lang, document.documentElement.dataset.theme ?? 'auto',
      document.querySelector('#tab-glossary').firstChild.textContent].join()`;
    const areDressed = (as: string) =>
      until(as, async () => (await panel.evaluate(looks)) === as && (await tab.evaluate(looks)) === as);
    const terms = async () => String(await tab.evaluate(rows));
    expect(await terms()).toMatch(/[区产业号线]/);
    const before = await panel.evaluate<string>(looks);
    try {
      await choose({ interfaceLanguage: 'zh-Hant', theme: 'dark', script: 'hant-tw' });
      await areDressed('zh-Hant,dark,詞表');
      await until('the terms in the other script', async () => /[區産產業號線]/.test(await terms()));
    } finally {
      await choose({});
    }
    await areDressed(before);
    await panel.close();
  });
}

interface Storing {
  readonly browser?: Api;
  readonly chrome: Api;
}
interface Api {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}
