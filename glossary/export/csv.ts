/** A table for spreadsheets: RFC 4180, with a byte order mark, without which Excel takes UTF-8 for the local code page. */
import { COLUMNS, type Column, type ExportRow, type ExportWords, sourceLine } from './rows.ts';

const BYTE_ORDER_MARK = '\ufeff';

export function toCsv(rows: readonly ExportRow[], words: ExportWords): string {
  const lines = [COLUMNS.map(words.head), ...rows.map((row) => COLUMNS.map((column) => cellOf(column, row, words)))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** Quoted where it must be: quotation marks within are doubled. */
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function cellOf(column: Column, row: ExportRow, words: ExportWords): string {
  const { entry, hant, forms, seen, supersededBy, sources } = row;
  switch (column) {
    case 'hant':
      return hant;
    case 'forms':
      return forms.join('; ');
    case 'domain':
      return words.domain(entry.domain);
    case 'level':
      return words.level(entry.level);
    case 'gistZh':
      return entry.gist.zh;
    case 'gistEn':
      return entry.gist.en;
    case 'definitionZh':
      return entry.definition.zh;
    case 'definitionEn':
      return entry.definition.en;
    case 'seen':
      return words.seen(seen);
    case 'supersededBy':
      return supersededBy?.term ?? '';
    case 'sources':
      return sources.map((source) => sourceLine(source, words.language)).join('\n');
    default:
      return entry[column];
  }
}
