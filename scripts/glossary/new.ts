import { fold } from '../../annotator/fold.ts';
import { formsOf } from '../../glossary/compile/forms.ts';
import { checkProject } from '../../glossary/compile/load.ts';
import { allVariants } from '../../glossary/compile/variants.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { readDocuments } from './document.ts';
import { occurrencesOf } from './occurrences.ts';
import { idOf, skeletonOf } from './skeleton.ts';

export const newEntry: Command = {
  usage: 'TERM [--documents DIR…|FILE…]',
  about: 'the skeleton of an entry, to paste into a file of glossary/entries and fill in',
  help: [
    'Gives an id, the pinyin and the Traditional form, and where the term stands in the documents given:',
    'line, offset and at most 24 characters around it, which also make a first locator.',
    '  npm run -s glossary -- new 智慧小站 --documents ../reports > entry.yaml',
  ],
  run(args) {
    const { values, positionals } = readArgs(args, { documents: { type: 'string', multiple: true } });
    const [term, ...more] = positionals;
    if (!term) throw new UsageError('say which term: new TERM');
    if (more.length && !values.documents)
      throw new UsageError(`what is “${more[0]}”? Quote a term that has spaces; documents follow --documents`);
    const documents = readDocuments([...(values.documents ?? []), ...more]);
    const variants = allVariants();
    const { entries, sources } = checkProject();
    const wanted = fold(term, variants);
    const owners = entries.filter((entry) => formsOf(entry).some(({ form }) => fold(form, variants) === wanted));
    const remarks = owners.map(
      ({ id }) =>
        `“${term}” is already a surface of ${id}: add to that entry, or give this one’s form a rule (needs, not)`,
    );
    for (const remark of remarks) console.error(`new: ${remark}`);
    const found = documents.map((document) => ({ document, occurrences: occurrencesOf(term, document, variants) }));
    const id = idOf(term, new Set(entries.map((entry) => entry.id)));
    console.log(skeletonOf(term, id, found, new Set(sources.map((source) => source.id)), remarks));
    return 0;
  },
};
