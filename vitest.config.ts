// Three projects: `unit` runs in Node, `dom` inside an installed Chromium (happy-dom has no highlights, no caret positions
// and no popovers), `e2e` drives a whole browser with the built extension (HUIZHU_BROWSER chooses which).
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { glossaryModules } from './glossary/compile/plugin.ts';
import { findBrowser } from './scripts/browsers.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every project needs to load our modules. webextension-polyfill throws outside an extension. */
const shared = {
  plugins: [glossaryModules()],
  resolve: { alias: { 'webextension-polyfill': here('./tests/fixtures/fake-browser.ts') } },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
};

const BROWSER_DEPENDENCIES = [
  'axe-core',
  'fast-check',
  'preact',
  'preact/hooks',
  'preact/jsx-dev-runtime',
  'preact/jsx-runtime',
  'preact/test-utils',
  'wxt/testing/fake-browser',
];

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 20_000 },
      },
      {
        ...shared,
        // A dependency found late reloads the page in the middle of a run, so all that tests import is named here.
        optimizeDeps: { include: BROWSER_DEPENDENCIES },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          // One page at a time: the browser slows the timers of a page that is not in front, and the card's are tested.
          fileParallelism: false,
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser('chromium') ?? '', args: ['--no-sandbox', '--disable-gpu'] },
            }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 900 },
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Firefox's driver has no forced colours and no accessibility tree: every surface is looked at in Chromium.
          exclude: process.env.HUIZHU_BROWSER === 'firefox' ? ['tests/e2e/surfaces.test.ts'] : [],
          environment: 'node',
          // Each file has a browser of its own. Firefox’s are run two at a time; Chromium’s one by one: its hostile pages take
          // a core each, and what is measured beside them would be late.
          fileParallelism: process.env.HUIZHU_BROWSER === 'firefox',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
