// What “toggle here” does: it takes off what is on, and marks what is not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCommands } from '../../entrypoints/background/commands.ts';
import type { Settings } from '../../platform/settings-shape.ts';

type State = 'on' | 'off' | 'paused' | null;
const SCRIPTS = '/content-scripts/terms.js,/content-scripts/scout.js';
const URL = 'https://www.example.com/a.html';

const { browser, done, now } = vi.hoisted(() => {
  const done: string[] = [];
  const now = { state: null as State, access: false, paused: [] as number[], settings: {} as object };
  return {
    done,
    now,
    browser: {
      commands: { onCommand: { addListener: vi.fn() } },
      storage: {
        local: {
          get: async () => ({ settings: { version: 3, ...now.settings } }),
          set: async ({ settings }: { settings: Partial<Settings> }) => {
            done.push(`off: ${settings.sitesOff ?? 'none'}`);
          },
        },
        session: {
          get: async () => ({ pausedTabs: now.paused }),
          set: async ({ pausedTabs }: { pausedTabs: number[] }) => void done.push(`paused: ${pausedTabs}`),
        },
      },
      permissions: { contains: async () => now.access },
      scripting: {
        insertCSS: async () => undefined,
        executeScript: async ({ func, files }: { func?: () => unknown; files?: string[] }) => {
          if (func?.name === 'state') return [{ frameId: 0, result: now.state }];
          done.push(func?.name ?? `${files}`);
          return [];
        },
      },
      action: {
        setIcon: async () => undefined,
        setBadgeText: async ({ text }: { text: string }) => void done.push(`badge: ${text || 'none'}`),
      },
    },
  };
});
vi.mock('../../platform/browser.ts', () => ({ browser }));
vi.stubGlobal('navigator', { locks: { request: (_: string, run: () => unknown) => run() } });

beforeEach(() => {
  done.length = 0;
  Object.assign(now, { state: null, access: false, paused: [], settings: {} });
  browser.commands.onCommand.addListener.mockReset();
});

async function toggle(facts: Partial<typeof now>): Promise<readonly string[]> {
  Object.assign(now, facts);
  answerCommands();
  const [press] = browser.commands.onCommand.addListener.mock.lastCall ?? [];
  press('toggle-site', { id: 7, url: URL });
  // The last thing that each of them does.
  const last = ['off: www.example.com', 'badge: none', SCRIPTS];
  await vi.waitFor(() => expect(last.some((each) => done.includes(each))).toBe(true));
  return done;
}

describe('“toggle here”', () => {
  it('switches off a site that is marked, and on again', async () => {
    expect(await toggle({ access: true, state: 'on' })).toEqual(['off: www.example.com']);
    done.length = 0;
    const again = await toggle({ access: true, state: 'off', settings: { sitesOff: ['www.example.com'] } });
    expect(again).toEqual(['off: none', 'resume', SCRIPTS]);
  });
  it('marks a page of another site once, and takes the marks off again', async () => {
    expect(await toggle({ state: null })).toEqual(['resume', SCRIPTS]);
    done.length = 0;
    expect(await toggle({ state: 'on' })).toEqual(['stop', 'badge: none']);
  });
  it('marks a page of our site that has no scout, and does not switch the site off', async () => {
    expect(await toggle({ access: true, state: null })).toEqual(['resume', SCRIPTS]);
  });
  it('resumes a tab that is paused', async () => {
    const resumed = ['paused: ', 'resume', SCRIPTS];
    expect(await toggle({ access: true, state: 'paused', paused: [7] })).toEqual(resumed);
    done.length = 0;
    expect(await toggle({ state: 'paused', paused: [7] })).toEqual(resumed);
  });
});
