/** Columns a terminal shows: a Han character and full-width punctuation take two. */
const columnsOf = (text: string) =>
  [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );

/** Rows as lines with their columns aligned; a column whose cells are all numbers stands to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, columnsOf(String(cell)));
    });
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const pad = ' '.repeat((widths[i] ?? 0) - columnsOf(String(cell)));
        return typeof cell === 'number' ? pad + cell : cell + pad;
      })
      .join('  ')
      .trimEnd(),
  );
}
