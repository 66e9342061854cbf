import type { Evidence } from '../core/contract/mastery.ts';

/** Every answer that counts for a skill, as JSON: all that is stored of it. */
export const evidenceJson = (evidence: readonly Evidence[], writtenAt: string): string =>
  `${JSON.stringify({ format: 'chalkgrad-evidence', version: 1, writtenAt, answers: evidence }, null, 2)}\n`;

const COLUMNS = [
  ...(['day', 'at', 'skill', 'source', 'document', 'question', 'box', 'seed'] as const),
  ...(['typed', 'result', 'tries', 'help'] as const),
] satisfies readonly (keyof Evidence)[];

/** The same as a table: one answer a line, its mistake by name and as an English sentence (RFC 4180). */
export const evidenceCsv = (evidence: readonly Evidence[]): string =>
  [
    [...COLUMNS, 'mistake', 'says'],
    ...evidence.map((one) => [
      ...COLUMNS.map((column) => one[column] ?? ''),
      one.mistake?.id ?? '',
      one.mistake?.says.en ?? '',
    ]),
  ]
    .map((cells) => `${cells.map(cellOf).join(',')}\r\n`)
    .join('');

/** Quoted where it must be. What a table program would compute (`=1+1`) begins with an apostrophe. */
function cellOf(value: string | number): string {
  const text =
    typeof value === 'string' && /^[=@\t\r]|^[+-](?![\d.])/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
