// Runs one vitest project and counts its tests.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserKind, ensureBrowser } from '../browsers.ts';
import { CACHE, runTool } from '../tools.ts';
import type { StepOutcome } from './step.ts';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** `browser` is the one that the e2e project drives. Its path travels by the environment that findBrowser() reads. */
export async function runVitest(project: 'unit' | 'dom' | 'e2e', browser?: BrowserKind): Promise<StepOutcome> {
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, `tests-${project}${browser ? `-${browser}` : ''}.json`);
  rmSync(file, { force: true });
  const env: Record<string, string> = { NO_COLOR: '1' };
  if (browser) env.HUIZHU_BROWSER = browser;
  if (project === 'dom') env.HUIZHU_CHROMIUM = ensureBrowser('chromium');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const outcome = await runTool('vitest', ['run', '--project', project, ...reporters], { env });
  if (!existsSync(file)) return outcome; // it did not come so far as to run a test: counts as one failure
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return { ...outcome, counts };
}
