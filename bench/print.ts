import type { ContractRow, Figures } from './figures.ts';
import { contractTable, indexTable, matchTable, moreTable, scanTable, type Table } from './tables.ts';

/** Writes the figures to the terminal. */
export function printFigures(figures: Figures, contract: readonly ContractRow[]): void {
  for (const table of [matchTable(figures), scanTable(figures), indexTable(figures), moreTable(figures)]) {
    if (table.rows.length) printTable(table);
  }
  printTable(contractTable(contract));
  const missed = contract.filter(({ held }) => !held).length;
  console.log(`\n${contract.length - missed} rows held, ${missed} missed`);
}

function printTable({ title, head, rows, note }: Table): void {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  // The last column is as wide as it likes; nothing stands after it.
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n${line(head)}`);
  for (const row of rows) console.log(line(row));
  if (note) console.log(note);
}
