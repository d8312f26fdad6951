import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ResolvedPublicFile } from 'wxt';
import { packBundle } from './bundle.ts';
import { compileGlossary } from './compile.ts';
import { PROJECT_ROOT } from './load.ts';

const MODULE = 'virtual:huizhu-index';

/** Vite: `virtual:huizhu-index` is the index text that the scout ships. Fails the build if the glossary does not check. */
export function glossaryModules(): Plugin {
  return {
    name: 'huizhu:index',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      for (const file of glossaryFiles()) this.addWatchFile(file);
      return `export default ${JSON.stringify(compileGlossary().index)};`;
    },
  };
}

/** WXT: puts the files of the entry bundle among the extension's files. */
export function addEntryBundle(files: ResolvedPublicFile[]): void {
  const { base, english, passages } = packBundle(compileGlossary().bundle);
  files.push(
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
