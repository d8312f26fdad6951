// A display of its own for a browser's window, and a hand that presses real keys and buttons on it: what the browser itself
// answers to (the keys of commands, its questions) no driver can press.
import { spawn, spawnSync } from 'node:child_process';
import { aptInstall, isRootOnDebian } from '../../../scripts/debian.ts';
import { until } from './until.ts';

/** Command and Debian package. */
const NEEDED = { Xvfb: 'xvfb', xdotool: 'xdotool' } as const;

const isThere = (command: string) => spawnSync('which', [command]).status === 0;
const missing = () => (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((command) => !isThere(command));

/** Why there can be no display here, or undefined where there can; installs what it needs where we may. */
export function whyNoDisplay(): string | undefined {
  if (process.platform !== 'linux') return 'real keys need Xvfb, which is for Linux';
  const lacking = missing();
  if (lacking.length > 0 && isRootOnDebian()) aptInstall(lacking.map((command) => NEEDED[command]));
  const still = missing();
  return still.length > 0 ? `real keys need ${still.join(' and ')}, not installed here` : undefined;
}

export interface Window {
  readonly id: string;
  readonly name: string;
  /** Of the screen, in px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  /** As DISPLAY has it. */
  readonly name: string;
  /** The windows that are shown. */
  windows(): Window[];
  /** How many are shown, those without a name, as a menu, included. */
  count(): number;
  /** Gives a window the keyboard: without a window manager nobody else does. */
  focus(window: Window): void;
  /** Presses keys together, as `alt+shift+j`. */
  press(keys: string): void;
  type(text: string): void;
  /** Presses the mouse at a point of the screen, in px. */
  click(x: number, y: number): void;
  close(): void;
}

/** Starts a screen of 1400 × 1000 px. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stdio[3]?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  // The number comes with a line's end once the display takes clients.
  await until('a display', async () => said.endsWith('\n'));
  const name = `:${said.trim()}`;
  const hand = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('xdotool', args, {
      encoding: 'utf8',
      env: { ...process.env, DISPLAY: name },
    });
    // A search that finds nothing is no failure.
    if (status !== 0 && args[0] !== 'search') throw new Error(`xdotool ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const windowOf = (id: string): Window => {
    const [, x, y] = /Position: (-?\d+),(-?\d+)/.exec(hand('getwindowgeometry', id)) ?? [];
    const [, width, height] = /Geometry: (\d+)x(\d+)/.exec(hand('getwindowgeometry', id)) ?? [];
    const [left, top, wide, high] = [x, y, width, height].map(Number) as [number, number, number, number];
    return { id, name: hand('getwindowname', id), x: left, y: top, width: wide, height: high };
  };
  return {
    name,
    windows: () => hand('search', '--onlyvisible', '--name', '.').split('\n').filter(Boolean).map(windowOf),
    count: () => hand('search', '--onlyvisible', '--class', '.*').split('\n').filter(Boolean).length,
    focus: ({ id }) => void hand('windowfocus', '--sync', id),
    press: (keys) => void hand('key', '--clearmodifiers', keys),
    type: (text) => void hand('type', '--delay', '20', text),
    click: (x, y) => void hand('mousemove', String(x), String(y), 'click', '1'),
    close: () => void server.kill(),
  };
}
