// Finds the browsers that tests and `npm start` drive. No tool's own browser download is used: it does not work everywhere.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, isRootOnDebian } from './debian.ts';

export type BrowserKind = 'chromium' | 'firefox';

interface Known {
  readonly title: string;
  /** Environment variable that names the executable and goes before everything else. */
  readonly variable: string;
  /** Names to look for on PATH. */
  readonly names: readonly string[];
  /** Usual places; `%NAME%` stands for an environment variable. */
  readonly places: readonly string[];
  readonly debianPackage: string;
  /** First major version that does what Huizhu needs, with the reason in PLATFORM terms. */
  readonly oldest: number;
}

const KNOWN: Record<BrowserKind, Known> = {
  chromium: {
    title: 'Chromium or Chrome',
    variable: 'HUIZHU_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '%HOME%/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '%PROGRAMFILES%/Google/Chrome/Application/chrome.exe',
      '%PROGRAMFILES(X86)%/Google/Chrome/Application/chrome.exe',
      '%LOCALAPPDATA%/Google/Chrome/Application/chrome.exe',
      '%LOCALAPPDATA%/Chromium/Application/chrome.exe',
    ],
    debianPackage: 'chromium',
    oldest: 138, // installs an unpacked extension over the debugging pipe
  },
  firefox: {
    title: 'Firefox',
    variable: 'HUIZHU_FIREFOX',
    names: ['firefox', 'firefox-esr'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '%HOME%/Applications/Firefox.app/Contents/MacOS/firefox',
      '%PROGRAMFILES%/Mozilla Firefox/firefox.exe',
      '%PROGRAMFILES(X86)%/Mozilla Firefox/firefox.exe',
      '%LOCALAPPDATA%/Mozilla Firefox/firefox.exe',
    ],
    debianPackage: 'firefox-esr',
    oldest: 146, // paints underlines in ::highlight()
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path with its `%NAME%`s filled in, or undefined where one of them is not set. */
function fillIn(place: string): string | undefined {
  const filled = place.replace(/%([^%]+)%/g, (_, name: string) => process.env[name] ?? '\0');
  return filled.includes('\0') ? undefined : filled;
}

/** The executable of an installed browser, or undefined. Throws if the environment variable names a file that is not one. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const { variable, names, places, title } = KNOWN[kind];
  const chosen = process.env[variable];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`${variable} names ${chosen}, which is not an executable file of ${title}.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return [...onPath, ...places.map(fillIn)].find((path) => path !== undefined && isExecutable(path));
}

/** Major version that the browser reports; undefined where it reports none (on Windows `--version` opens a window instead). */
function majorVersion(path: string): number | undefined {
  if (process.platform === 'win32') return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const major = /(\d+)\.\d/.exec(stdout ?? '')?.[1];
  return major === undefined ? undefined : Number(major);
}

/**
 * The executable of a browser that is new enough. Installs it where it is missing and we may (root on Debian or Ubuntu);
 * else throws with what to install or which variable to set.
 */
export function ensureBrowser(kind: BrowserKind): string {
  const { title, variable, debianPackage, oldest } = KNOWN[kind];
  let path = findBrowser(kind);
  if (path === undefined && isRootOnDebian()) {
    console.error(`huizhu: ${title} is not installed; installing the Debian package ${debianPackage} …`);
    aptInstall([debianPackage, 'fonts-noto-cjk']); // without a CJK font every screenshot is a page of boxes
    path = findBrowser(kind);
  }
  if (path === undefined) {
    throw new Error(`${title} was not found. Install it, or set ${variable} to the path of its executable.`);
  }
  const major = majorVersion(path);
  if (major !== undefined && major < oldest) {
    throw new Error(
      `${path} is version ${major}; ${title} ${oldest} or newer is needed. Update it, or set ${variable}.`,
    );
  }
  return path;
}
