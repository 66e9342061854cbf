import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  findWorkedPaper,
  listShelf,
  openDocument,
  type WorkedPaper,
  type WorkedQuestion,
} from '../../core/index.ts';
import { localPath } from '../local-path.ts';
import { UsageError } from '../options.ts';
import { utf8Text } from '../utf8-text.ts';

/**
 * The solved paper of a file (a path, or an address `file://…`), or of an id on the Shelf. Throws UsageError where there is neither, ProblemError for a
 * file that is no valid document.
 */
export function loadPaper(given: string): WorkedPaper {
  const named = localPath(given);
  const file = existsSync(named);
  if (!file || !statSync(named).isFile()) {
    const paper = findWorkedPaper(named);
    if (paper) return paper;
    throw new UsageError(
      `${named}: ${file ? 'is not a file' : 'no such file'}, and no such paper on the shelf; papers are ${listShelf()
        .map(({ id }) => id)
        .join(', ')}`,
    );
  }
  return openDocument(readText(named), basename(named));
}

/** Throws UsageError for what is no readable file, ProblemError for bytes that are no text in UTF-8. */
export function readText(given: string): string {
  const file = localPath(given);
  if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
  if (!statSync(file).isFile()) throw new UsageError(`${file}: is not a file`);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UsageError(`${file}: cannot be read`);
  }
  return utf8Text(bytes);
}

/** The questions of an id: one question, or all of a section. Throws UsageError for an unknown id. */
export function chosenQuestions(
  worked: readonly WorkedQuestion[],
  id: string | undefined,
): readonly WorkedQuestion[] {
  if (id === undefined) return worked;
  const chosen = worked.filter(({ question }) => question.id === id || question.section === id);
  if (chosen.length === 0)
    throw new UsageError(
      `no question ${id}; questions are ${worked.map(({ question }) => question.id).join(', ')}`,
    );
  return chosen;
}
