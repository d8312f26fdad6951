// What the reader chose: made on the options page, as a reader does, and taken back without it.
import type { Page } from 'puppeteer-core';
import { openOwnPage, type Session } from './session.ts';
import { until } from './until.ts';

interface Storing {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<{ settings?: Readonly<Record<string, unknown>> }>;
      remove(key: string): Promise<void>;
    };
  };
}

/** What is stored, as one of our own pages reads it. */
const storedBy = (page: Page): Promise<Readonly<Record<string, unknown>>> =>
  page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Storing; chrome: Storing };
    return (await (browser ?? chrome).storage.local.get('settings')).settings ?? {};
  });

/** Opens the options, lets `act` choose there, waits until `settings` are stored, and closes them. */
export async function chooseInOptions(
  session: Session,
  settings: Readonly<Record<string, unknown>>,
  act: (options: Page) => Promise<unknown>,
): Promise<void> {
  const options = await openOwnPage(session, 'options.html', '.group');
  try {
    await act(options);
    await until(`${JSON.stringify(settings)} stored`, async () => {
      const stored = await storedBy(options);
      return Object.entries(settings).every(([name, value]) => stored[name] === value);
    });
  } finally {
    await options.close();
  }
}

/** Presses the choice of this value on the options page; among those beside another one, where several have it. */
export const press = (options: Page, value: string, beside = value): Promise<void> =>
  options.click(`fieldset:has(input[value="${beside}"]) label:has(input[value="${value}"])`);

/** Makes every setting its default again. */
export async function forgetChoices(session: Session): Promise<void> {
  const page = await openOwnPage(session, 'source.html', 'h1');
  await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Storing; chrome: Storing };
    await (browser ?? chrome).storage.local.remove('settings');
  });
  await page.close();
}
