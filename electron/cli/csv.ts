/** A byte order mark, by which spreadsheets know UTF-8: names are written in every script. */
const UTF8_MARK = '\ufeff';

/** A table as CSV (RFC 4180). Text that a spreadsheet would run as a formula is written as text. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${UTF8_MARK}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const line = value.replace(/[\r\n\t]+/g, ' ');
  const text = /^[=+\-@]/.test(line) ? `'${line}` : line;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
