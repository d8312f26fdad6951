import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { CACHE } from '../../../scripts/tools.ts';
import type { Session } from './session.ts';

/** Writes `.cache/screenshots/BROWSER-NAME.png` and returns its path. */
export async function screenshot({ kind }: Pick<Session, 'kind'>, page: Page, name: string): Promise<string> {
  const folder = join(CACHE, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${kind}-${name}.png`);
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}
