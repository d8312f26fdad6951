// What is said of a tab, put together from what its page and its frames say.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reportOf } from '../../platform/page-report.ts';

interface Injection {
  readonly frameId: number;
  readonly result: unknown;
}
interface Injected {
  readonly target: { readonly allFrames?: true };
  readonly injectImmediately: boolean;
}

const { browser } = vi.hoisted(() => ({
  browser: { scripting: { executeScript: vi.fn(async (_: Injected): Promise<Injection[]> => []) } },
}));
vi.mock('../../platform/browser.ts', () => ({ browser }));
afterEach(() => vi.resetAllMocks());

const on = (terms: readonly [entry: number, count: number][], more = {}) => ({
  version: 'v',
  state: 'on',
  blocksRead: 2,
  blocksTotal: 3,
  terms: terms.map(([entry, count]) => ({ entry, count })),
  script: 'hans',
  waiting: 0,
  ...more,
});
/** The page, then its frames, as the browser gives them: in no order. */
function answering(page: unknown, ...frames: unknown[]): void {
  browser.scripting.executeScript.mockImplementation(async ({ target }) =>
    target.allFrames
      ? [...frames.map((result, i) => ({ frameId: (i + 1) * 10, result })).reverse(), { frameId: 0, result: null }]
      : [{ frameId: 0, result: page }],
  );
}

describe('the report of a tab', () => {
  it('has the terms of the page first, then those of its frames in their order, counts and blocks added', async () => {
    answering(on([[5, 2]]), on([[7, 1]]), null, on([[3, 1], [5, 4]])); // biome-ignore format: one line a tab
    expect(await reportOf(1)).toMatchObject({
      terms: [
        { entry: 5, count: 6 },
        { entry: 7, count: 1 },
        { entry: 3, count: 1 },
      ],
      blocksRead: 6,
      blocksTotal: 9,
      waiting: 0,
    });
  });
  it('is in the script of the frame that has the text, where the page itself has none', async () => {
    answering(on([]), on([[1, 1]], { script: 'hant' }));
    expect(await reportOf(1)).toMatchObject({ script: 'hant' });
  });
  it('counts the frames that cannot say yet, and leaves out those that are paused or count entries otherwise', async () => {
    answering(on([[1, 1]]), 'off', 'paused', on([[9, 1]], { version: 'older' }), { state: 'on' });
    expect(await reportOf(1)).toMatchObject({ terms: [{ entry: 1, count: 1 }], waiting: 1 });
  });
  it('is the page’s where that is off, paused or has no scout, whatever its frames say', async () => {
    const frame = on([[1, 1]]);
    answering('off', frame);
    expect(await reportOf(1)).toMatchObject({ state: 'off', terms: [] });
    answering('paused', frame);
    expect(await reportOf(1)).toMatchObject({ state: 'paused', terms: [] });
    answering(null, frame);
    expect(await reportOf(1)).toBeUndefined();
  });
  it('says why a page has no scout: what kind of document it is, or that the browser refuses', async () => {
    for (const [answer, state] of [
      ['type application/pdf', 'pdf'],
      ['type image/svg+xml', 'format'],
    ]) {
      answering(answer);
      expect(await reportOf(1)).toMatchObject({ state, terms: [] });
    }
    answering('type text/html');
    expect(await reportOf(1)).toBeUndefined();
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await reportOf(1)).toMatchObject({ state: 'refused' });
  });
  it('is the page’s alone where the frames may not be asked', async () => {
    browser.scripting.executeScript.mockImplementation(async ({ target }) => {
      if (target.allFrames) throw new Error('a frame has gone');
      return [{ frameId: 0, result: on([[1, 1]]) }];
    });
    expect(await reportOf(1)).toMatchObject({ terms: [{ entry: 1, count: 1 }] });
  });
  it('waits for the page to be read, but for no frame', async () => {
    answering(on([]));
    await reportOf(1);
    const calls = browser.scripting.executeScript.mock.calls.map(([call]) => call);
    expect(calls.map(({ target, injectImmediately }) => [target.allFrames ?? false, injectImmediately])).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});
