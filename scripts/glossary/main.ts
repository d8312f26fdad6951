import { candidates } from './candidates.ts';
import { check } from './check.ts';
import { type Command, UsageError } from './command.ts';
import { coverage } from './coverage.ts';
import { nearest } from './nearest.ts';
import { newEntry } from './new.ts';
import { preview } from './preview.ts';
import { reader } from './reader.ts';
import { schema } from './schema.ts';
import { stats } from './stats.ts';
import { verify } from './verify.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  verify,
  candidates,
  new: newEntry,
  coverage,
  preview,
  stats,
  reader,
  schema,
};

const CALL = 'npm run -s glossary --';
const usage = () => [
  `usage: ${CALL} COMMAND …`,
  ...Object.entries(COMMANDS).map(([name, { usage, about }]) => `  ${`${name} ${usage}`.trimEnd()}\n      ${about}`),
  `${CALL} COMMAND --help says more. The editors' guide is docs/editing.md.`,
];

/** Carries out one call; returns the exit code: 0 fine, 1 something is wrong with the glossary, 2 a bad call. */
export async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const wantsHelp = /^(--help|-h|help)$/.test(name);
    const near = nearest(name, Object.keys(COMMANDS), 1);
    if (wantsHelp) console.log(usage().join('\n'));
    else {
      if (name) console.error(`glossary: no command “${name}”${near.length ? `; did you mean ${near[0]}?` : ''}`);
      console.error(usage().join('\n'));
    }
    return wantsHelp ? 0 : 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    const { usage, about, help = [] } = command;
    console.log([`usage: ${CALL} ${name} ${usage}`.trimEnd(), about, ...help].join('\n'));
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${name}: ${error.message}\nusage: ${CALL} ${name} ${command.usage}`.trimEnd());
    return 2;
  }
}
