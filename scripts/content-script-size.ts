import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Names of fields and methods that only the two content scripts know. Nothing stored, sent, or asked for from outside
 * (platform/page-call.ts) may be among them, and nothing that the browser or a library gives its meaning. @public for its test
 */
export const OUR_NAMES = [
  ...['aboutXuhui', 'needsContext', 'letterCount', 'firstPairs', 'chroma', 'codes', 'coded', 'edges', 'folded'],
  ...['formAt', 'isTight', 'fruitless', 'isFull', 'isLeaf'],
  ...['isOver', 'luminance', 'mayHaveIn', 'nextForm', 'notAfter', 'notBefore', 'onAbout'],
  ...['onChanges', 'onIdle', 'onMarks', 'onShadow', 'ordered', 'painter', 'readInView', 'repaint'],
  ...['shadows', 'shallow', 'trie'],
] as const;

const isContentScript = (file: string): boolean => /content-scripts\/\w+\.js$/.test(file);

/**
 * Vite: makes the content scripts smaller than its own minifier does, which every page pays for (docs/adr/0012). Names of
 * ours are shortened, the same in all scripts, because they meet in one world; then a second minifier goes over the code.
 */
export function smallContentScripts(): Plugin {
  const short = new Map<string, string>(OUR_NAMES.map((name, i) => [name, `p${i.toString(36)}_`]));
  const names = new RegExp(`\\b(?:${OUR_NAMES.join('|')})\\b`, 'g');
  return {
    name: 'huizhu:small-content-scripts',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !isContentScript(chunk.fileName)) continue;
        const taken = [...short.values()].find((name) => new RegExp(`\\b${name}\\b`).test(chunk.code));
        if (taken)
          throw new Error(
            `${chunk.fileName} has a ${taken} of its own; scripts/content-script-size.ts needs another prefix`,
          );
        const code = chunk.code.replace(names, (name) => short.get(name) ?? name);
        const minified = await minify(code, {
          ecma: 2020,
          compress: { passes: 3, ecma: 2020 },
          format: { ecma: 2020 },
        });
        chunk.code = minified.code ?? code;
      }
    },
  };
}
