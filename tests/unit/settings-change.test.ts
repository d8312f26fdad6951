import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeTerm } from '../../entrypoints/background/settings-change.ts';
import { on, settingsChange } from '../../platform/messages.ts';

const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings;

describe('what a card tells of a term', () => {
  beforeEach(() => fakeBrowser.reset());
  it('reaches the background only in its shape', async () => {
    const handle = vi.fn(async () => ({ ok: true }));
    const handler = on(settingsChange, handle);
    const wrong = [null, {}, { do: 'save' }, { do: 'reset', entry: 'a' }, { do: 'exclude', entry: 'a', host: 1 }];
    for (const params of wrong) expect(await handler.handle(params, {})).toBeUndefined();
    expect(handle).not.toHaveBeenCalled();
    expect(await handler.handle({ do: 'exclude', entry: 'a', host: 'x.cn' }, {})).toEqual({ ok: true });
  });
  it('is kept', async () => {
    expect(await changeTerm({ do: 'know', entry: 'a' }, {})).toEqual({ ok: true });
    expect(await stored()).toMatchObject({ known: ['a'] });
  });
  it.each([
    ['Asia/Shanghai', '2026-11-29'],
    ['UTC', '2026-11-28'],
  ])('is dated by the reader’s own calendar: half past six in the morning in Shanghai, in %s', async (zone, date) => {
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-28T22:30:00Z') });
    try {
      await changeTerm({ do: 'save', entry: 'a' }, {});
    } finally {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    }
    expect(await stored()).toMatchObject({ saved: [{ entry: 'a', date }] });
  });
  it('holds for the host of the page, whatever a script in a frame says', async () => {
    const sender = { tab: { id: 1, url: 'https://www.example.com/page' } };
    await changeTerm({ do: 'exclude', entry: 'a', host: 'frame.example.org' }, sender);
    expect(await stored()).toMatchObject({ excluded: [{ entry: 'a', host: 'www.example.com' }] });
  });
  it('is refused where it names no entry or no host', async () => {
    expect(await changeTerm({ do: 'save', entry: 'No Entry' }, {})).toEqual({ ok: false });
    expect(await changeTerm({ do: 'exclude', entry: 'a', host: 'a b' }, {})).toEqual({ ok: false });
    expect(await stored()).toBeUndefined();
  });
  it('is said not to be kept where the storage is full', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    expect(await changeTerm({ do: 'know', entry: 'a' }, {})).toEqual({ ok: false });
    expect(await stored()).toBeUndefined();
  });
});
