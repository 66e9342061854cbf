import { existsSync, readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { ProblemError, readAnswersFile, type HandedIn } from '../../core/index.ts';
import { UsageError } from '../options.ts';
import { readText } from './paper-file.ts';

const EXTENSIONS = /\.(chalkgrad-answers|json)$/i;
/** Above any class's script: 300 boxes of 4,000 characters. */
const LARGEST_BYTES = 2 * 1024 * 1024;

export interface ReadFolder {
  readonly read: readonly { readonly file: string; readonly handedIn: HandedIn }[];
  /** The files that could not be read, each with the reason. */
  readonly unread: readonly string[];
}

/** Reads every file of answers in a folder, in the order of their names. Throws UsageError where there is none. */
export function readFolder(folder: string): ReadFolder {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`${folder}: is not a folder; name the one with the files of answers`);
  const files = readdirSync(folder)
    .filter((name) => EXTENSIONS.test(name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  if (files.length === 0)
    throw new UsageError(`${folder}: has no files of answers (.chalkgrad-answers or .json)`);
  const read: { file: string; handedIn: HandedIn }[] = [];
  const unread: string[] = [];
  for (const file of files)
    try {
      read.push({ file, handedIn: readAnswersFile(readSmall(join(folder, file))) });
    } catch (error) {
      if (!(error instanceof ProblemError) && !(error instanceof UsageError)) throw error;
      unread.push(`${file}: ${error.message.replace(/\n/g, '; ')}`);
    }
  return { read, unread };
}

function readSmall(path: string): string {
  const found = statOf(path);
  if (!found?.isFile()) throw new UsageError('is no file that can be read');
  if (found.size > LARGEST_BYTES) throw new UsageError('is larger than 2 MB; answers are small');
  return readText(path);
}

/** null for a link that leads nowhere or in a circle. */
function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
