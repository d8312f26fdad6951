// The popup's lists as wholes: what is saved, browsed, copied, exported, looked up again; and pages without a scout.
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

const tab = (name: string) => userEvent.click(popup.root.querySelector(`#tab-${name}`) as Element);
const saved = settingsOf({
  saved: [
    { entry: 'port', date: '2026-11-01' },
    { entry: 'sponge', date: '2026-11-02' },
    { entry: 'gone-from-the-glossary', date: '2026-11-03' },
  ],
});
const violations = async () =>
  (await axe.run(popup.root)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

describe('the saved tab', () => {
  it('says how to save where nothing is saved', async () => {
    await popup.show(makeWorld(report(['port'])));
    await tab('saved');
    expect(popup.text('#panel-saved h2')).toBe('还没有收藏');
    expect(await violations()).toEqual([]);
  });
  it('lists the latest first, and leaves out what the glossary no longer has', async () => {
    await popup.show(makeWorld(report(['port']), { settings: saved }));
    await tab('saved');
    expect(popup.rows()).toEqual(['海绵城市', '西岸传媒港']);
    expect(popup.text('#tab-saved i')).toBe('2');
    expect(await violations()).toEqual([]);
  });
  it('removes a term', async () => {
    const world = makeWorld(report(['port']), { settings: saved });
    await popup.show(world);
    await tab('saved');
    await userEvent.click(popup.root.querySelector('[aria-label="不再收藏海绵城市"]') as Element);
    expect(world.changeTerm).toHaveBeenCalledWith({ do: 'unsave', entry: 'sponge' });
    expect(popup.rows()).toEqual(['西岸传媒港']);
  });
  it('gains a term that is saved in its card', async () => {
    await popup.show(makeWorld(report(['port'])));
    await userEvent.click(popup.root.querySelector('.row .open') as Element);
    await popup.press('收藏');
    await tab('saved');
    expect(popup.rows()).toEqual(['西岸传媒港']);
  });
});

describe('what cannot be stored', () => {
  it('is said where a term was to be saved, until something is stored again', async () => {
    const world = makeWorld(report(['port']), { settings: saved });
    await popup.show(world);
    await tab('saved');
    world.changeTerm.mockRejectedValueOnce(new Error('full'));
    await userEvent.click(popup.root.querySelector('[aria-label="不再收藏海绵城市"]') as Element);
    await expect.poll(() => popup.text('[role=alert]')).toContain('没有存上');
    await userEvent.click(popup.root.querySelector('[aria-label="不再收藏海绵城市"]') as Element);
    await expect.poll(() => popup.root.querySelector('[role=alert]')).toBeNull();
    expect(popup.rows()).toEqual(['西岸传媒港']);
  });
  it('is said where the site was to be switched off, which then stays on', async () => {
    const world = makeWorld(report(['port']));
    world.switchSite.mockRejectedValueOnce(new Error('full'));
    await popup.show(world);
    await userEvent.click(popup.root.querySelector('.switch') as Element);
    await expect.poll(() => popup.text('[role=alert]')).toContain('没有存上');
    expect(popup.root.querySelector('.switch')?.getAttribute('aria-checked')).toBe('true');
  });
});

describe('the page tab', () => {
  it('narrows to a domain where there are several', async () => {
    await popup.show(makeWorld(report(['port', 'old-layout', 'sponge'])));
    await popup.press('绿绿色生态 1');
    expect(popup.rows()).toEqual(['海绵城市']);
  });
  it('offers no domains where there is little to choose', async () => {
    await popup.show(makeWorld(report(['port', 'valley'])));
    expect(popup.root.querySelector('#panel-page .chips')).toBeNull();
  });
  it('pauses the page, says so, and marks it again', async () => {
    const world = makeWorld(report(['port']));
    await popup.show(world);
    await popup.press('在这个标签页暂停标注');
    expect(popup.text('.done')).toBe('这个标签页暂停标注');
    world.markOnce.mockImplementation(async () => {
      world.scout = report(['port']);
      return true;
    });
    await popup.press('继续标注');
    expect(popup.rows()).toEqual(['西岸传媒港']);
  });
});

describe('browsing the glossary', () => {
  const browse = async (facet: string) => {
    await popup.show(makeWorld(report([])));
    await tab('glossary');
    await userEvent.selectOptions(popup.root.querySelector('select') as HTMLElement, facet);
  };
  const chips = () => [...popup.root.querySelectorAll('button.chip')].map((chip) => chip.textContent);
  it('narrows to a source', async () => {
    await browse('source');
    const [, , paper] = chips();
    expect(paper).toMatch(/^日报 \d$/);
    await popup.press(paper as string);
    expect(popup.rows()).toContain('4+3+X产业基础');
    expect(popup.rows()).not.toContain('海绵城市');
  });
  it('narrows to a year', async () => {
    await browse('year');
    const year = chips().find((chip) => chip?.startsWith('2024'));
    await popup.press(year as string);
    expect(popup.rows()).toContain('4+3+X产业基础');
  });
  it('narrows to what is superseded, and to what took its place', async () => {
    await browse('change');
    await popup.press('已改提 1');
    expect(popup.rows()).toEqual(['5+4+X产业布局']);
    await popup.press('改提后的说法 1');
    expect(popup.rows()).toEqual(['4+3+X产业基础']);
    expect(await violations()).toEqual([]);
  });
});

describe('recent searches', () => {
  const field = () => popup.root.querySelector<HTMLInputElement>('.field input');
  it('are written down when they led to an entry', async () => {
    const world = makeWorld(report(['port']), { recent: ['海绵'] });
    await popup.show(world);
    await tab('glossary');
    await userEvent.type(field() as Element, 'xasz');
    expect(world.keepRecent).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(world.keepRecent).toHaveBeenCalledWith(['xasz', '海绵']);
  });
  it('are looked up again, and forgotten on request', async () => {
    const world = makeWorld(report(['port']), { recent: ['海绵', 'xasz'] });
    await popup.show(world);
    await tab('glossary');
    expect(await violations()).toEqual([]);
    await popup.press('海绵');
    expect(popup.rows()).toEqual(['海绵城市']);
    await userEvent.clear(field() as Element);
    await userEvent.click(popup.root.querySelector('.recent .button') as Element);
    expect(world.keepRecent).toHaveBeenLastCalledWith([]);
    expect(popup.root.querySelector('.recent')).toBeNull();
  });
});

describe('the foot', () => {
  it('copies what is listed, a term a line', async () => {
    const world = makeWorld(report(['port', 'old-layout', 'sponge']));
    await popup.show(world);
    await popup.press('绿绿色生态 1');
    await popup.press('复制清单');
    expect(world.copy.mock.lastCall?.[0]).toMatch(/^海绵城市\t[^\n]+$/);
    expect(popup.text('.list-foot')).toContain('已复制');
  });
  it('copies a digest with the address of the page', async () => {
    const world = makeWorld(report(['port']));
    await popup.show(world);
    await popup.press('导出');
    await popup.press('复制摘要（Markdown）');
    const [digest] = world.copy.mock.lastCall ?? [];
    expect(digest).toContain('## 西岸传媒港');
    expect(digest).toContain('<http://www.xuhui.gov.cn/a.html>');
  });
  it('hands over a file of the listed terms', async () => {
    const files: Blob[] = [];
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return '#';
    });
    const names: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await popup.show(makeWorld(report(['port'])));
    await popup.press('导出');
    expect(await violations()).toEqual([]);
    await popup.press('表格（CSV）');
    await expect.poll(() => names).toHaveLength(1);
    expect(names[0]).toMatch(/^汇注词表 \d{4}-\d\d-\d\d\.csv$/);
    expect(await files[0]?.text()).toContain('西岸传媒港');
    make.mockRestore();
    click.mockRestore();
  });
  it('has nothing to copy where nothing is listed', async () => {
    await popup.show(makeWorld(report([])));
    expect(popup.text('.list-foot')).toBe('侧栏');
  });
  it('leads to the side panel and to the options', async () => {
    const world = makeWorld(report(['port']));
    await popup.show(world);
    await popup.press('侧栏');
    await popup.press('设置');
    expect([world.openPanel.mock.calls.length, world.openOptions.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a page whose scout does not come', () => {
  it('is not waited for for ever: it is said to be unread, and can be marked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const world = makeWorld(report([], { state: 'off' }));
      await popup.show(world);
      expect(popup.text('.done')).toBe('');
      for (let ask = 0; ask < 7; ask++) {
        await act(async () => {
          await vi.advanceTimersByTimeAsync(6000);
        });
      }
      expect(popup.text('.done')).toBe('这一页还没有读');
      expect(popup.text('.void .button.fill')).toBe('只标这一页');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a page that may not be read', () => {
  it('can be asked for always', async () => {
    const world = makeWorld(undefined, { url: 'https://example.com/', access: false });
    await popup.show(world);
    await popup.press('总在此网站标注');
    expect(world.markAlways).toHaveBeenCalledWith('example.com');
  });
  it('but is read this once says so, and offers more than this once', async () => {
    const world = makeWorld(report(['port']), { url: 'https://example.com/', access: false });
    world.markAlways.mockResolvedValue(true);
    await popup.show(world);
    expect(popup.rows()).toEqual(['西岸传媒港']);
    expect(popup.text('.only-now')).toContain('只标这一次');
    expect(await violations()).toEqual([]);
    await popup.press('总在此网站标注');
    expect(world.markAlways).toHaveBeenCalledWith('example.com');
    await expect.poll(() => popup.root.querySelector('.only-now')).toBeNull();
  });
  it('and is a default site offers what the reader took back', async () => {
    await popup.show(makeWorld(report(['port']), { access: false }));
    expect(popup.text('.only-now button')).toBe('允许读取');
  });
  it('is asked for again where the reader took back a default site', async () => {
    const world = makeWorld(undefined, { access: false });
    await popup.show(world);
    expect(popup.text('.done')).toBe('浏览器没有把这个网站交给汇注');
    await popup.press('允许读取');
    expect(world.markAlways).toHaveBeenCalledWith('www.xuhui.gov.cn');
  });
});

it('looks up at once what it is opened with', async () => {
  popup.end();
  popup = stage((props) => <Popup {...props} query="xasz" />);
  await popup.show(makeWorld(report(['port'])));
  expect(popup.rows()).toEqual(['西岸数字谷']);
});
