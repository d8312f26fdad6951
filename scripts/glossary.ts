// The editors' tool: `npm run -s glossary -- COMMAND …`; docs/editing.md tells how an editor works with it.
import { main } from './glossary/main.ts';

// Not process.exit(): that would cut off what a pipe has not taken yet.
process.exitCode = await main(process.argv.slice(2));
