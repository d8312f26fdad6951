import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGlossary } from '../../glossary/compile/load.ts';
import { ROOT } from '../tools.ts';
import { type Command, readArgs } from './command.ts';
import { projectGlossary } from './project-index.ts';
import { readerPage } from './reader-page.ts';

export const READER_PAGE = 'docs/glossary.html';

export const reader: Command = {
  usage: '',
  about: `writes ${READER_PAGE}: every entry on one page, for review and print`,
  help: ['Run it after every change of the glossary; a test compares its version with the glossary’s.'],
  run(args) {
    readArgs(args, {});
    const { bundle } = projectGlossary();
    writeFileSync(join(ROOT, READER_PAGE), readerPage(bundle, loadGlossary().entries));
    console.log(`wrote ${READER_PAGE}: ${bundle.entries.length} entries, version ${bundle.version}`);
    return 0;
  },
};
