import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import type { ResolvedPublicFile } from 'wxt';
import { packBundle } from './bundle.ts';
import { compileGlossary } from './compile.ts';
import { PROJECT_ROOT } from './load.ts';

const MODULE = 'virtual:huizhu-index';
/** Marks a YAML file that is imported only so that WXT knows who depends on it. */
const WATCHED = '?huizhu-watched';
/** Whoever loads this loads the entry bundle. */
const BUNDLE_LOADER = normalizePath(join(PROJECT_ROOT, 'platform/bundle.ts'));

/** Vite: `virtual:huizhu-index` is the index text that the scout ships. Fails the build if the glossary does not check. */
export function glossaryModules(): Plugin {
  let dev = false;
  // WXT's dev mode rebuilds what has the changed file among its modules; watched files alone do not count (WXT 0.21.4).
  const watched = () =>
    dev
      ? glossaryFiles().map(
          (file, i) =>
            `import f${i} from ${JSON.stringify(normalizePath(file) + WATCHED)};Reflect.get(globalThis, f${i});`,
        )
      : [];
  return {
    name: 'huizhu:index',
    configResolved(config) {
      dev = config.mode === 'development';
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : id.endsWith(WATCHED) ? id : undefined),
    load(id) {
      if (id.endsWith(WATCHED)) return `export default ${JSON.stringify(id)};`;
      if (id !== `\0${MODULE}`) return undefined;
      for (const file of glossaryFiles()) this.addWatchFile(file);
      return [...watched(), `export default ${JSON.stringify(compileGlossary().index)};`].join('\n');
    },
    transform: (code, id) =>
      dev && id === BUNDLE_LOADER ? { code: [...watched(), code].join('\n'), map: null } : undefined,
  };
}

/** WXT: puts the files of the entry bundle among the extension's files. */
export function addEntryBundle(files: ResolvedPublicFile[]): void {
  const { list, base, english, passages } = packBundle(compileGlossary().bundle);
  files.push(
    { contents: JSON.stringify(list), relativeDest: 'list.json' },
    { contents: JSON.stringify(base), relativeDest: 'glossary.json' },
    { contents: JSON.stringify(english), relativeDest: 'glossary.en.json' },
    { contents: JSON.stringify(passages), relativeDest: 'passages.json' },
  );
}

function glossaryFiles(): string[] {
  const folder = join(PROJECT_ROOT, 'glossary/entries');
  const entries = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return [join(PROJECT_ROOT, 'glossary/sources.yaml'), ...entries.map((name) => join(folder, name))];
}
