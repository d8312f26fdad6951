import { defineConfig } from 'wxt';
import { addEntryBundle, glossaryModules } from './glossary/compile/plugin.ts';
import { SCOUT_SCRIPTS, SCOUT_STYLES } from './platform/scout-files.ts';
import { DEFAULT_SITES } from './platform/sites.ts';
import { bareEntrypoints } from './scripts/bare-entrypoints.ts';
import { smallContentScripts } from './scripts/content-script-size.ts';

export default defineConfig({
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  hooks: {
    // WXT 0.21.4 runs its auto-import plugin even with `imports: false`: a parameter named `storage` would pull 3 kB of
    // @wxt-dev/storage into every page. An empty list leaves it nothing to import.
    'config:resolved': (wxt) => {
      Object.assign(wxt.config.imports, { imports: [], presets: [] });
    },
    'build:publicAssets': (_, files) => addEntryBundle(files),
  },
  vite: () => ({
    plugins: [glossaryModules(), bareEntrypoints(), smallContentScripts()],
    // The schema is plain data: who uses two of its constants must not ship the rest.
    build: {
      target: ['chrome138', 'firefox146'],
      rollupOptions: {
        treeshake: { propertyReadSideEffects: false, moduleSideEffects: (id) => !id.endsWith('glossary/schema.ts') },
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: [...DEFAULT_SITES],
    // “Always on this site”: asked for one host at a time, never for all.
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'hz' },
    // Keys that neither browser uses itself; the reader can change them where the browser keeps its shortcuts.
    // Not F, E, V, S, B, T, H: with Alt they open Firefox's menus, Shift or not.
    commands: {
      'next-term': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpen__' },
      'toggle-site': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandToggle__' },
      'open-panel': { description: '__MSG_commandPanel__' },
    },
    action: { default_title: '__MSG_extName__' },
    // Written here and not in the script's own definition, which would carry the list of sites into every page.
    content_scripts: [
      {
        matches: [...DEFAULT_SITES],
        js: [...SCOUT_SCRIPTS],
        css: [...SCOUT_STYLES],
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
      },
    ],
    ...(browser === 'chrome' && { minimum_chrome_version: '138' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'huizhu@glossary',
          strict_min_version: '146.0',
          data_collection_permissions: { required: ['none'] },
        },
        // The same engine draws there: underlines in ::highlight() from 146 on.
        gecko_android: { strict_min_version: '146.0' },
      },
    }),
  }),
});
