import { describe, expect, test } from 'vitest';
import { nearest } from '../../scripts/glossary/nearest.ts';
import { runNode } from '../../scripts/tools.ts';

const glossary = (...args: readonly string[]) => runNode(['scripts/glossary.ts', ...args]);

describe('the editors’ tool', () => {
  test('lists its commands when asked for help, and says what one of them wants', async () => {
    const all = await glossary('--help');
    expect(all.status).toBe(0);
    for (const name of ['check', 'verify', 'candidates', 'new', 'coverage', 'preview', 'stats', 'reader', 'schema'])
      expect(all.output).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    const one = await glossary('coverage', '--help');
    expect(one.status).toBe(0);
    expect(one.output).toContain('FILE… [--json]');
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
  ])('refuses %j with what to write instead', async (args, message) => {
    const { status, output } = await glossary(...args);
    expect(status).toBe(2);
    expect(output).toContain(message);
    expect(output).toContain('usage: npm run -s glossary --');
    expect(output).not.toContain('    at ');
  });
});

test('the nearest names are those that differ least, or that hold what was written', () => {
  const names = ['xi-an-shuzigu', 'xi-an-shuzhigu', 'huajing', '5-4-x-chanye-buju'];
  expect(nearest('xi-an-shuzhegu', names)).toEqual(['xi-an-shuzhigu', 'xi-an-shuzigu']);
  expect(nearest('5-4-x', names)).toEqual(['5-4-x-chanye-buju']);
  expect(nearest('something-else', names)).toEqual([]);
});
