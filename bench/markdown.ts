// docs/performance.md, written by `npm run bench -- --write`.
import type { ContractRow, Figures } from './figures.ts';
import { contractTable, indexTable, matchTable, moreTable, scanTable, type Table } from './tables.ts';

function markdownTable({ title, head, rows, note }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const body = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
  return `## ${title}\n\n${body}\n${note ? `\n${note}\n` : ''}`;
}

export function performancePage(figures: Figures, contract: readonly ContractRow[]): string {
  const { machine, texts, ownForms, ownEntries } = figures;
  const missed = contract.filter(({ held }) => !held);
  const verdict = missed.length
    ? `${contract.length - missed.length} of ${contract.length} rows of the contract are held; missed: ${missed.map(({ name }) => name).join('; ')}.`
    : `All ${contract.length} rows of the contract are held.`;
  const [first, last] = machine.load;
  return `# Performance

Written by \`npm run bench -- --write\`; do not edit. ${verdict}

Measured ${machine.date} at commit ${machine.commit}, on ${machine.cores} cores of ${machine.cpu}, ${machine.memoryGb} GB, ${machine.system}; ${machine.chromium}${machine.firefox ? `, ${machine.firefox}` : ''}, Node ${machine.node}. Processes that wanted a core: ${first.toFixed(1)} at the start, ${last.toFixed(1)} at the end (above 1, read the times as upper bounds and trust the ratios).

Pages are drawn, with a fixed seed, from the sentences of ${texts.join(', ')}: 1,500 occurrences of terms in 400,000 characters and 3,000 paragraphs. Our glossary has ${ownEntries} entries with ${ownForms} forms. Smaller glossaries are the first of these forms, larger ones add forms made by joining halves of two. Contestants run in turn, on the same page, with the same forms; figures are medians of seven rounds after warm-up.

![How match time grows with the glossary](performance.svg)

${[contractTable(contract), matchTable(figures), scanTable(figures), indexTable(figures), moreTable(figures)]
  .map(markdownTable)
  .join('\n')}`;
}
