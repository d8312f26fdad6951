import { spawnSync } from 'node:child_process';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';
import { ROOT } from '../scripts/tools.ts';
import type { Machine } from './figures.ts';

const CORES = cpus().length;

/** Processes that want to run, a core, over the last minute: above 1 the machine was busy with something else. */
export const loadPerCore = (): number => (loadavg()[0] ?? 0) / CORES;

export function describeMachine(versions: Pick<Machine, 'chromium' | 'firefox'>, loadAtStart: number): Machine {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout?.trim() ?? '';
  const changed = git('--no-optional-locks', 'status', '--porcelain') === '' ? '' : ' with changes';
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: CORES,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
    ...versions,
    date: new Date().toISOString().slice(0, 10),
    commit: `${git('rev-parse', '--short', 'HEAD') || 'unknown'}${changed}`,
    load: [loadAtStart, loadPerCore()],
  };
}
