import type { Plugin } from 'vite';

const WRAPPER = 'virtual:wxt-content-script-isolated-world-entrypoint';

/**
 * Vite: a content script is its `main` and nothing else. WXT wraps it in a logger and in a context object that announces
 * itself by an event which the page can see; that costs every page 1.5 kB compressed, and our scripts clean up by
 * themselves (entrypoints/scout.content/start.ts). Fails the build if WXT's wrapper is not what it was.
 */
export function bareEntrypoints(): Plugin {
  return {
    name: 'huizhu:bare-entrypoints',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes(WRAPPER)) return undefined;
      const definition = /import definition from\s*['"][^'"]+['"];?/.exec(code)?.[0];
      if (!definition)
        throw new Error('WXT wraps content scripts in another way than scripts/bare-entrypoints.ts expects');
      return `${definition}\ndefinition.main();`;
    },
  };
}
