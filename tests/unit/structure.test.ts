// The shape of the code, as DESIGN's house describes it: the arrows between rooms, no circles, no dead exports.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Module, readModules } from '../fixtures/modules.ts';

/** Which rooms a room may import, besides itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['page', 'glossary', 'annotator', 'components', 'platform'],
  page: ['annotator'],
  glossary: ['annotator'],
  annotator: [],
  components: [],
  platform: [],
};
const ROOMS = Object.keys(ARROWS);
/** Imports nothing; any room may import its types. */
const SCHEMA = 'glossary/schema.ts';
/** Long for a reason. */
const LONG_FILES: Readonly<Record<string, string>> = {
  [SCHEMA]: 'one schema, and the types derived from it, read best in one place',
};

const modules = readModules([...ROOMS, 'scripts', 'bench', 'tests', 'wxt.config.ts', 'vitest.config.ts']);
const roomOf = (path: string) => path.split('/')[0] ?? '';
const inRooms = [...modules.values()].filter(({ path }) => ROOMS.includes(roomOf(path)));

test('the reader of modules sees the project', () => {
  expect(new Set(inRooms.map(({ path }) => roomOf(path)))).toEqual(new Set(ROOMS));
  expect(modules.get('page/scout-api.ts')?.imports).toContainEqual({
    path: SCHEMA,
    names: expect.anything(),
    type: true,
  });
});

describe('rooms', () => {
  test('import only what stands below them', () => {
    const wrong = inRooms.flatMap(({ path, imports }) =>
      imports
        .filter((used) => ROOMS.includes(roomOf(used.path)) && roomOf(used.path) !== roomOf(path))
        .filter((used) => !(used.type && used.path === SCHEMA))
        .filter((used) => !ARROWS[roomOf(path)]?.includes(roomOf(used.path)))
        .map((used) => `${path} -> ${used.path}`),
    );
    expect(wrong).toEqual([]);
  });

  test('import nothing from tests, scripts or bench', () => {
    const outside = ['tests', 'scripts', 'bench'];
    const wrong = inRooms.filter(({ imports }) => imports.some(({ path }) => outside.includes(roomOf(path))));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('the schema imports nothing', () => {
    expect(modules.get(SCHEMA)?.imports).toEqual([]);
  });
});

test('no module imports itself, however long the way round', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path].join(' -> '));
    if (at >= 0 || done.has(path)) return;
    for (const used of modules.get(path)?.imports ?? []) {
      // Types are gone when the code runs: a part may name the type of its whole.
      if (!used.type && modules.has(used.path)) walk(used.path, [...way, path]);
    }
    done.add(path);
  };
  for (const path of modules.keys()) walk(path, []);
  expect(circles).toEqual([]);
});

test('every export is imported by another file; tests do not count, but for what is marked @public', () => {
  const used = new Set<string>();
  for (const { path, imports } of modules.values()) {
    for (const { path: from, names } of imports) {
      if (roomOf(path) === 'tests' && roomOf(from) !== 'tests' && roomOf(from) !== 'scripts') continue;
      for (const name of names) used.add(`${from}#${name}`);
    }
  }
  const isUsed = ({ path }: Module, name: string) => used.has(`${path}#${name}`) || used.has(`${path}#*`);
  const dead = [...modules.values()].flatMap((module) =>
    module.exports.filter((name) => !isUsed(module, name)).map((name) => `${module.path}: ${name}`),
  );
  expect(dead).toEqual([]);
});

test('content scripts do not reach webextension-polyfill or a page’s code', () => {
  const starts = [...modules.keys()].filter((path) => /^entrypoints\/\w+\.content\/index\.tsx?$/.test(path));
  expect(starts.length).toBeGreaterThan(0);
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const used of modules.get(path)?.imports ?? []) if (!used.type) walk(used.path);
  };
  for (const start of starts) walk(start);
  expect([...reached].filter((path) => /^webextension-polyfill$|^platform\/browser\.ts$/.test(path))).toEqual([]);
});

test('the scout carries no interface library: every page pays for it', () => {
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const used of modules.get(path)?.imports ?? []) if (!used.type) walk(used.path);
  };
  walk('entrypoints/scout.content/index.ts');
  expect([...reached].filter((path) => /^preact|^components\//.test(path))).toEqual([]);
});

test('files are short enough to be read at once', () => {
  const long = [...modules.values()]
    .map(({ path, source }) => ({ path, lines: source.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > (roomOf(path) === 'tests' ? 400 : 250) && !LONG_FILES[path])
    .map(({ path, lines }) => `${path}: ${lines}`);
  expect(long).toEqual([]);
});

test('no markup is made from strings', () => {
  const maker = /\b(innerHTML|outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/;
  expect(inRooms.filter(({ code }) => maker.test(code)).map(({ path }) => path)).toEqual([]);
});

test('content scripts and what they use write nothing to the console of a page', () => {
  const loud = inRooms.filter(
    ({ path, code }) => /^(page|annotator|components)\/|\.content\//.test(path) && /\bconsole\./.test(code),
  );
  expect(loud.map(({ path }) => path)).toEqual([]);
});

test('every command of package.json names a script that exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const missing = Object.values(scripts)
    .flatMap((command) => command.match(/\b[\w/-]+\.ts\b/g) ?? [])
    .filter((path) => !modules.has(path));
  expect(missing.map((path) => basename(path))).toEqual([]);
});
