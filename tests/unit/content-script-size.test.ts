import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OUR_NAMES } from '../../scripts/content-script-size.ts';
import { ROOT } from '../../scripts/tools.ts';

/** What talks to the content scripts from outside, is stored, or travels: none of it goes through the shortening. */
const OUTSIDE = ['platform', 'entrypoints/background', 'glossary/schema.ts', 'glossary/view.ts', 'public/_locales'];

function* filesIn(path: string): Generator<string> {
  if (/\.\w+$/.test(path)) yield path;
  else for (const name of readdirSync(join(ROOT, path))) yield* filesIn(`${path}/${name}`);
}

test('no name that the build shortens in the content scripts is used by what talks to them from outside', () => {
  const names = new RegExp(`\\b(?:${OUR_NAMES.join('|')})\\b`);
  const used = OUTSIDE.flatMap((path) => [...filesIn(path)]).filter((file) =>
    names.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(used).toEqual([]);
  expect(new Set(OUR_NAMES).size).toBe(OUR_NAMES.length);
});
