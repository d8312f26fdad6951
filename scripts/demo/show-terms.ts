// What `npm start` does without a display: lists what was found on the page, opens a card and takes its picture.
import type { Page } from 'puppeteer-core';
import type { Bundle, Level } from '../../glossary/schema.ts';
import { cardAtRest, waitForCard } from '../../tests/e2e/harness/card.ts';
import { hoverTerm, marksOf } from '../../tests/e2e/harness/highlights.ts';
import { screenshot } from '../../tests/e2e/harness/screenshot.ts';
import { openOwnPage, type Session } from '../../tests/e2e/harness/session.ts';
import { until } from '../../tests/e2e/harness/until.ts';

interface Report {
  readonly blocksRead: number;
  readonly terms: readonly { readonly entry: number; readonly count: number }[];
}

/** What is asked of our scripts in the page (page/scout-api.ts). */
interface Scout {
  readonly progress: { readonly blocksRead: number };
  askForCard(): Promise<void>;
  readonly card?: { terms(): Report['terms'] };
}

interface ExtensionPage {
  chrome: {
    tabs: {
      query(filter: { url: string }): Promise<{ id: number }[]>;
    };
    scripting: {
      executeScript(injection: object): Promise<{ result: Report | undefined }[]>;
    };
  };
}

const LEVELS: Readonly<Record<Level, string>> = { xuhui: '徐汇', shanghai: '上海', national: '全国' };

/** Asks as the popup does, from a page of the extension; waits until two answers in a row agree. */
async function reportOf(own: Page, url: string): Promise<Report> {
  let last = '';
  return until('the page to be read', async () => {
    const report = await own.evaluate(async (url) => {
      const { tabs, scripting } = (globalThis as unknown as ExtensionPage).chrome;
      const [tab] = await tabs.query({ url });
      const [injection] = await scripting.executeScript({
        target: { tabId: tab?.id },
        func: async () => {
          const { __huizhu: scout } = globalThis as unknown as { __huizhu?: Scout };
          await scout?.askForCard();
          return scout?.card && { blocksRead: scout.progress.blocksRead, terms: scout.card.terms() };
        },
      });
      return injection?.result ?? undefined;
    }, url);
    const now = JSON.stringify(report);
    const settled = report !== undefined && report.blocksRead > 0 && now === last;
    last = now;
    return settled && report;
  });
}

/** Columns of a terminal: a Han character or full-width mark takes two. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(character) ? 2 : 1), 0);
const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '')))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Prints the terms of the page with count, level and gist, and the path of a screenshot with a card open. */
export async function showTerms(session: Session, page: Page): Promise<void> {
  const own = await openOwnPage(session, 'source.html', 'body *');
  const { entries } = await own.evaluate(async () => (await (await fetch('/glossary.json')).json()) as Bundle);
  await page.bringToFront();
  const report = await reportOf(own, page.url());
  await own.close();
  const rows = report.terms.map(({ entry, count }) => {
    const { term = '?', level, gist } = entries[entry] ?? {};
    return [term, String(count), level ? LEVELS[level] : '', gist?.zh ?? ''];
  });
  const occurrences = report.terms.reduce((sum, { count }) => sum + count, 0);
  console.log(`${page.url()}: ${rows.length} terms, ${occurrences} occurrences\n`);
  console.log(`${table([['term', 'count', 'level', 'gist'], ...rows])}\n`);

  const marks = await marksOf(page);
  const shown = marks.find(({ box }) => box && box.y > 250 && box.y < 600) ?? marks[0];
  if (shown) {
    await hoverTerm(page, shown.text);
    await waitForCard(session, page);
    await cardAtRest(page);
  }
  console.log(`screenshot: ${await screenshot(session, page, 'start')}`);
}
