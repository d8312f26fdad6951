// axe-core in the real browser, with the real style sheets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../../../scripts/tools.ts';
import { CARD } from './card.ts';

const AXE = `${readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')};0`;

/** Rule ids; `undecided` are those that axe leaves to a human. A run that saw nothing has no passes. */
export interface AxeResult {
  readonly violations: readonly string[];
  readonly undecided: readonly string[];
  readonly passes: number;
}

interface AxeRules {
  run(
    context: object,
    options: object,
  ): Promise<Record<'violations' | 'incomplete' | 'passes', { id: string; nodes: { html: string }[] }[]>>;
}

async function run(page: Page, include: string): Promise<AxeResult> {
  return page.evaluate(async (include) => {
    const { axe } = globalThis as unknown as { axe: AxeRules };
    const { violations, incomplete, passes } = await axe.run(
      { include: [[include]] },
      // Of WCAG 2.2 AA, and off by default.
      { rules: { 'target-size': { enabled: true } } },
    );
    const name = ({ id, nodes }: (typeof violations)[number]) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`;
    return { violations: violations.map(name), undecided: incomplete.map(name), passes: passes.length };
  }, include);
}

/** Checks a whole page. */
export async function axePage(page: Page): Promise<AxeResult> {
  await page.evaluate(AXE);
  return run(page, 'html');
}

/** Checks a revealed card. axe measures contrast only below `<body>`, so the host is moved there first, popover and all. */
export async function axeCard(page: Page): Promise<AxeResult> {
  await page.evaluate(AXE);
  await page.evaluate((tag) => {
    const host = document.querySelector<HTMLElement>(tag);
    if (!host || document.body.contains(host)) return;
    (document.body as HTMLElement & { moveBefore(node: Node, child: Node | null): void }).moveBefore(host, null);
    if (!host.matches(':popover-open')) host.showPopover(); // Firefox closes it by the move
  }, CARD);
  return run(page, CARD);
}
