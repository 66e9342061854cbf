import type { Issue } from '../../core/errors.ts';

/** Bytes of a table that a page reads. */
const LARGEST = 2_000_000;

/** The text of a file that somebody gave, or why it is not read. */
export async function fileText(file: File): Promise<string | Issue> {
  const where = 'the file';
  if (file.size > LARGEST)
    return { where, what: `has ${file.size} bytes`, fix: `at most ${LARGEST} are read` };
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { where, what: 'has bytes that are not UTF-8 text', fix: 'save it as “CSV UTF-8”' };
  }
}
