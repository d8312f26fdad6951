// A document whose every line is broken where the column ends, in the three ways in which such texts are put on the web.
import { expect, test } from 'vitest';
import { termsOf } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { documentNames, documentText } from './harness/pages.ts';
import { openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const DOCUMENT = 'xuhui-news-2024-01-cppcc.txt';
const WORDS = ['专题协商会', '科技自立自强', '新质生产力', '徐汇人才高峰', '营商环境', '15分钟社区生活圈', '城市更新'];
const WAYS = { text: 'a file of plain text', pre: 'preformatted text', lines: 'one paragraph a line' } as const;

const isThere = documentNames().includes(DOCUMENT);
const reason = isThere ? '' : ' (skipped: the documents are not beside the project)';

export function testBrokenLines(session: () => Session): void {
  for (const [way, what] of Object.entries(WAYS)) {
    test.skipIf(!isThere)(`as ${what}, words broken over lines are marked wherever they stand${reason}`, async () => {
      const text = documentText(DOCUMENT);
      const times = new Map(
        WORDS.map((word) => {
          const found = text.match(new RegExp([...word].join('\\s*'), 'g')) ?? [];
          expect(
            found.some((occurrence) => occurrence.includes('\n')),
            `${word} is broken somewhere`,
          ).toBe(true);
          return [word, found.length];
        }),
      );
      const page = await openPage(session(), `${ANNOTATED}/documents/${DOCUMENT}?${way}`);
      await until('every word marked as often as it stands there', async () => {
        const terms = await termsOf(page);
        return WORDS.every((word) => terms.filter((term) => term.includes(word)).length === times.get(word));
      });
      if (way === 'text') expect(await page.evaluate(() => document.contentType)).toBe('text/plain');
    });
  }
}
