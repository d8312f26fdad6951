// The keys of our commands, pressed as a reader presses them: on a window, not through a driver.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CARD, hasInCard, textInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { type Display, startDisplay, whyNoDisplay } from './harness/display.ts';
import { openTermOf, termsOf, waitForNoMarks, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED, FOREIGN } from './harness/hosts.ts';
import { browserWindow, listedKeys, rebind, waitForPanel } from './harness/keys.ts';
import { fixturePages } from './harness/pages.ts';
import { allow, askForAlways } from './harness/prompt.ts';
import { openPage, type Session, startSession } from './harness/session.ts';
import { openTabs } from './harness/tabs.ts';
import { until } from './harness/until.ts';
import { chromiumWorker, listenToAddressBar } from './harness/worker.ts';

const kind = process.env.HUIZHU_BROWSER === 'firefox' ? 'firefox' : 'chromium';
const reason = whyNoDisplay();

/** A key that the page heard of: whether it was let have it is `prevented`. */
interface Heard {
  readonly key: string;
  readonly prevented: boolean;
}
type Listening = typeof globalThis & { heard: Heard[] };

describe.skipIf(reason !== undefined)(`${kind} keys${reason ? ` (${reason})` : ''}`, () => {
  let display: Display;
  let session: Session;
  beforeAll(async () => {
    display = await startDisplay();
    session = await startSession(kind, { answer: fixturePages, display: display.name });
  });
  afterAll(async () => {
    await session?.close();
    display?.close();
  });
  afterEach(async () => {
    const [first, ...others] = await session.browser.pages();
    for (const page of others) await page.close();
    await first?.goto('about:blank');
  });

  /** The page with marked terms, in front, its window listening to the keyboard. */
  const annotated = async (): Promise<Page> => {
    const page = await openPage(session, `${ANNOTATED}/news.html`);
    await page.bringToFront();
    await waitForTerms(page, ['邻里汇', '海绵城市']);
    display.focus(await browserWindow(display));
    await until('the focus', () => page.evaluate(() => document.hasFocus()));
    return page;
  };
  /** What the pages of the glossary that are open look for. */
  const searches = async () =>
    (await openTabs(session))
      .filter((url) => url.startsWith(`${session.base}popup.html`))
      .map((url) => new URL(url).searchParams.get('q'));
  const spoken = (page: Page) => textInCard(page, '[role="status"]');
  /** Notes what the page's own listeners get to hear. */
  const listen = (page: Page) =>
    page.evaluate(() => {
      const heard: Heard[] = [];
      (globalThis as Listening).heard = heard;
      addEventListener('keydown', ({ key, defaultPrevented: prevented }) => heard.push({ key, prevented }));
    });
  const heardBy = (page: Page) => page.evaluate(() => (globalThis as Listening).heard);

  test('the browser lists every command in words, and four of them with keys', async () => {
    const keys = await listedKeys(session);
    const ours = keys.filter(({ name }) => !name.startsWith('_'));
    expect(ours.map(({ name }) => name).sort()).toEqual([
      'next-term',
      'open-card',
      'open-panel',
      'previous-term',
      'toggle-site',
    ]);
    for (const { name, description } of ours) expect(description, name).toMatch(/^[^_].{3,}/);
    expect(ours.filter(({ shortcut }) => shortcut)).toHaveLength(4);
  });

  test('next and previous term: the card opens, and term and gist are said', async () => {
    const page = await annotated();
    display.press('alt+shift+j');
    await until('an open term', async () => (await openTermOf(page)) === '邻里汇');
    await waitForCard(session, page);
    await until('words', async () => (await spoken(page)).startsWith('邻里汇'));
    const gist = await textInCard(page, '.gist');
    expect(gist.length).toBeGreaterThan(5);
    expect(await spoken(page)).toContain(gist);

    display.press('alt+shift+j');
    await until('another term', async () => (await openTermOf(page)) !== '邻里汇');
    await until('other words', async () => {
      const now = await spoken(page);
      const [term, line] = [await textInCard(page, 'h2'), await textInCard(page, '.gist')];
      return term !== '邻里汇' && now.startsWith(term) && now.includes(line);
    });
    display.press('alt+shift+k');
    await until('the first term again', async () => (await openTermOf(page)) === '邻里汇');
    // The focus has not been asked for.
    expect(await page.evaluate((tag) => document.activeElement?.localName === tag, CARD)).toBe(false);
  });

  test('open card: the focus goes into it, and Esc gives it back', async () => {
    const page = await annotated();
    await page.evaluate(() => document.getElementById('link')?.focus());
    display.press('alt+shift+o');
    await waitForCard(session, page);
    await until('the focus in the card', () => hasInCard(page, ':focus'));
    expect(await page.evaluate((tag) => document.activeElement?.localName === tag, CARD)).toBe(true);
    display.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('toggle here: every mark goes, and comes back', async () => {
    const page = await annotated();
    display.press('alt+shift+m');
    await waitForNoMarks(page);
    display.press('alt+shift+m');
    await waitForTerms(page, ['邻里汇', '海绵城市']);
  });

  test('a command takes the keys that the reader gives it, and leaves the old ones', async () => {
    await rebind(session, 'next-term', 'Alt+Shift+U');
    const page = await annotated();
    await listen(page);
    // The old keys are the page's now.
    display.press('alt+shift+j');
    await until('the old keys to be heard', async () => (await heardBy(page)).some(({ key }) => key === 'J'));
    display.press('alt+shift+u');
    await until('an open term', async () => (await openTermOf(page)) === '邻里汇');
    await rebind(session, 'next-term', 'Alt+Shift+J');
  });

  test('open side panel: by the keys that the reader chooses for it', async () => {
    await rebind(session, 'open-panel', 'Alt+Shift+Y');
    await annotated();
    display.press('alt+shift+y');
    await waitForPanel(session);
  });

  test('no key is taken from a field of the page, with a card open or without', async () => {
    const page = await annotated();
    await listen(page);
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.querySelector('h1')?.append(field);
      field.focus();
    });
    const typed = () => page.evaluate(() => document.querySelector('input')?.value);
    display.type('jkohJKOHnp/?');
    await until('the text', async () => (await typed()) === 'jkohJKOHnp/?');
    display.press('alt+shift+j');
    await waitForCard(session, page);
    display.type('jkoh ');
    await until('the other text', async () => (await typed()) === 'jkohJKOHnp/?jkoh ');
    for (const keys of ['Left', 'Home', 'ctrl+a', 'Return']) display.press(keys);
    await until('the last key', async () => (await heardBy(page)).some(({ key }) => key === 'Enter'));
    expect((await heardBy(page)).filter(({ prevented }) => prevented)).toEqual([]);
    expect(await typed()).toBe('jkohJKOHnp/?jkoh ');
  });

  test('no key is taken from the page itself; Esc only while a card is open, which it closes', async () => {
    const page = await annotated();
    await listen(page);
    const keys = ['j', 'k', 'o', 'h', 'n', 'p', 'space', 'Down', 'Escape', 'Tab', 'shift+j', 'alt+j'];
    for (const each of keys) display.press(each);
    await until(
      'all keys',
      async () => (await heardBy(page)).filter(({ key }) => key.toLowerCase() === 'j').length === 3,
    );
    const heard = await heardBy(page);
    expect(heard.filter(({ prevented }) => prevented)).toEqual([]);
    expect(heard.map(({ key }) => key)).toEqual(expect.arrayContaining(['k', 'o', 'h', 'n', 'p', ' ', 'Escape']));
    const before = heard.filter(({ key }) => key === 'Escape').length;
    display.press('alt+shift+j');
    await waitForCard(session, page);
    display.press('Escape');
    await waitForNoCard(page);
    display.press('Escape');
    await until('the page’s own Esc', async () => {
      const now = (await heardBy(page)).filter(({ key }) => key === 'Escape').length;
      return now === before + 1;
    });
  });

  // Firefox’s own address bar and menu take a driver’s acts without a display (commands.ts).
  const inFirefox = kind === 'firefox' ? ' (skipped: there it is tested without a display, in commands.ts)' : '';
  const inChromium = (title: string, act: () => Promise<void>) => test.skipIf(inFirefox !== '')(title + inFirefox, act);
  inChromium(
    'the keyword in the address bar: what is typed is heard letter by letter, and entered opens the glossary',
    async () => {
      await annotated();
      const typed = await listenToAddressBar(await chromiumWorker(session));
      display.press('ctrl+l');
      display.type('hz');
      display.press('Tab');
      display.type('haimian');
      await until('what is typed to be heard', async () => (await typed()) === 'haimian');
      display.press('Return');
      await until('the glossary with it', async () => (await searches()).includes('haimian'));
    },
  );

  inChromium('the menu of a selection: our item opens the glossary with what is selected', async () => {
    const page = await annotated();
    const at = await page.evaluate(() => {
      const text = document.querySelector('h2')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, '口袋公园'.length);
      const { x, y, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { x: x + 4, y: y + height / 2 };
    });
    const before = display.count();
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await until('the menu', async () => display.count() > before);
    // The first letter of “Look up …”; no other item of a selection’s menu begins so.
    display.press('l');
    await until('the glossary with the term', async () => (await searches()).includes('口袋公园'));
  });

  test('“always on this site”: the reader allows it in the browser’s own question, and the site is marked at once', async () => {
    const page = await openPage(session, `${FOREIGN}/news.html`);
    await page.bringToFront();
    display.focus(await browserWindow(display));
    await waitForNoMarks(page);
    await askForAlways(session, page);
    await allow(session, display, async () => (await termsOf(page)).includes('邻里汇'));
    const visit = await openPage(session, `${FOREIGN}/dark.html`);
    await waitForTerms(visit, ['西岸传媒港']);
  });
});
