// What a screen reader walks: the browser's own tree of roles and names. Chromium's driver gives it, Firefox's does not.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitForCard } from './harness/card.ts';
import { hoverTerm, waitForTerms } from './harness/highlights.ts';
import { ANNOTATED } from './harness/hosts.ts';
import { openPopup } from './harness/popup.ts';
import { openPage, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

interface Spoken {
  readonly role: string;
  readonly name: string;
  /** Roles of what is around it, the nearest first. */
  readonly within: readonly string[];
}

/** Everything that is said of a page, in the order in which it is read. */
async function spokenOf(page: Page): Promise<Spoken[]> {
  const cdp = await page.createCDPSession();
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const roleOf = (node: (typeof nodes)[number]) => String(node.role?.value ?? '');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map((node) => {
        const within: string[] = [];
        for (let at = byId.get(node.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) {
          if (!at.ignored) within.push(roleOf(at));
        }
        return { role: roleOf(node), name: String(node.name?.value ?? ''), within };
      });
  } finally {
    await cdp.detach();
  }
}

export function testAccessibilityTree(session: () => Session): void {
  test('the popup says its page as tabs and a list of terms, each a button with its name and gist', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await waitForTerms(page, ['邻里汇', '海绵城市']);
    const popup = await openPopup(session(), page);
    await popup.text('.row .name');
    const target = await session().browser.waitForTarget((each) =>
      each.url().startsWith(`${session().base}popup.html`),
    );
    const shown = await target.asPage();
    const said = await until('the terms', async () => {
      const all = await spokenOf(shown);
      return all.some(({ role, name }) => role === 'button' && name.includes('海绵城市')) && all;
    });
    const ofRole = (role: string) => said.filter((each) => each.role === role);
    expect(ofRole('tab')).toHaveLength(3);
    expect(ofRole('tabpanel').every(({ name }) => name !== '')).toBe(true);
    expect(ofRole('switch').map(({ name }) => name)).toEqual([expect.stringMatching(/\S{2}/)]);
    const items = ofRole('listitem');
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ within }) => within[0] === 'list')).toBe(true);
    const term = ofRole('button').find(({ name }) => name.includes('邻里汇'));
    expect(term?.within.slice(0, 2)).toEqual(['listitem', 'list']);
    expect(term?.name).toMatch(/邻里汇.{6,}/);
    // Nothing that can be pressed is without a name.
    expect(said.filter(({ role, name }) => /^(button|link|tab|switch|textbox|combobox)$/.test(role) && !name)).toEqual(
      [],
    );
  });

  test('a card is said as a dialog with the term for a name, its controls named', async () => {
    const page = await openPage(session(), `${ANNOTATED}/news.html`);
    await hoverTerm(page, '口袋公园');
    await waitForCard(session(), page);
    const said = await spokenOf(page);
    const dialog = said.find(({ role }) => role === 'dialog');
    expect(dialog?.name).toBe('口袋公园');
    const inside = said.filter(({ within }) => within.includes('dialog'));
    expect(inside.some(({ role, name }) => role === 'heading' && name === '口袋公园')).toBe(true);
    expect(inside.some(({ role }) => role === 'link')).toBe(true);
    expect(inside.filter(({ role, name }) => /^(button|link)$/.test(role) && !name)).toEqual([]);
    expect(said.filter(({ role }) => role === 'status')).toHaveLength(1);
  });
}
