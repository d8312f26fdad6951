// Which frame of a tab the keys and the popup's list lead to.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { enterIn, jumpIn, stepIn } from '../../platform/page-steps.ts';

interface Injected {
  readonly target: { readonly allFrames?: true; readonly frameIds?: readonly [number] };
  readonly func: { readonly name: string };
  readonly args: readonly unknown[];
}

const { browser } = vi.hoisted(() => ({
  browser: {
    scripting: {
      executeScript: vi.fn(async (_: Injected): Promise<{ frameId: number; result: unknown }[]> => []),
    },
  },
}));
vi.mock('../../platform/browser.ts', () => ({ browser }));
afterEach(() => vi.resetAllMocks());

const look = (more: object) => ({
  marks: 2,
  count: 0,
  place: 0,
  isOpen: 0,
  time: 0,
  inCard: 0,
  attention: 0,
  firstEntry: 1,
  lastEntry: 2,
  lastOccurrence: 0,
  ...more,
});
/** Frames 0, 10, 20 … that look so; null for one without marks. */
function frames(...looks: (object | null)[]): void {
  browser.scripting.executeScript.mockImplementation(async ({ target, func }) =>
    target.allFrames
      ? looks.map((each, i) => ({ frameId: i * 10, result: each && look(each) })).reverse()
      : [{ frameId: target.frameIds?.[0] ?? 0, result: func.name === 'arrive' ? undefined : true }],
  );
}
/** What was done in which frame. */
const done = () =>
  browser.scripting.executeScript.mock.calls
    .map(([{ target, func, args }]) => [func.name, target.frameIds?.[0], ...args].join(' ').trim())
    .filter((call) => !/^(look|arrive)/.test(call));

describe('a step', () => {
  it('goes on in the frame whose card is open', async () => {
    frames({ time: 9 }, { isOpen: 1, place: 1 });
    expect(await stepIn(1, 1)).toBe(true);
    expect(done()).toEqual(['step 10 1']);
  });
  it('goes from the last term of a frame to the first of the next one with terms, and takes the card along', async () => {
    frames({ isOpen: 1, place: 2 }, null, { firstEntry: 7 });
    await stepIn(1, 1);
    expect(done()).toEqual(['jump 20 7 0', 'leave 0']);
  });
  it('goes back from the first term of a frame to the last of the one before, round the page', async () => {
    frames({ isOpen: 1, place: 1 }, { lastEntry: 8, lastOccurrence: 3 });
    await stepIn(1, -1);
    expect(done()).toEqual(['jump 10 8 3', 'leave 0']);
  });
  it('takes the focus along where it was in the card', async () => {
    frames({ isOpen: 1, place: 2, inCard: 1 }, {});
    await stepIn(1, 1);
    expect(done()).toEqual(['jump 10 1 0', 'leave 0', 'enter 10']);
  });
  it('goes on where the last card was, after that was closed', async () => {
    frames({ time: 5, place: 1 }, { time: 6, place: 2 }, {});
    await stepIn(1, 1);
    expect(done()).toEqual(['jump 20 1 0']);
  });
  it('begins with the page, or the first frame where the page has none, and stays in the only one', async () => {
    frames({}, {});
    await stepIn(1, 1);
    frames(null, { isOpen: 1, place: 2 });
    await stepIn(1, 1);
    expect(done()).toEqual(['step 0 1', 'step 10 1']);
  });
  it('leads nowhere where nothing is marked', async () => {
    frames(null, null);
    expect(await stepIn(1, 1)).toBe(false);
  });
});

describe('a jump', () => {
  it('finds the frame that has the occurrence', async () => {
    frames({ count: 2 }, {}, { count: 3 });
    await jumpIn(1, 4, 1);
    await jumpIn(1, 4, 3);
    expect(done()).toEqual(['jump 0 4 1', 'jump 20 4 1']);
  });
  it('says so where the occurrence has gone', async () => {
    frames({ count: 2 }, { count: 1 });
    expect(await jumpIn(1, 4, 3)).toBe(false);
  });
});

describe('entering the card', () => {
  it('means the open one, else the frame that the reader points at, else the one with the focus, else the first', async () => {
    for (const looks of [
      [{ attention: 2 }, { isOpen: 1 }],
      [{ attention: 1 }, { attention: 2 }],
      [{}, { attention: 1 }],
      [{}, {}],
    ]) {
      frames(...looks);
      await enterIn(1);
    }
    expect(done()).toEqual(['enter 10', 'enter 10', 'enter 10', 'enter 0']);
  });
});
