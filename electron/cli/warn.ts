import type { MarkedClass } from './grade-folder.ts';
import { plainText, type Terminal } from './terminal.ts';

/** Writes to `stderr` what was not marked and what needs a teacher's eye. Returns the exit code: 1 where there is any. */
export function warn(
  { stderr }: Terminal,
  { notMarked, warnings }: Pick<MarkedClass, 'notMarked' | 'warnings'>,
): number {
  const lines = [...notMarked.map(({ file, why }) => `not marked: ${file}: ${why}`), ...warnings];
  for (const line of lines) stderr(`${plainText(line)}\n`);
  return lines.length === 0 ? 0 : 1;
}
