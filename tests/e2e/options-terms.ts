// What the options say about terms, seen on a page that is open meanwhile; and the file of a backup.
import { afterEach, expect, test } from 'vitest';
import { chooseInOptions, forgetChoices, press } from './harness/choices.ts';
import { savingFiles } from './harness/downloads.ts';
import { termsOf, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { openOwnPage, openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

export function testOptionsTerms(session: () => Session): void {
  afterEach(() => forgetChoices(session()));

  test('terms are marked once a page, and those of Xuhui alone, as soon as the reader wants it so', async () => {
    const page = await openPage(session(), `${ANNOTATED}/government.html`);
    const times = (terms: readonly string[], term: string) => terms.filter((each) => each === term).length;
    expect(times(await waitForTerms(page, ['口袋公园', '海绵城市', '社区规划师']), '口袋公园')).toBe(2);
    await chooseInOptions(session(), { density: 'page' }, (options) => press(options, 'page', 'section'));
    await page.bringToFront();
    await until('one mark a term', async () => times(await termsOf(page), '口袋公园') === 1);
    await chooseInOptions(session(), { levels: 'xuhui' }, (options) => press(options, 'xuhui'));
    await page.bringToFront();
    await until('Xuhui’s terms alone', async () => {
      const terms = await termsOf(page);
      return (
        terms.includes('西岸传媒港') && !['口袋公园', '海绵城市', '社区规划师'].some((each) => terms.includes(each))
      );
    });
  });

  test('a backup is saved as a file that says what was chosen', async () => {
    await savingFiles(session(), async (saved) => {
      await chooseInOptions(session(), { levels: 'shanghai' }, (options) => press(options, 'shanghai'));
      const options = await openOwnPage(session(), 'options.html', '.group');
      await options.click('.parts > :last-child > .actions .button.line');
      const backup = JSON.parse((await saved('.json')).toString('utf8'));
      expect(backup).toMatchObject({ app: 'huizhu', settings: { levels: 'shanghai' } });
    });
  });
}
