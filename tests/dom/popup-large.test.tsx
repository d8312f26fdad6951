// The popup with a large glossary, in a low window, and before its texts are there.

import { render } from 'preact';
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
import { Popup } from '../../entrypoints/popup/popup.tsx';
import type { Bundle } from '../../glossary/schema.ts';
import { speakerOf } from '../../glossary/speaker.ts';
import { loadStrings, translator } from '../../platform/strings.ts';
import { TEST_BUNDLE } from '../fixtures/bundle.ts';
import { makeWorld, report } from './support/fake-world.ts';

let root: HTMLElement;
beforeEach(async () => {
  await page.viewport(400, 560);
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(bundle: Bundle, world = makeWorld(report(['port']))) {
  const speaker = speakerOf(bundle, { language: 'zh-Hans', script: 'hans' });
  const t = translator(await loadStrings('zh_CN'));
  await act(async () => render(<Popup bundle={bundle} speaker={speaker} t={t} world={world} />, root));
}

/** The test glossary many times over. */
function large(times: number): Bundle {
  const entries = Array.from({ length: times }, (_, i) =>
    TEST_BUNDLE.entries.map((entry) => ({ ...entry, id: `${entry.id}-${i}`, term: `${entry.term}${i}` })),
  ).flat();
  return { ...TEST_BUNDLE, entries, order: entries.map((_, number) => number) };
}

const options = () => [...root.querySelectorAll<HTMLElement>('[role=option]')];
const list = () => root.querySelector('.list') as HTMLElement;
const field = () => root.querySelector('.field input') as HTMLInputElement;
const glossary = () => userEvent.click(root.querySelector('#tab-glossary') as Element);

describe('a glossary of 5,000 entries', () => {
  it('is drawn as far as it is seen, and further as the reader scrolls', async () => {
    await show(large(625));
    await glossary();
    expect(options()[0]?.ariaSetSize).toBe('5000');
    const drawn = options().length;
    expect(drawn * (options()[0]?.offsetHeight ?? 0)).toBeGreaterThan(list().clientHeight);
    expect(drawn).toBeLessThan(20);
    list().scrollTop = list().scrollHeight;
    await expect.poll(() => options().length).toBeGreaterThan(drawn);
  });
  it('shows other results from their beginning, wherever the list was scrolled to', async () => {
    await show(large(625));
    await glossary();
    list().scrollTop = list().scrollHeight;
    await expect.poll(() => options().length).toBeGreaterThan(20);
    await userEvent.type(field(), '海绵');
    await expect.poll(() => options()[0]?.textContent).toContain('海绵城市');
    expect(list().scrollTop).toBe(0);
    await userEvent.keyboard('{PageDown}{PageDown}');
    await expect.poll(() => list().scrollTop).toBeGreaterThan(0);
    await userEvent.keyboard('1');
    await expect.poll(() => list().scrollTop).toBe(0);
  });
  it('fills a tall list without being scrolled', async () => {
    await page.viewport(400, 1400);
    document.body.style.height = '1400px';
    await show(large(625));
    await glossary();
    await expect.poll(() => list().scrollHeight).toBeGreaterThan(list().clientHeight);
    document.body.style.height = '';
  });
  it('copies what is listed at the moment, not what was', async () => {
    const world = makeWorld(report(['port']));
    await show(TEST_BUNDLE, world);
    await glossary();
    await userEvent.type(field(), '海绵');
    await userEvent.click(
      [...root.querySelectorAll('.list-foot button')].find((b) => b.textContent === '复制清单') as Element,
    );
    expect(world.copy.mock.lastCall?.[0]).toMatch(/^海绵城市\t[^\n]+$/);
  });
});

describe('before the texts are there', () => {
  const ahead: Bundle = { ...TEST_BUNDLE, sources: [], variants: '' };
  it('the rows are, and what is typed meanwhile is looked up once they come', async () => {
    const world = makeWorld(report(['port']));
    await show(ahead, world);
    await glossary();
    expect(options()[0]?.ariaSetSize).toBe('8');
    await userEvent.type(field(), 'xasz');
    expect(options()[0]?.ariaSetSize).toBe('8');
    expect(root.querySelector('.list-foot [popovertarget]')).toBeNull();
    await show(TEST_BUNDLE, world);
    await expect.poll(() => options().map((row) => row.querySelector('.name')?.textContent)).toEqual(['西岸数字谷']);
    expect(field().value).toBe('xasz');
    expect(document.activeElement).toBe(field());
  });
  it('an entry that is chosen meanwhile opens once they come', async () => {
    const world = makeWorld(report(['port']));
    await show(ahead, world);
    await userEvent.click(root.querySelector('.row .open') as Element);
    expect(root.querySelector('.card')).toBeNull();
    await show(TEST_BUNDLE, world);
    expect(root.querySelector('.card .term')?.textContent).toBe('西岸传媒港');
  });
});

describe('at 200 %, which leaves 400 × 300 px', () => {
  it('the list keeps room for two rows, and everything can be scrolled to', async () => {
    await page.viewport(400, 300);
    await show(large(10));
    await glossary();
    const popup = root.querySelector('.popup') as HTMLElement;
    expect(list().clientHeight).toBeGreaterThanOrEqual(112);
    popup.scrollTop = popup.scrollHeight;
    const { top, bottom } = list().getBoundingClientRect();
    const foot = root.querySelector('.list-foot')?.getBoundingClientRect();
    expect([top >= 0, bottom <= (foot?.top ?? 0) + 1]).toEqual([true, true]);
    expect(popup.scrollWidth).toBe(popup.clientWidth);
  });
});
