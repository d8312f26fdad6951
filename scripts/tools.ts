// Runs the tools that the project's commands are made of, always with this Node.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Documents and tools that stand beside the project on some machines and never in it. */
export const SHARED = join(ROOT, '../shared');
/** Screenshots, stamps and reports; never committed. */
export const CACHE = join(ROOT, '.cache');

/** The packages' commands are JavaScript files: called by path they work alike on every system, without a shell. */
const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  'web-ext': 'web-ext/bin/web-ext.js',
  wxt: 'wxt/bin/wxt.mjs',
} as const;
export type Tool = keyof typeof TOOLS;

export interface Outcome {
  /** Exit code; 1 where a signal ended it. */
  readonly status: number;
  /** What it wrote to standard output and standard error, as it came. */
  readonly output: string;
}

interface RunOptions {
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Write its output through instead of keeping it. */
  readonly show?: boolean;
}

/** Runs `node ARGS` in the project's folder until it ends. Throws only if it cannot be started. */
export function runNode(args: readonly string[], { env = {}, show = false }: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Runs the command of an installed package. */
export function runTool(tool: Tool, args: readonly string[], options?: RunOptions): Promise<Outcome> {
  const path = join(ROOT, 'node_modules', TOOLS[tool]);
  if (!existsSync(path)) throw new Error(`${path} is missing; remove node_modules and run the command again.`);
  return runNode([path, ...args], options);
}
