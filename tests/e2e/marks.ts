import { expect, test } from 'vitest';
import { marksOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED, FOREIGN } from './harness/hosts.ts';
import { documentNames } from './harness/pages.ts';
import { openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

export function testMarks(session: () => Session): void {
  test('terms are marked through spans, line breaks, comments and table cells of an old government page', async () => {
    const page = await openPage(session(), `${ANNOTATED}/government.html`);
    const marked = await waitForTerms(page, [
      '5+4+X',
      '模速空间',
      '徐汇滨江',
      '西岸传媒港',
      '海绵城市',
      '三旧”变“三新',
      '社区规划师',
    ]);
    // One in the text, one in a nested table; not the one in the text area.
    expect(marked.filter((text) => text === '口袋公园')).toHaveLength(2);
    // Not the ones in code and in an editable element.
    expect(marked.filter((text) => text === '海绵城市')).toHaveLength(1);
    expect(marked.filter((text) => text === '模速空间')).toHaveLength(1);
    // 西岸 and 传媒港 stand in two cells: no term goes across.
    expect(marked.filter((text) => text === '西岸传媒港')).toHaveLength(1);
  });

  test('text that becomes visible later is marked then', async () => {
    const page = await openPage(session(), `${ANNOTATED}/government.html`);
    const shown = async () => (await marksOf(page)).filter(({ text, box }) => text === '社区规划师' && box).length;
    await until('the visible 社区规划师', async () => (await shown()) === 1);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[style="display:none"]')?.style.setProperty('display', 'block');
    });
    await until('the one that was hidden', async () => (await shown()) === 2);
  });

  test('links, headings and coloured boxes of a news page are marked', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇', '口袋公园', '社区规划师', '西岸传媒港', '海绵城市']);
  });

  test('a paragraph that a news page adds when the reader comes near is marked', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇']);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await waitForTerms(page, ['模速空间']);
  });

  test('a click on a marked link follows the link', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['西岸传媒港']);
    await Promise.all([page.waitForNavigation(), page.click('#link')]);
    expect(page.url()).toBe(`${ANNOTATED}/empty.html?from=news`);
  });

  test('terms of a Traditional page are marked', async () => {
    const page = await openPage(session(), `${ANNOTATED}/traditional.html`);
    await waitForTerms(page, ['西岸傳媒港', '三舊」變「三新', '海綿城市', '口袋公園']);
  });

  test('a page that forbids every script and style of others is marked', async () => {
    const page = await openPage(session(), `${ANNOTATED}/strict.html`);
    await waitForTerms(page, ['西岸传媒港', '口袋公园', '海绵城市']);
  });

  test('marks follow when a framework builds its page anew', async () => {
    const page = await openPage(session(), `${ANNOTATED}/framework.html`);
    await waitForTerms(page, ['西岸传媒港', '口袋公园']);
    await page.evaluate(() => (globalThis as unknown as { render(name: string): void }).render('second'));
    const marked = await waitForTerms(page, ['海绵城市', '模速空间']);
    expect(marked).not.toContain('西岸传媒港');
    await page.evaluate(() => (globalThis as unknown as { render(name: string): void }).render('first'));
    await waitForTerms(page, ['西岸传媒港', '口袋公园']);
  });

  test('light text on a dark page has marks for a dark ground', async () => {
    const page = await openPage(session(), `${ANNOTATED}/dark.html`);
    await waitForTerms(page, ['西岸传媒港', '口袋公园']);
    const sizes = await page.evaluate(() =>
      ['ink', 'paper'].map((ground) => CSS.highlights.get(`huizhu-dotted-${ground}`)?.size ?? 0),
    );
    expect(sizes[0]).toBe(0);
    expect(sizes[1]).toBeGreaterThan(1);
  });

  test('a plain text file is marked', async () => {
    const page = await openPage(session(), `${ANNOTATED}/plain.txt`);
    await waitForTerms(page, ['徐汇滨江', '西岸传媒港', '口袋公园', '海绵城市']);
  });

  test('text in frames is marked', async () => {
    const page = await openPage(session(), `${ANNOTATED}/frames.html`);
    await waitForTerms(page, ['口袋公园']);
    const frame = await until('the frame', async () =>
      page.frames().find((candidate) => candidate.url().endsWith('/frame.html')),
    );
    await waitForTerms(frame, ['西岸传媒港']);
  });

  test('a site that is not in the list is left alone', async () => {
    const listed = await openPage(session(), `${ANNOTATED}/news.html`);
    const foreign = await openPage(session(), `${FOREIGN}/news.html`);
    await listed.bringToFront();
    await waitForTerms(listed, ['西岸传媒港']);
    await foreign.bringToFront();
    expect(await foreign.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  for (const name of documentNames()) {
    test(`the source document ${name} is marked`, async () => {
      const page = await openPage(session(), `${ANNOTATED}/documents/${name}`);
      await until('more than ten marks', async () => (await waitForTerms(page, [])).length > 10);
    });
  }
}
