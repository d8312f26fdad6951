import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from '../tools.ts';
import { type Command, readArgs } from './command.ts';
import { SCHEMA_FILES } from './schemas.ts';

export const schema: Command = {
  usage: '',
  about: 'writes the JSON Schema files, from which editors complete and check YAML as you type',
  help: ['glossary/schema.ts is the one definition: change it there, then run this.'],
  async run(args) {
    readArgs(args, {});
    const files = Object.entries(SCHEMA_FILES).map(([path, contents]) => {
      writeFileSync(join(ROOT, path), JSON.stringify(contents, undefined, 2));
      return path;
    });
    const { status, output } = await runTool('biome', ['format', '--write', ...files]);
    console.log(status === 0 ? files.map((path) => `wrote ${path}`).join('\n') : output);
    return status;
  },
};
