import { defineConfig } from 'wxt';
import { addEntryBundle, glossaryModules } from './glossary/compile/plugin.ts';
import { DEFAULT_SITES } from './platform/sites.ts';

export default defineConfig({
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  hooks: { 'build:publicAssets': (_, files) => addEntryBundle(files) },
  vite: () => ({ plugins: [glossaryModules()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: [...DEFAULT_SITES],
    action: { default_title: '__MSG_extName__' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'huizhu@glossary',
          strict_min_version: '146.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
