// Pages whose text stands in frames: the popup, the toolbar button and the keys reach it as they reach the page's own.
import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { badgeOf } from './harness/badge.ts';
import { runCommand } from './harness/command.ts';
import { openTermOf, termsOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED, FOREIGN } from './harness/hosts.ts';
import { openPopup, type Popup } from './harness/popup.ts';
import { openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

/** Low enough that the frames are below what is seen. */
const LOW = { width: 1000, height: 130 };
const ROWS = `[...document.querySelectorAll('.row')].map((row) =>
  [row.querySelector('.name > :first-child').textContent, parseInt(row.querySelector('.count').textContent)].join())`;

const frameAt = (page: Page, ending: string): Promise<Frame> =>
  until(`the frame ${ending}`, async () => page.frames().find((frame) => frame.url().endsWith(ending)));

/** The page around frames, the frame that is its own, and the one that may do nothing; each with its marks. */
async function openFrames(session: Session) {
  const page = await openPage(session, `${ANNOTATED}/frames.html`);
  const own = await frameAt(page, '/frame.html');
  const sandboxed = await frameAt(page, '?sandboxed');
  await waitForTerms(page, ['口袋公园']);
  await waitForTerms(own, ['西岸传媒港']);
  await waitForTerms(sandboxed, ['西岸传媒港']);
  return { page, own, sandboxed };
}

const rowsIn = (popup: Popup, last: string) =>
  until(`${last} in the list`, async () => {
    const rows = await popup.evaluate<string[]>(ROWS);
    return rows.includes(last) && rows;
  });

export function testFrames(session: () => Session): void {
  test('the popup lists the page’s terms and then those of its frames, and the badge counts each once', async () => {
    const { page } = await openFrames(session());
    const popup = await openPopup(session(), page);
    const rows = await rowsIn(popup, '西岸传媒港,2');
    expect(rows.at(-1)).toBe('西岸传媒港,2');
    expect(rows).toContain('口袋公园,1');
    expect(await popup.evaluate<string>(`document.querySelector('#tab-page i').textContent`)).toBe(String(rows.length));
    await popup.close();
    await until('the badge', async () => (await badgeOf(session(), page.url())) === String(rows.length));
  });

  test('a page that is nothing but frames is not said to be without terms', async () => {
    const page = await openPage(session(), `${ANNOTATED}/frameset.html`);
    await waitForTerms(await frameAt(page, '/frame.html'), ['西岸传媒港']);
    const popup = await openPopup(session(), page);
    await rowsIn(popup, '西岸传媒港,1');
    await popup.close();
    await until('the badge', async () => (await badgeOf(session(), page.url())) === '1');
    await page.bringToFront();
    await runCommand(session(), 'next-term');
    const frame = await frameAt(page, '/frame.html');
    await until('its term open', async () => (await openTermOf(frame)) === '西岸传媒港');
  });

  test('a frame of a site that was not asked for is not read, and hinders nothing', async () => {
    const { page } = await openFrames(session());
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.querySelector('h1')?.after(frame);
    }, `${FOREIGN}/frame.html?foreign`);
    const foreign = await frameAt(page, '?foreign');
    await until('its text', () => foreign.evaluate(() => document.body?.innerText.includes('西岸传媒港')));
    const popup = await openPopup(session(), page);
    const rows = await rowsIn(popup, '西岸传媒港,2');
    await popup.close();
    await until('the badge', async () => (await badgeOf(session(), page.url())) === String(rows.length));
    expect(await termsOf(foreign)).toEqual([]);
    await page.bringToFront();
    await runCommand(session(), 'next-term');
    await until('an open term', () => openTermOf(page));
  });

  test('the badge forgets the terms of a frame that goes to a page without any, or is taken away', async () => {
    const page = await openPage(session(), `${ANNOTATED}/frameset.html`);
    const frame = await frameAt(page, '/frame.html');
    await waitForTerms(frame, ['西岸传媒港']);
    await until('the badge', async () => (await badgeOf(session(), page.url())) === '1');
    await frame.evaluate(() => location.assign('/empty.html?left'));
    await frameAt(page, '?left');
    await until('no count', async () => (await badgeOf(session(), page.url())) === '');
    await frame.evaluate(() => location.assign('/frame.html?back'));
    await until('the badge again', async () => (await badgeOf(session(), page.url())) === '1');
    await page.evaluate(() => document.querySelectorAll('frame')[1]?.remove());
    await until('no count again', async () => (await badgeOf(session(), page.url())) === '');
  });

  test('the list leads to a place in a frame that is out of sight, and leaves one card open', async () => {
    const { page, own, sandboxed } = await openFrames(session());
    await page.setViewport(LOW);
    const popup = await openPopup(session(), page);
    await rowsIn(popup, '西岸传媒港,2');
    await popup.evaluate(`void [...document.querySelectorAll('.row')].at(-1).querySelector('button').focus()`);
    const next = '.row.active .steps button:last-child';
    await popup.click(next);
    await until('the term of the first frame open', async () => (await openTermOf(own)) === '西岸传媒港');
    await popup.click(next);
    await until('that of the second', async () => (await openTermOf(sandboxed)) === '西岸传媒港');
    expect(await openTermOf(own)).toBe('');
    await until('the frame in sight', () =>
      page.$eval('#sandboxed', (frame) => {
        const { top, bottom } = frame.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }),
    );
  });

  test('the keys for next and previous term go into the frames and back to the page', async () => {
    const { page, own, sandboxed } = await openFrames(session());
    await page.bringToFront();
    const isAt = (frame: Page | Frame, term: string) =>
      until(`${term} open`, async () => (await openTermOf(frame)).includes(term));
    const [first, ...others] = await waitForTerms(page, ['口袋公园']);
    for (const term of [first ?? '', ...others]) {
      await runCommand(session(), 'next-term');
      await isAt(page, term);
    }
    await runCommand(session(), 'next-term');
    await isAt(own, '西岸传媒港');
    // The focus is still in the page around it, and Esc closes the card from there; the way goes on from where it was.
    await page.keyboard.press('Escape');
    await until('the card closed', async () => (await openTermOf(own)) === '');
    await runCommand(session(), 'next-term');
    await isAt(sandboxed, '西岸传媒港');
    expect([await openTermOf(page), await openTermOf(own)]).toEqual(['', '']);
    await runCommand(session(), 'next-term');
    await isAt(page, first ?? '');
    await runCommand(session(), 'previous-term');
    await isAt(sandboxed, '西岸传媒港');
    await runCommand(session(), 'open-card');
    await until('the focus in the frame’s card', () =>
      sandboxed.evaluate(() => document.activeElement?.localName === 'huizhu-card'),
    );
    // Closed there, the way still goes on from there.
    await page.keyboard.press('Escape');
    await until('the card closed', async () => (await openTermOf(sandboxed)) === '');
    await runCommand(session(), 'previous-term');
    await isAt(own, '西岸传媒港');
  });
}
