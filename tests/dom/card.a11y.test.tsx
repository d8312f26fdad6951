import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/card.css';
import { EntryCard } from '../../components/entry-card.tsx';
import { STATES } from '../gallery/states.ts';

afterEach(() => {
  render(null, document.body);
  document.body.style.background = '';
});

for (const theme of ['light', 'dark'] as const) {
  for (const { name, props } of STATES) {
    test(`${name}, ${theme}: no accessibility rule is broken`, async () => {
      document.documentElement.lang = 'zh';
      render(<EntryCard {...props} theme={theme} />, document.body);
      const { violations, passes } = await axe.run('.card', { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(5);
    });
  }
}

/** The controls of the card; its menus are opened one after the other. */
function* shownControls(selector: string): Generator<Element> {
  for (const control of document.querySelectorAll(selector)) {
    const menu = control.closest<HTMLElement>('.menu');
    if (menu && !menu.matches(':popover-open')) menu.showPopover();
    yield control;
  }
}

test('every control of a sheet is at least 44 px in both directions', () => {
  document.body.style.width = '380px';
  for (const { props } of STATES.filter(({ props: { variant } }) => variant === 'sheet')) {
    render(<EntryCard {...props} theme="light" />, document.body);
    for (const control of shownControls('.card button, .card a')) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.textContent ?? '').toBeGreaterThanOrEqual(44);
    }
  }
  document.body.style.width = '';
});

test('every control of a card is at least 24 px high, or a link in a line of text', () => {
  for (const { props } of STATES.filter(({ props: { variant } }) => variant === 'card')) {
    render(<EntryCard {...props} theme="light" />, document.body);
    for (const control of shownControls('.tool, .button, .foot a, .foot .look, .strip .look, .ways > *')) {
      expect(control.getBoundingClientRect().height, control.textContent ?? '').toBeGreaterThanOrEqual(24);
    }
  }
});
