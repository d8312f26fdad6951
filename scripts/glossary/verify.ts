import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fragmentProblem } from '../../glossary/compile/fragment.ts';
import { checkProject } from '../../glossary/compile/load.ts';
import { allVariants } from '../../glossary/compile/variants.ts';
import { verifyLocators } from '../../glossary/compile/verify.ts';
import { type Command, readArgs, UsageError } from './command.ts';

export const verify: Command = {
  usage: '--documents DIR',
  about: 'finds every locator in the documents, DIR/<source id>.txt, and says which a link cannot use',
  help: [
    'Ends with 1 where a locator is not in its document. Of sources with an address it also warns where a locator begins',
    'or ends inside a word or a number: a browser’s text fragment does not find such a passage. Documents are not copied.',
  ],
  run(args) {
    const { values } = readArgs(args, { documents: { type: 'string' } });
    const folder = values.documents;
    if (!folder) throw new UsageError('say where the documents are: --documents DIR (DIR/<source id>.txt)');
    if (!existsSync(folder)) throw new UsageError(`no folder ${folder}`);
    const { entries, sources } = checkProject();
    const documents = new Map<string, string>();
    for (const { id } of sources) {
      const path = join(folder, `${id}.txt`);
      if (existsSync(path)) documents.set(id, readFileSync(path, 'utf8'));
    }
    const linked = new Set(sources.filter(({ url }) => url).map(({ id }) => id));
    const results = verifyLocators(entries, documents, allVariants());
    let warnings = 0;
    for (const { entry, doc, locator, found, count } of results) {
      const place = `${entry}: “${locator}”`;
      if (found === 'missing') console.log(`${place} is not in ${doc}`);
      if (found === 'missing' || found === 'no document' || !linked.has(doc)) continue;
      const problem =
        found === 'folded'
          ? `is not written so in ${doc} (script, width, spaces or quotation marks differ)`
          : (fragmentProblem(documents.get(doc) ?? '', locator) ??
            (count > 1 ? `stands ${count} times in ${doc}, and a link leads to the first` : undefined));
      if (!problem) continue;
      warnings++;
      console.log(`${place}: warning: ${problem}`);
    }
    const absent = [...new Set(results.filter((result) => result.found === 'no document').map((result) => result.doc))];
    for (const doc of absent) console.log(`${doc}: not checked, there is no ${join(folder, `${doc}.txt`)}`);
    const number = (found: string) => results.filter((result) => result.found === found).length;
    console.log(
      `${results.length} locators: ${number('exact')} exact, ${number('folded')} folded, ${number('missing')} missing, ${number('no document')} without a document, ${warnings} warnings`,
    );
    return number('missing') ? 1 : 0;
  },
};
