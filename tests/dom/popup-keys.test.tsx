// Keys and focus in the popup: what Esc closes first, where the arrow keys go on from, where the focus goes when a row goes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/popup.css';
import '../../components/popup-list.css';
import '../../components/popup-void.css';
import '../../components/popup-foot.css';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import { type Stage, stage } from './support/draw.tsx';
import { makeWorld, report, settingsOf } from './support/fake-world.ts';

let popup: Stage;
beforeEach(() => {
  popup = stage(Popup);
});
afterEach(() => popup.end());

const find = (selector: string) => popup.root.querySelector<HTMLElement>(selector) as HTMLElement;
const field = () => find('.field input') as HTMLInputElement;
const focused = () => document.activeElement;
const rowOf = (number: number) => popup.root.querySelectorAll<HTMLElement>('.row')[number] as HTMLElement;

describe('Esc', () => {
  const openEntry = async () => {
    await popup.show(makeWorld(report(['port', 'old-layout'])));
    await userEvent.click(rowOf(1).querySelector('.open') as Element);
  };
  it('closes an open menu of the entry, and not the entry', async () => {
    await openEntry();
    await userEvent.click(find('.look-up [popovertarget$="-more"]'));
    expect(find(':popover-open')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(find(':popover-open')).toBeNull();
    expect(popup.text('.card .term')).toBe('5+4+X产业布局');
    await userEvent.keyboard('{Escape}');
    expect(find('.card')).toBeNull();
  });
  it('goes one look-up back wherever the focus is', async () => {
    await openEntry();
    await userEvent.click(find('.card .band .look'));
    find('.switch').focus();
    await userEvent.keyboard('{Escape}');
    expect(popup.text('.card .term')).toBe('5+4+X产业布局');
  });
  it('closes the menu of the list', async () => {
    await popup.show(makeWorld(report(['port'])));
    await expect.poll(() => find('.list-foot [popovertarget]')).not.toBeNull();
    await userEvent.click(find('.list-foot [popovertarget]'));
    expect(find(':popover-open')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(find(':popover-open')).toBeNull();
  });
  it('is the input method’s own while that composes', async () => {
    await popup.show(makeWorld(report(['port'])));
    await userEvent.keyboard('/');
    await expect.poll(focused).toBe(field());
    await userEvent.type(field(), '西岸');
    const composing = { key: 'Escape', isComposing: true, bubbles: true, cancelable: true };
    const event = new KeyboardEvent('keydown', composing);
    field().dispatchEvent(event);
    expect([event.defaultPrevented, field().value]).toEqual([false, '西岸']);
    await userEvent.keyboard('{Escape}');
    expect(field().value).toBe('');
  });
});

describe('the rows of a list', () => {
  it('are gone through from the one with the focus, whichever the pointer is on', async () => {
    await popup.show(makeWorld(report(['port', 'old-layout', 'sponge', 'valley'])));
    rowOf(0).querySelector<HTMLElement>('.open')?.focus();
    await userEvent.hover(rowOf(3));
    await expect.poll(() => rowOf(3).classList.contains('active')).toBe(true);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(rowOf(1).querySelector('.open'));
  });
  it('that come under a pointer at rest leave the active row as it is', async () => {
    await popup.show(makeWorld(report(['port', 'old-layout', 'sponge'])));
    rowOf(0).querySelector<HTMLElement>('.open')?.focus();
    const isActive = (row: number) => rowOf(row).classList.contains('active');
    await expect.poll(() => isActive(0)).toBe(true);
    // What a browser tells when a list is scrolled below the pointer.
    for (const type of ['pointerover', 'pointerenter']) rowOf(2).dispatchEvent(new PointerEvent(type));
    await new Promise(requestAnimationFrame);
    expect([isActive(0), isActive(2)]).toEqual([true, false]);
  });
});

describe('a saved term that is removed', () => {
  const saved = ['port', 'valley', 'sponge'].map((entry, i) => ({ entry, date: `2026-11-0${i + 1}` }));
  const showSaved = async (list = saved) => {
    const world = makeWorld(report(['port']), { settings: settingsOf({ saved: list }) });
    await popup.show(world);
    await userEvent.click(find('#tab-saved'));
    return world;
  };
  const status = () => popup.text('#panel-saved [role=status]');
  it('hands the focus to the next row, at the end to the last one, and is said', async () => {
    await showSaved();
    await userEvent.click(rowOf(1).querySelector('.tool') as Element);
    expect(popup.rows()).toEqual(['海绵城市', '西岸传媒港']);
    expect(focused()).toBe(rowOf(1).querySelector('.open'));
    expect(status()).toBe('已不再收藏西岸数字谷');
    await userEvent.click(rowOf(1).querySelector('.tool') as Element);
    expect(focused()).toBe(rowOf(0).querySelector('.open'));
  });
  it('comes back to its place, with its date and the focus', async () => {
    const world = await showSaved();
    await userEvent.click(rowOf(1).querySelector('.tool') as Element);
    await popup.press('撤销');
    expect(world.saveAgain).toHaveBeenCalledWith(saved);
    expect(popup.rows()).toEqual(['海绵城市', '西岸数字谷', '西岸传媒港']);
    expect(focused()).toBe(rowOf(1).querySelector('.open'));
    expect(status()).toBe('新收藏的在前');
  });
  it('that was the last one leaves the focus on the way back', async () => {
    await showSaved(saved.slice(0, 1));
    await userEvent.click(rowOf(0).querySelector('.tool') as Element);
    expect(popup.text('#panel-saved h2')).toBe('还没有收藏');
    expect(focused()?.textContent).toBe('撤销');
    await userEvent.keyboard('{Enter}');
    expect(popup.rows()).toEqual(['西岸传媒港']);
  });
  it('is not said to be removed where that could not be stored', async () => {
    const world = await showSaved();
    world.changeTerm.mockRejectedValueOnce(new Error('full'));
    await userEvent.click(rowOf(1).querySelector('.tool') as Element);
    await expect.poll(() => popup.text('[role=alert]')).toContain('没有存上');
    expect(status()).toBe('新收藏的在前');
  });
});

describe('the glossary', () => {
  it('takes the focus into its field when the recent searches are cleared, and says so', async () => {
    await popup.show(makeWorld(report([]), { recent: ['海绵'] }));
    await userEvent.click(find('#tab-glossary'));
    await popup.press('清除');
    expect(focused()).toBe(field());
    expect(popup.text('.glossary .unseen[role=status]')).toBe('最近查过的已清空');
  });
  it('is where the popup begins that was opened to look something up, and nothing was typed yet', async () => {
    popup.end();
    popup = stage((props) => <Popup {...props} query="" />);
    await popup.show(makeWorld(undefined, { url: undefined }));
    expect(find('#tab-glossary').ariaSelected).toBe('true');
    expect(popup.rows().length).toBeGreaterThan(3);
  });
});
