// The editors' tool: `npm run -s glossary -- check | verify --documents DIR | stats [--json]`.
import { check } from './glossary/check.ts';
import { verify } from './glossary/verify.ts';

const COMMANDS: Record<string, (args: string[]) => number> = { check, verify };

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(`usage: npm run -s glossary -- ${Object.keys(COMMANDS).join(' | ')}`);
  process.exit(2);
}
process.exitCode = command(args);
