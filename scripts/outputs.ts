// The built extension: where it stands, and how it is made.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT, runTool } from './tools.ts';

export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

/** Where the built extension stands. */
export const outputFolder = (target: Target) => join(ROOT, `.output/${target}-mv3`);

/** All that goes into a build. */
const INPUTS = [
  'annotator',
  'components',
  'entrypoints',
  'glossary',
  'page',
  'platform',
  'public',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
];

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** One hash of the names and contents of all inputs. */
function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => filesBelow(join(ROOT, input)))) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const stampFile = (target: Target) => join(CACHE, `build-${target}`);

/** Builds one target. Throws with the tool's output if the build fails. */
export async function build(target: Target, show: boolean): Promise<void> {
  const hash = hashOfInputs(); // before the build: a file saved meanwhile must count as newer
  const { status, output } = await runTool('wxt', ['build', '--browser', target], { show });
  if (status !== 0) throw new Error(`the ${target} build failed\n${output}`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stampFile(target), hash);
}

/** Builds one target unless its inputs are those of the build that is there. */
export async function buildIfChanged(target: Target): Promise<void> {
  const stamp = stampFile(target);
  const fresh = existsSync(join(outputFolder(target), 'manifest.json')) && existsSync(stamp);
  if (fresh && readFileSync(stamp, 'utf8') === hashOfInputs()) return;
  console.error(`huizhu: building for ${target} …`);
  await build(target, false);
}
