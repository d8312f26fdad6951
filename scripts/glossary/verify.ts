import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkProject } from '../../glossary/compile/load.ts';
import { allVariants } from '../../glossary/compile/variants.ts';
import { verifyLocators } from '../../glossary/compile/verify.ts';

/** Finds every locator in `DIR/<doc>.txt`; prints what is missing; returns the exit code. */
export function verify(args: string[]): number {
  const { values } = parseArgs({ args, options: { documents: { type: 'string' } } });
  if (!values.documents || !existsSync(values.documents)) {
    console.error(
      `verify: ${values.documents ? `no folder ${values.documents}` : 'say where the documents are: --documents DIR (DIR/<doc>.txt)'}`,
    );
    return 2;
  }
  const { entries, sources } = checkProject();
  const documents = new Map<string, string>();
  for (const { id } of sources) {
    const path = join(values.documents, `${id}.txt`);
    if (existsSync(path)) documents.set(id, readFileSync(path, 'utf8'));
  }
  const results = verifyLocators(entries, documents, allVariants());
  for (const { entry, doc, locator, found } of results) {
    if (found === 'missing') console.log(`${entry}: “${locator}” is not in ${doc}`);
  }
  const absent = [...new Set(results.filter((result) => result.found === 'no document').map((result) => result.doc))];
  for (const doc of absent) console.log(`${doc}: not checked, there is no ${join(values.documents, `${doc}.txt`)}`);
  const count = (found: string) => results.filter((result) => result.found === found).length;
  console.log(
    `${results.length} locators: ${count('exact')} exact, ${count('folded')} folded, ${count('missing')} missing, ${count('no document')} without a document`,
  );
  return count('missing') ? 1 : 0;
}
