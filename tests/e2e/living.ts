// Pages that live on after they have been read: left and come back to, gone on without a load, shown bit by bit, made of
// many documents. What fuzzed mutations prove about single changes (tests/dom/fuzz.test.ts) is not repeated here.
import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { badgeOf } from './harness/badge.ts';
import { waitForCard, waitForCardScript, waitForNoCard } from './harness/card.ts';
import { hoverTerm, termsOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { openPopup } from './harness/popup.ts';
import { openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

/** Waits until the marks of a page or frame are exactly these, in reading order. */
const waitForExactly = (frame: Page | Frame, terms: readonly string[]): Promise<true> =>
  until(`exactly ${terms.join(', ')} marked`, async () => (await termsOf(frame)).join() === terms.join());

/** Runs in the page. Text of the marks that stand in elements which are drawn. */
function seenTerms(): string[] {
  const texts: string[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('huizhu-')) continue;
    for (const { startContainer, startOffset, endOffset } of highlight as unknown as Iterable<StaticRange>) {
      if (startContainer.parentElement?.checkVisibility())
        texts.push((startContainer.nodeValue ?? '').slice(startOffset, endOffset));
    }
  }
  return texts;
}

export function testReturns(session: () => Session): void {
  test('a page that the reader comes back to has its marks, its count, and follows what changes afterwards', async () => {
    const page = await openPage(session(), `${ANNOTATED}/story.html`);
    await waitForExactly(page, ['西岸传媒港', '口袋公园']);
    await until('the count of the story', async () => (await badgeOf(session(), `${ANNOTATED}/story.html`)) === '2');
    await page.click('#on');
    await waitForTerms(page, ['西岸传媒港']);
    await until(
      'the count of the next page',
      async () => (await badgeOf(session(), `${ANNOTATED}/frame.html`)) === '1',
    );
    // A driver waits for a load, which does not come: the page is taken out of the browser's cache.
    await page.evaluate(() => void setTimeout(() => history.back()));
    // While the browser goes back the page that is left cannot answer.
    const returns = () =>
      page.evaluate(() => (globalThis as unknown as { returns?: boolean[] }).returns).catch(() => undefined);
    await until('the story again', async () => (await returns().catch(() => undefined))?.length === 2);
    expect(await returns()).toEqual([false, true]);
    await waitForExactly(page, ['西岸传媒港', '口袋公园']);
    await until(
      'the count of the story again',
      async () => (await badgeOf(session(), `${ANNOTATED}/story.html`)) === '2',
    );
    await page.evaluate(() => {
      const text = document.querySelector('#first')?.firstChild;
      if (text) text.nodeValue = '海绵城市里有模速空间，也有邻里汇。';
    });
    await waitForExactly(page, ['海绵城市', '模速空间', '邻里汇']);
    await until(
      'the count of the changed story',
      async () => (await badgeOf(session(), `${ANNOTATED}/story.html`)) === '3',
    );
    const popup = await openPopup(session(), page);
    await until('the three terms in the popup', async () => {
      const shown = await popup.evaluate<string>('document.body.innerText');
      return ['海绵城市', '模速空间', '邻里汇'].every((term) => shown.includes(term)) && !shown.includes('口袋公园');
    });
  });
}

/** Chromium's, and only there. */
export function testPrerender(session: () => Session): void {
  test('a page that was made before anybody asked for it has its marks and its count once it is shown', async () => {
    const page = await openPage(session(), `${ANNOTATED}/ahead.html`);
    await waitForExactly(page, ['海绵城市']);
    await until('the next page asked for', async () => session().server.requests.includes(`${ANNOTATED}/story.html`));
    // The page that is read ahead has two terms, the one in front of the reader has one.
    await until(
      'the count of the page in front',
      async () => (await badgeOf(session(), `${ANNOTATED}/ahead.html`)) === '1',
    );
    await page.click('#on');
    await until('the story', () => page.evaluate(() => location.pathname === '/story.html').catch(() => false));
    expect(await page.evaluate('window.wasPrerendering')).toBe(true);
    await waitForExactly(page, ['西岸传媒港', '口袋公园']);
    await until('the count of the story', async () => (await badgeOf(session(), `${ANNOTATED}/story.html`)) === '2');
  });
}

export function testLiving(session: () => Session): void {
  const open = (name: string) => openPage(session(), `${ANNOTATED}/${name}`);

  test('pages of one document are followed: a navigation that it handles itself, pushState, and back', async () => {
    const page = await open('router.html');
    const inView = async () => (await termsOf(page)).filter((term) => term !== '无废城市').join();
    const waitForView = (term: string) => until(`only ${term} in the view`, async () => (await inView()) === term);
    await waitForView('西岸传媒港');
    await page.click('#parks');
    await waitForView('口袋公园');
    await page.click('#old');
    await waitForView('海绵城市');
    await page.evaluate(() => history.back());
    await waitForView('口袋公园');
    await until('the count', async () => (await badgeOf(session(), `${ANNOTATED}/parks`)) === '2');
    expect(session().server.requests.some((url) => url.endsWith('/parks'))).toBe(false);
  });

  test('lines that come as the reader scrolls on are marked, every one once', async () => {
    const page = await open('router.html');
    const lines = () => page.evaluate(() => document.querySelectorAll('#feed p').length);
    for (let before = await lines(); before < 30; before = await lines()) {
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await until('more lines', async () => (await lines()) > before);
    }
    await until('every line marked once', async () => {
      const terms = await termsOf(page);
      return terms.filter((term) => term === '无废城市').length === 30 && terms.length === 31;
    });
  });

  test('a document that is written anew after it has loaded is marked anew', async () => {
    const page = await open('story.html');
    await waitForExactly(page, ['西岸传媒港', '口袋公园']);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><html lang="zh-CN"><title>徐汇</title><p>写出来的海绵城市。');
      document.close();
    });
    await waitForExactly(page, ['海绵城市']);
    await page.evaluate(() => {
      document.body.append('，还有模速空间');
    });
    await waitForExactly(page, ['海绵城市', '模速空间']);
  });

  test('a term of a document that is written anew opens its card', async () => {
    const page = await open('story.html');
    // The card’s script is there, and listens, before the document is opened.
    await waitForCardScript(session(), page, '西岸传媒港');
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><html lang="zh-CN"><title>徐汇</title><p>写出来的海绵城市。');
      document.close();
    });
    await waitForExactly(page, ['海绵城市']);
    // The browser takes every listener off the window and the document when one is opened anew.
    await hoverTerm(page, '海绵城市');
    await waitForCard(session(), page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  test('a body put in the place of another is marked, and the old one is forgotten', async () => {
    const page = await open('story.html');
    await waitForExactly(page, ['西岸传媒港', '口袋公园']);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = '<p>新的正文说海绵城市。</p>';
      document.body = body;
    });
    await waitForExactly(page, ['海绵城市']);
  });

  test('a page that fills the registry with highlights of its own, even under our names, keeps them and our marks', async () => {
    const page = await open('story.html');
    await waitForExactly(page, ['西岸传媒港', '口袋公园']);
    await page.evaluate(() => {
      const text = document.querySelector('#on')?.firstChild;
      if (!text) return;
      const own = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 2 });
      for (const name of CSS.highlights.keys())
        if (name.startsWith('huizhu-')) CSS.highlights.set(name, new Highlight(own));
      for (let i = 0; i < 2000; i++) CSS.highlights.set(`page-${i}`, new Highlight(own));
      document.body.append(document.createElement('hr'));
    });
    await waitForExactly(page, ['西岸传媒港', '口袋公园']);
    expect(
      await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('page-')).length),
    ).toBe(2000);
  });

  test('text is marked where the reader sees it once a fold, a tab or a scroll shows it', async () => {
    const page = await open('shown.html');
    const shown = () => page.evaluate(seenTerms);
    const show = async (term: string, act: () => Promise<unknown>) => {
      expect(await shown()).not.toContain(term);
      await act();
      await until(`${term} marked where it can be seen`, async () => (await shown()).includes(term));
    };
    // By keyboard: the first of the page's controls is the fold.
    await show('西岸传媒港', async () => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    });
    await show('口袋公园', () => page.click('#tab-hidden'));
    await show('海绵城市', () => page.click('#tab-class'));
    await show('无废城市', () => page.click('#tab-skipped'));
    await show('社区规划师', () => page.click('#tab-found'));
    await show('邻里汇', () => page.click('#tab-late'));
    await show('模速空间', () => page.evaluate(() => document.querySelector('#far')?.scrollIntoView()));
  });

  test('a shadow root with a sheet of its own, and frames with no address or with their text in an attribute, are marked', async () => {
    const page = await open('parts.html');
    await waitForExactly(page, ['口袋公园', '海绵城市']);
    // The component's own sheet makes its ground dark, and is still there beside ours.
    expect(await page.evaluate(() => CSS.highlights.get('huizhu-dotted-paper')?.size)).toBe(1);
    for (const [id, term] of [
      ['blank', '邻里汇'],
      ['source', '西岸传媒港'],
      ['same', '西岸传媒港'],
    ] as const) {
      const frame = await (await page.waitForSelector(`#${id}`))?.contentFrame();
      if (!frame) throw new Error(`${id} has no document`);
      await waitForExactly(frame, [term]);
    }
  });

  test('a paragraph that moves between the page and its frames is marked where it stands', async () => {
    const page = await open('parts.html');
    const frame = await (await page.waitForSelector('#same'))?.contentFrame();
    if (!frame) throw new Error('the frame has no document');
    await waitForExactly(frame, ['西岸传媒港']);
    await waitForExactly(page, ['口袋公园', '海绵城市']);
    await page.evaluate(() => {
      const inner = document.querySelector<HTMLIFrameElement>('#same')?.contentDocument;
      const paragraph = document.querySelector('#own');
      if (paragraph) inner?.body.append(inner.adoptNode(paragraph));
    });
    await waitForExactly(frame, ['西岸传媒港', '口袋公园']);
    await waitForExactly(page, ['海绵城市']);
    await page.evaluate(() => {
      const inner = document.querySelector<HTMLIFrameElement>('#same')?.contentDocument;
      for (const paragraph of inner?.querySelectorAll('p') ?? []) document.body.append(document.adoptNode(paragraph));
    });
    await waitForExactly(frame, []);
    await until('both paragraphs in the page', async () => {
      const terms = await termsOf(page);
      return ['西岸传媒港', '口袋公园', '海绵城市'].every((term) => terms.includes(term)) && terms.length === 3;
    });
  });
}
