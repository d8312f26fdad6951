import { describe } from '../../glossary/compile/diagnostic.ts';
import { PROJECT_ROOT } from '../../glossary/compile/load.ts';
import { readGlossary } from '../../glossary/compile/read.ts';
import { allVariants } from '../../glossary/compile/variants.ts';
import { type Command, readArgs } from './command.ts';
import { diagnose } from './diagnose.ts';

export const check: Command = {
  usage: '',
  about: 'what is wrong with the glossary, one line each: file:line:id: what, and what to do about it',
  help: ['Ends with 1 where there are errors; warnings are for the editor to judge.'],
  run(args) {
    readArgs(args, {});
    const { diagnostics, entries } = diagnose(readGlossary(PROJECT_ROOT), allVariants());
    for (const diagnostic of diagnostics) console.log(describe(diagnostic));
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    console.log(`${entries} entries, ${errors} errors, ${diagnostics.length - errors} warnings`);
    return errors ? 1 : 0;
  },
};
