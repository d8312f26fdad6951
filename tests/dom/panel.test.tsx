// The side panel: list and card beside each other, following the page.
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/popup.css';
import '../../components/popup-list.css';
import '../../components/popup-void.css';
import '../../components/popup-foot.css';
import '../../components/panel.css';
import { Panel } from '../../entrypoints/sidepanel/panel.tsx';
import { numberOf } from '../fixtures/bundle.ts';
import { type Stage, stage } from './support/draw.tsx';
import { makeWorld, report } from './support/fake-world.ts';

let panel: Stage;
beforeEach(async () => {
  await page.viewport(380, 800);
  panel = stage(Panel);
});
afterEach(() => panel.end());

const term = () => panel.text('.beside .term');
const rowOf = (number: number) => panel.root.querySelectorAll<HTMLElement>('.row')[number] as HTMLElement;
const violations = async () =>
  (await axe.run(panel.root)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

describe('the side panel', () => {
  it('shows a chosen term beside the list and where it stands in the page, and leaves the focus in the list', async () => {
    const world = makeWorld(report(['port', 'old-layout']));
    await panel.show(world);
    expect(panel.text('.beside h2')).toBe('在列表里选一个词');
    const open = rowOf(1).querySelector<HTMLElement>('.open') as HTMLElement;
    await userEvent.click(open);
    await expect.poll(term).toBe('5+4+X产业布局');
    expect(world.jump).toHaveBeenCalledWith(numberOf('old-layout'), 0);
    expect(document.activeElement).toBe(open);
    await userEvent.click(rowOf(0).querySelector('.open') as Element);
    await expect.poll(term).toBe('西岸传媒港');
  });
  it('shows a term that is pressed in the page, and its row', async () => {
    const world = makeWorld(report(['port', 'old-layout']));
    await panel.show(world);
    await userEvent.click(panel.root.querySelector('#tab-glossary') as Element);
    await act(() => world.press({ senses: [{ entry: numberOf('old-layout') }], surface: '5+4+X产业布局' }));
    await expect.poll(term).toBe('5+4+X产业布局');
    await expect.poll(() => panel.text('.row.active .name > :first-child')).toBe('5+4+X产业布局');
  });
  describe('says of a term that is pressed what its card would say', () => {
    const bands = () => [...panel.root.querySelectorAll('.beside .band')].map(({ textContent }) => textContent);
    const reasons = () => [...panel.root.querySelectorAll('.beside .reason')].map(({ textContent }) => textContent);
    const port = { entry: numberOf('port'), reason: { quoted: false, page: false, near: '海绵城市' } };

    it('the page’s own words and why they are marked, for as long as it is this page and this term', async () => {
      const world = makeWorld(report(['port', 'old-layout']));
      await panel.show(world);
      await act(() => world.press({ senses: [port], surface: '“传媒港”' }));
      await expect.poll(bands).toEqual(['本页写作“传媒港”不是这个？']);
      expect(reasons()).toEqual([
        '本页写作“传媒港”，是“西岸传媒港”的另一种写法。',
        '这几个字可以指别的，因为附近写着“海绵城市”才标出。',
      ]);
      await panel.show(makeWorld(report(['port']), { url: 'http://www.shanghai.gov.cn/' }));
      expect([term(), bands(), reasons()]).toEqual(['西岸传媒港', [], []]);
      await panel.show(world);
      await userEvent.click(rowOf(0).querySelector('.open') as Element);
      expect([term(), bands(), reasons()]).toEqual(['西岸传媒港', [], []]);
    });
    it('nothing of the words where they are the term’s own, in either script', async () => {
      const world = makeWorld(report(['port', 'sponge']));
      await panel.show(world);
      await act(() => world.press({ senses: [port], surface: '西岸傳媒港' }));
      await expect.poll(term).toBe('西岸传媒港');
      expect(bands()).toEqual([]);
    });
    it('another sense, to which it can be turned; that holds for the page', async () => {
      const world = makeWorld(report(['port', 'sponge']));
      await panel.show(world);
      const press = () => world.press({ senses: [port, { entry: numberOf('sponge') }], surface: '城' });
      await act(press);
      await expect.poll(bands).toEqual(['另有一义：海绵城市绿']);
      await userEvent.click(panel.root.querySelector('.beside .band .look') as Element);
      await expect.poll(term).toBe('海绵城市');
      expect(panel.root.querySelector('.beside .trail')).toBeNull();
      expect(bands()).toEqual(['另有一义：西岸传媒港区']);
      expect(reasons()).toEqual(['本页写作“城”，是“海绵城市”的另一种写法。']);
      await userEvent.click(rowOf(0).querySelector('.open') as Element);
      await act(press);
      await expect.poll(term).toBe('海绵城市');
      expect(panel.text('.row.active .name > :first-child')).toBe('海绵城市');
    });
    it('all of it only of the term itself, not of what is looked up from there', async () => {
      const world = makeWorld(report(['port', 'old-layout']));
      await panel.show(world);
      await act(() => world.press({ senses: [{ entry: numberOf('port') }], surface: '传媒港' }));
      await expect.poll(() => bands().length).toBe(1);
      await panel.press('5+4+X产业布局');
      await expect.poll(term).toBe('5+4+X产业布局');
      expect(reasons()).toEqual([]);
      await userEvent.click(panel.root.querySelector('.beside [aria-label="返回"]') as Element);
      expect(bands()).toEqual(['本页写作“传媒港”不是这个？']);
    });
  });
  it('shows a term that a card hands over to it', async () => {
    const world = makeWorld(report(['port']));
    await panel.show(world);
    await act(() => world.handOver('sponge'));
    await expect.poll(term).toBe('海绵城市');
    await act(() => world.handOver('gone-from-the-glossary'));
    await expect.poll(term).toBe('海绵城市');
  });
  it('does not take a number of another glossary for one of its own', async () => {
    const world = makeWorld(report(['port']));
    await panel.show(world);
    await act(() => world.press({ senses: [{ entry: numberOf('port') }], version: 'older' }));
    await expect.poll(term).toBe('');
  });
  it('follows the tab to another page, and keeps what is shown', async () => {
    await panel.show(makeWorld(report(['port', 'old-layout'])));
    await userEvent.click(rowOf(0).querySelector('.open') as Element);
    await panel.show(makeWorld(report(['sponge']), { url: 'http://www.shanghai.gov.cn/' }));
    expect(panel.text('.host')).toBe('www.shanghai.gov.cn');
    expect(panel.rows()).toEqual(['海绵城市']);
    await expect.poll(term).toBe('西岸传媒港');
  });
  it('does not claim that a page cannot be read when it only cannot see it', async () => {
    await panel.show(makeWorld(undefined, { url: undefined, title: undefined, blind: true }));
    expect(panel.text('.done')).toBe('侧栏看不到这一页');
  });
  it('shares its height between list and card by the arrow keys', async () => {
    await panel.show(makeWorld(report(['port'])));
    const height = () => panel.root.querySelector('.lists')?.clientHeight ?? 0;
    const before = height();
    panel.root.querySelector<HTMLElement>('.divider')?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(height()).toBeGreaterThan(before);
    await userEvent.keyboard('{Home}');
    expect(height()).toBeLessThan(before);
  });
  it('puts them side by side where there is room', async () => {
    await page.viewport(760, 800);
    await panel.show(makeWorld(report(['port'])));
    const side = (selector: string) => panel.root.querySelector(selector)?.getBoundingClientRect();
    expect(side('.beside')?.top).toBe(side('.lists')?.top);
    expect(side('.lists')?.width).toBe(316);
  });
  it.each(['zh_CN', 'zh_TW', 'en'] as const)('is accessible, empty and with a term, %s', async (locale) => {
    await panel.show(makeWorld(report(['port', 'old-layout', 'sponge'])), locale);
    expect(await violations()).toEqual([]);
    await userEvent.click(rowOf(1).querySelector('.open') as Element);
    expect(await violations()).toEqual([]);
  });
});
