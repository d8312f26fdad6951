import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** One YAML file, with the way back from a value to its line. */
export interface YamlFile {
  /** As it is named in messages: relative to the project. */
  readonly name: string;
  readonly value: unknown;
  readonly syntaxErrors: readonly { readonly line: number; readonly message: string }[];
  /** The line, from 1, of the value at this path, or of the nearest value above it that exists. */
  lineAt(path: readonly (string | number)[]): number;
}

function readYaml(path: string, root: string): YamlFile {
  return parseYaml(readFileSync(path, 'utf8'), relative(root, path));
}

/** @public for tests of the check */
export function parseYaml(text: string, name: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const syntaxErrors = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    message: error.message,
  }));
  return {
    name,
    value: syntaxErrors.length ? undefined : document.toJS(),
    syntaxErrors,
    lineAt: (path) => lines.linePos(offsetAt(document, path)).line,
  };
}

function offsetAt(document: Document, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth ? document.getIn(path.slice(0, depth), true) : document.contents;
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The YAML files of the glossary: its sources and its entries, one file a domain, in the order of their names. */
export function readGlossary(root: string): { sources: YamlFile; entries: YamlFile[] } {
  const folder = join(root, 'glossary/entries');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return {
    sources: readYaml(join(root, 'glossary/sources.yaml'), root),
    entries: names.map((name) => readYaml(join(folder, name), root)),
  };
}
