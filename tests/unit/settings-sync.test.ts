import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readChoices, updateSettings } from '../../platform/settings.ts';
import { DEFAULT_SETTINGS } from '../../platform/settings-shape.ts';
import { keepSynced, tooLongToSync } from '../../platform/settings-sync.ts';
import { FakeStorage } from '../fixtures/fake-storage.ts';

let here: FakeStorage;
let receive: () => Promise<void>;
beforeEach(() => {
  here = new FakeStorage();
  receive = keepSynced(here);
});
/** Another device: the browser puts its items into our sync area and tells us. */
const elsewhere = (items: Record<string, unknown>) => here.sync.set(items);
const synced = (items: Record<string, unknown>) => vi.waitFor(() => expect(here.synced).toEqual(items));

describe('settings on several devices', () => {
  it('send each choice by itself, and take it back when it is taken back', async () => {
    await updateSettings(here, () => ({ theme: 'dark', delay: 300 }));
    await synced({ 'setting-theme': 'dark', 'setting-delay': 300 });
    await updateSettings(here, () => ({ theme: undefined }));
    await synced({ 'setting-delay': 300 });
  });
  it('take over what changed elsewhere and keep the rest', async () => {
    await updateSettings(here, () => ({ theme: 'dark' }));
    await synced({ 'setting-theme': 'dark' });
    await elsewhere({ 'setting-delay': 500 });
    await vi.waitFor(async () => expect(await readChoices(here)).toEqual({ theme: 'dark', delay: 500 }));
  });
  it('are not undone by the echo of an earlier choice', async () => {
    // Two changes in a row; the browser tells of both afterwards.
    await updateSettings(here, () => ({ theme: 'dark' }));
    await updateSettings(here, () => ({ theme: 'light' }));
    await synced({ 'setting-theme': 'light' });
    expect(await readChoices(here)).toEqual({ theme: 'light' });
  });
  it('leave out what this version does not understand', async () => {
    await elsewhere({ 'setting-theme': 'sepia', 'setting-delay': 400, 'setting-later': 1, other: 2 });
    await vi.waitFor(async () => expect(await readChoices(here)).toEqual({ delay: 400 }));
  });
  it('stay on this device where a list has outgrown what the browser takes, and the others travel', async () => {
    const known = Array.from({ length: 900 }, (_, i) => `an-entry-${i}`);
    await updateSettings(here, () => ({ known, theme: 'dark' }));
    await synced({ 'setting-theme': 'dark' });
    expect(await readChoices(here)).toEqual({ known, theme: 'dark' });
    // What the options page tells the reader.
    expect(tooLongToSync({ ...DEFAULT_SETTINGS, known, theme: 'dark' })).toEqual(['known']);
    expect(tooLongToSync(DEFAULT_SETTINGS)).toEqual([]);
  });
  it('come to a new device once, and not over choices that are there', async () => {
    here.synced = { 'setting-theme': 'dark' };
    await receive();
    expect(await readChoices(here)).toEqual({ theme: 'dark' });
    here.synced = { 'setting-theme': 'light' };
    await receive();
    expect(await readChoices(here)).toEqual({ theme: 'dark' });
  });
  it('of a device with an earlier version are taken as they were meant, later ones as they are', async () => {
    await elsewhere({ 'setting-script': 'hant' });
    await vi.waitFor(async () => expect(await readChoices(here)).toEqual({ script: 'hant-tw' }));
    await elsewhere({ 'setting-script': 'hans', 'setting-textLanguage': 'zh-Hant' });
    await vi.waitFor(async () => expect(await readChoices(here)).toEqual({ script: 'hans', textLanguage: 'zh-Hant' }));
  });
  it('hold on this device where the browser syncs nothing, or refuses', async () => {
    const refuses = async () => {
      throw new Error('sync is off');
    };
    Object.assign(here.sync, { get: refuses, set: refuses, remove: refuses });
    await receive();
    await updateSettings(here, () => ({ theme: 'dark' }));
    expect(await readChoices(here)).toEqual({ theme: 'dark' });
    Object.assign(here, { sync: undefined });
    await updateSettings(here, () => ({ theme: 'light' }));
    expect(await readChoices(here)).toEqual({ theme: 'light' });
    here.items = {};
    await expect(receive()).resolves.toBeUndefined();
  });
});
