// The popup's lists: narrowed, taken along, searched and browsed.
import { expect, test } from 'vitest';
import { pasted } from './harness/clipboard.ts';
import { waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { openPopup, type Popup } from './harness/popup.ts';
import { openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const FIELD = `document.querySelector('#panel-glossary input')`;
/** Terms of the rows of a tab, as far as they are drawn. */
const namesIn = (popup: Popup, tab: 'page' | 'glossary') =>
  popup.evaluate<string[]>(
    `[...document.querySelectorAll('#panel-${tab} .row .name > :first-child')].map(({ textContent }) => textContent)`,
  );
const waitForNames = (popup: Popup, names: readonly string[]) =>
  until(`the list ${names.join(', ')}`, async () => (await namesIn(popup, 'page')).join() === names.join());
const pressChip = (popup: Popup, tab: 'page' | 'glossary', words: RegExp) =>
  until(`the chip ${words}`, () =>
    popup.evaluate<boolean>(`(() => {
      const chip = [...document.querySelectorAll('#panel-${tab} .chip')].find(({ textContent }) => ${words}.test(textContent));
      chip?.click();
      return chip !== undefined;
    })()`),
  );
/** As typing does: the popup hears the field's own event. */
const typeIn = (popup: Popup, query: string) =>
  popup.evaluate(`(() => {
    const field = ${FIELD};
    field.focus();
    field.value = ${JSON.stringify(query)};
    field.dispatchEvent(new document.defaultView.Event('input', { bubbles: true }));
  })()`);

export function testPopupLists(session: () => Session): void {
  const popupOnNews = async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇', '海绵城市']);
    const popup = await openPopup(session(), page);
    await until('the terms', async () => (await namesIn(popup, 'page')).includes('海绵城市'));
    return { page, popup };
  };
  const glossary = async () => {
    const { page, popup } = await popupOnNews();
    await popup.click('#tab-glossary');
    await until('the field', () => popup.evaluate<boolean>(`${FIELD} !== null`));
    return { page, popup };
  };
  const waitForFirst = (popup: Popup, name: string) =>
    until(`${name} first`, async () => (await namesIn(popup, 'glossary'))[0] === name);

  test('the terms of a page are narrowed to a domain and to those of Xuhui alone', async () => {
    const { popup } = await popupOnNews();
    const all = await namesIn(popup, 'page');
    await pressChip(popup, 'page', /民生|Livelihood/);
    await waitForNames(popup, ['邻里汇', '社区助浴']);
    await pressChip(popup, 'page', /全部|All/);
    await waitForNames(popup, all);
    await popup.click('#panel-page .bar .chip');
    await waitForNames(popup, ['邻里汇', '西岸传媒港']);
  });

  test('what is listed is copied: as one line a term, or as a digest that names the page', async () => {
    const { page, popup } = await popupOnNews();
    await popup.click('#panel-page .bar .chip');
    await waitForNames(popup, ['邻里汇', '西岸传媒港']);
    const COPY = '.list-foot .button:has([aria-live])';
    const label = await popup.text(COPY);
    const said = () =>
      until('that it is copied', async () => {
        const now = await popup.text(COPY);
        return now !== label && now;
      });
    await popup.click(COPY);
    expect(await said()).toMatch(/已复制|Copied/);
    const list = await pasted(session());
    expect(list.split(/\r?\n/).map((line) => line.split('\t')[0])).toEqual(['邻里汇', '西岸传媒港']);
    await page.bringToFront();
    const again = await openPopup(session(), page);
    await until('the terms', async () => (await namesIn(again, 'page')).includes('海绵城市'));
    await again.click('#popup-export .button:first-child');
    await until('that it is copied', async () => /已复制|Copied/.test(await again.text(COPY)));
    const digest = await pasted(session());
    expect(digest).toContain(`<${ANNOTATED}/news.html>`);
    for (const term of ['邻里汇', '海绵城市']) expect(digest).toMatch(new RegExp(`^## ${term}`, 'm'));
  });

  test('the glossary is searched by initials, in Traditional and in English; what led to an entry is offered again', async () => {
    const { page, popup } = await glossary();
    await typeIn(popup, 'xhbj');
    await waitForFirst(popup, '徐汇滨江');
    await typeIn(popup, 'sponge city');
    await waitForFirst(popup, '海绵城市');
    await typeIn(popup, '口袋公園');
    await waitForFirst(popup, '口袋公园');
    await popup.click('#panel-glossary .row');
    await popup.text('.look-up .term');
    await popup.close();
    const again = await openPopup(session(), page);
    await again.click('#tab-glossary');
    expect(await again.text('#panel-glossary .recent .look')).toBe('口袋公園');
    await again.click('#panel-glossary .recent .look');
    await waitForFirst(again, '口袋公园');
    expect(await again.evaluate(`${FIELD}.value`)).toBe('口袋公園');
  });

  test('the glossary is browsed by source, by year and by what became of a term: each chip lists as many as it says', async () => {
    const { popup } = await glossary();
    const chosen = `document.querySelector('#panel-glossary .chip[aria-pressed="true"]')`;
    const size = `Number(document.querySelector('#panel-glossary .row')?.ariaSetSize ?? 0)`;
    const whole = await until('the whole list', () => popup.evaluate<number>(size));
    for (const facet of [1, 2, 3]) {
      await popup.evaluate(`(() => {
        const facets = document.querySelector('#panel-glossary select.choice');
        facets.selectedIndex = ${facet};
        facets.dispatchEvent(new document.defaultView.Event('change', { bubbles: true }));
      })()`);
      await until('its chips', () =>
        popup.evaluate<boolean>(`document.querySelector('#panel-glossary select.choice')?.selectedIndex === ${facet}
          && ${chosen}?.nextElementSibling !== null`),
      );
      await popup.evaluate(`${chosen}.nextElementSibling.click()`);
      const counted = await until('a narrower list', async () => {
        const listed = await popup.evaluate<number>(size);
        return listed > 0 && listed < whole && listed;
      });
      expect(await popup.evaluate(`Number(${chosen}.querySelector('i').textContent)`)).toBe(counted);
      await popup.click('#panel-glossary .chip.text');
      await until('the whole list again', async () => (await popup.evaluate<number>(size)) === whole);
    }
  });
}
