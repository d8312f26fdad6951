// A browser with the extension installed as it is shipped, on a network where the local server plays every host.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { type BrowserKind, ensureBrowser } from '../../../scripts/browsers.ts';
import { outputFolder } from '../../../scripts/outputs.ts';
import { CACHE } from '../../../scripts/tools.ts';
import { GECKO_ID, HOSTS } from './hosts.ts';
import { type Answer, type Server, serve } from './server.ts';
import { closeWelcome } from './tabs.ts';

/** Firefox draws a random one for each profile; a fixed one makes the extension's addresses known. */
const FIREFOX_UUID = '8b1c5c5e-6f0e-4f0a-9d53-2f1d4a6c7e10';

export interface Session {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  readonly server: Server;
  /** The installed copy of the built extension; tests may change it before a reload. */
  readonly folder: string;
  /** Of this installation; in Firefox the gecko id. */
  readonly id: string;
  /** Origin of the extension's own pages, with a slash at the end. */
  readonly base: string;
  close(): Promise<void>;
}

interface SessionOptions {
  readonly answer: Answer;
  /** Shows the browser's window; without it the browser is headless. */
  readonly visible?: boolean;
  /** The X display that the window is shown on (harness/display.ts); the machine's own where not given. */
  readonly display?: string;
}

function chromiumOptions(port: number): LaunchOptions {
  const rules = HOSTS.map((host) => `MAP *${host} 127.0.0.1:${port}`).join(', ');
  return {
    pipe: true, // the only channel over which Chromium installs an extension
    enableExtensions: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to start with one as root
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${rules}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      // One port answers both schemes, so http:// would become https://. A process kept in reserve starts when nobody asked for
      // it, and one that starts while the browser records its trace makes it wait (hostile.test.ts).
      '--disable-features=HttpsUpgrades,SpareRendererForSitePerProcess',
    ],
  };
}

function firefoxOptions(port: number): LaunchOptions {
  const hosts = HOSTS.map((host) => host.replaceAll('.', '\\.')).join('|');
  const rule = `/(^|\\.)(${hosts})$/.test(host)`;
  const proxyScript = `function FindProxyForURL(url, host) { return ${rule} ? 'PROXY 127.0.0.1:${port}' : 'DIRECT'; }`;
  return {
    browser: 'firefox',
    args: ['--remote-allow-system-access'], // for the toolbar button, which no page can press
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      'intl.accept_languages': 'zh-CN,zh,en',
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(proxyScript)}`,
    },
  };
}

/** Starts the server and the browser, and installs the built extension. Throws if there is no build or no browser. */
export async function startSession(
  kind: BrowserKind,
  { answer, display, visible = display !== undefined }: SessionOptions,
): Promise<Session> {
  const executablePath = ensureBrowser(kind);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, `extension-${kind}-`));
  cpSync(outputFolder(kind === 'firefox' ? 'firefox' : 'chrome'), folder, { recursive: true });
  const server = await serve(
    HOSTS.flatMap((host) => [host, `*.${host}`]),
    answer,
  );
  const browser = await puppeteer.launch({
    ...(kind === 'firefox' ? firefoxOptions(server.port) : chromiumOptions(server.port)),
    executablePath,
    headless: !visible,
    ...(display !== undefined && { env: { ...process.env, DISPLAY: display, MOZ_ENABLE_WAYLAND: '0' } }),
    acceptInsecureCerts: true,
    defaultViewport: visible ? null : { width: 1280, height: 900 },
  });
  const close = async () => {
    await endBrowser(browser);
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const id = await browser.installExtension(folder);
    const base = kind === 'firefox' ? `moz-extension://${FIREFOX_UUID}/` : `chrome-extension://${id}/`;
    await closeWelcome({ kind, browser, base });
    return { kind, browser, server, folder, id, base, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Firefox's `close()` may never settle, so its process is ended if it is still there after five seconds. */
async function endBrowser(browser: Browser): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      browser.process()?.kill('SIGKILL');
      resolve();
    }, 5000);
  });
  await Promise.race([browser.close(), late]);
  clearTimeout(timer);
}

/** A new tab at an address. */
export async function openPage(session: Session, url: string): Promise<Page> {
  const page = await session.browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** A new tab with one of the extension's own pages, once `ready` (a selector) is there. */
export async function openOwnPage(session: Session, path: string, ready: string): Promise<Page> {
  const page = await session.browser.newPage();
  // Firefox reports no load event for moz-extension pages.
  await page.goto(session.base + path, session.kind === 'firefox' ? { waitUntil: [] } : {});
  await page.waitForSelector(ready);
  return page;
}
