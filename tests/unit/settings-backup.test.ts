import { describe, expect, it } from 'vitest';
import { backupOf, changedBy, readBackup } from '../../platform/settings-backup.ts';
import { type Choices, DEFAULT_SETTINGS } from '../../platform/settings-shape.ts';

const CHOICES: Choices = { theme: 'dark', known: ['a'], excluded: [{ entry: 'b', host: 'x.cn' }] };
const file = (settings: unknown) => JSON.stringify({ app: 'huizhu', made: '2026-11-21', settings });

describe('a backup', () => {
  it('gives back what was exported', () => {
    expect(readBackup(backupOf(CHOICES, '2026-11-21'))).toEqual({ choices: CHOICES });
  });
  it('of an earlier version is read as that version meant it', () => {
    expect(readBackup(file({ version: 1, sitesOff: ['a.cn'] }))).toEqual({ choices: { sitesOff: ['a.cn'] } });
  });
  it.each([
    ['no json', '{"app": "huizhu", '],
    ['no backup', '[]'],
    ['no backup', 'null'],
    ['no backup', '{"app": "other", "settings": {"version": 2}}'],
    ['no settings', file(null)],
    ['no settings', file({ theme: 'dark' })],
  ])('is refused as “%s”: %s', (why, text) => {
    expect(readBackup(text)).toEqual({ refused: { why } });
  });
  it('of a later version is refused with that version', () => {
    expect(readBackup(file({ version: 99 }))).toEqual({ refused: { why: 'newer', version: 99 } });
  });
  it('is refused whole for one thing that is not right, and every such thing is named', () => {
    expect(readBackup(file({ version: 2, theme: 'dark', delay: 'long', known: [7] }))).toEqual({
      refused: { why: 'fields', fields: ['delay', 'known'] },
    });
  });
  it('that is far too long is not even read', () => {
    expect(readBackup(`"${'x'.repeat(2_000_001)}"`)).toEqual({ refused: { why: 'no backup' } });
  });
});

describe('the look at an import', () => {
  it('names what it would change, choices that it takes back included', () => {
    const now = { ...DEFAULT_SETTINGS, theme: 'dark' as const, delay: 300 };
    expect(changedBy(now, { delay: 300, known: ['a'] })).toEqual(['theme', 'known']);
  });
  it('names nothing where all is the same', () => {
    expect(changedBy({ ...DEFAULT_SETTINGS, ...CHOICES } as typeof DEFAULT_SETTINGS, CHOICES)).toEqual([]);
  });
});
