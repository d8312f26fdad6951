import { afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../scripts/glossary/main.ts';
import { nearest } from '../../scripts/glossary/nearest.ts';

/** What a call ends with and says, on standard output and on standard error. */
async function glossary(...args: readonly string[]): Promise<{ status: number; said: string; complained: string }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  log.mockClear();
  error.mockClear();
  const status = await main(args);
  const linesOf = ({ mock }: typeof log) => mock.calls.flat().join('\n');
  return { status, said: linesOf(log), complained: linesOf(error) };
}
afterEach(() => vi.restoreAllMocks());

describe('the editors’ tool', () => {
  test('lists its commands when asked for help, and says what one of them wants', async () => {
    const all = await glossary('--help');
    expect(all.status).toBe(0);
    for (const name of ['check', 'verify', 'candidates', 'new', 'coverage', 'preview', 'stats', 'reader', 'schema'])
      expect(all.said).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    const one = await glossary('coverage', '--help');
    expect(one.status).toBe(0);
    expect(one.said).toContain('FILE… [--json]');
  });

  test.each([
    [['chekc'], 'no command “chekc”; did you mean check?'],
    [['coverage'], 'coverage: say which documents: FILE…'],
    [['coverage', 'no-such-file.txt'], 'coverage: no such file or folder: no-such-file.txt'],
    [['candidates', 'package.json', '--top', 'many'], 'candidates: --top wants a whole number from 1, not “many”'],
    [['verify', '--document', 'x'], 'verify: Unknown option'],
    [['verify', '--documents', 'no-such-folder'], 'verify: no folder no-such-folder'],
    [['new'], 'new: say which term'],
    [['stats', '--jsno'], 'stats: Unknown option'],
    [['preview', 'no-such-entry-at-all'], 'preview: no entry has the id “no-such-entry-at-all”'],
  ])('refuses %j with what to write instead', async (args, message) => {
    const { status, said, complained } = await glossary(...args);
    expect(status).toBe(2);
    expect(complained).toContain(message);
    expect(complained).toContain('usage: npm run -s glossary --');
    expect(said).toBe('');
  });
});

test('statistics and coverage print nothing but JSON where JSON is asked for', async () => {
  const stats = await glossary('stats', '--json');
  expect(stats.status).toBe(0);
  expect(JSON.parse(stats.said)).toMatchObject({
    entries: expect.any(Number),
    domains: { industry: expect.any(Number) },
  });
  const coverage = await glossary('coverage', 'docs/editing.zh-CN.md', '--json');
  const { file, entries } = JSON.parse(coverage.said) as { file: string; entries: { entry: string }[] };
  expect(file).toBe('docs/editing.zh-CN.md');
  expect(entries.map(({ entry }) => entry)).toContain('5-4-x-chanye-buju');
});

test('the nearest names are those that differ least, or that hold what was written', () => {
  const names = ['xi-an-shuzigu', 'xi-an-shuzhigu', 'huajing', '5-4-x-chanye-buju'];
  expect(nearest('xi-an-shuzhegu', names)).toEqual(['xi-an-shuzhigu', 'xi-an-shuzigu']);
  expect(nearest('5-4-x', names)).toEqual(['5-4-x-chanye-buju']);
  expect(nearest('something-else', names)).toEqual([]);
});
