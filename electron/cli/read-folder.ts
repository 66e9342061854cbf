import { existsSync, readdirSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import {
  ProblemError,
  readAnswersFile,
  sameStudents,
  whichPaper,
  type HandedIn,
  type PaperAnswered,
  type SameStudent,
  type WorkedPaper,
} from '../../core/index.ts';
import { UsageError } from '../options.ts';
import { paperHash } from '../paper-hash.ts';
import { anotherPaper } from './another-paper.ts';
import { readText } from './paper-file.ts';
import { strangeAnswers, strayNote } from './stray-answers.ts';
import { studentName } from './student-name.ts';

const EXTENSIONS = /\.(chalkgrad-answers|json)$/i;
/** Above any class's script: 300 boxes of 4,000 characters. */
const LARGEST_BYTES = 2 * 1024 * 1024;

/** A file of answers that is marked. */
export interface ReadScript {
  readonly file: string;
  readonly handedIn: HandedIn;
  readonly answered: PaperAnswered;
  /** Its answers to boxes that the paper does not have; null for none. */
  readonly stray: string | null;
}
/** A file that is not, and why. */
export interface NotMarked {
  readonly file: string;
  readonly why: string;
}

export interface ReadFolder {
  readonly read: readonly ReadScript[];
  readonly notMarked: readonly NotMarked[];
  /** The students who handed in more than once; the warnings name them. */
  readonly several: readonly SameStudent<ReadScript>[];
  /** What needs a teacher's eye, a line each: who handed in more than once, answers to boxes that are not asked. */
  readonly warnings: readonly string[];
}

/**
 * Reads every file of answers to a paper in a folder, in the order of their names; of several versions of the paper the
 * first is the one that they are held against. Answers to another paper are not marked, unless any paper will do.
 * Throws UsageError where there is no folder or no file.
 */
export function readFolder(
  folder: string,
  versions: readonly [WorkedPaper, ...WorkedPaper[]],
  anyPaper: boolean,
): ReadFolder {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`${folder}: is not a folder; name the one with the files of answers`);
  const files = readdirSync(folder)
    .filter((name) => EXTENSIONS.test(name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  if (files.length === 0)
    throw new UsageError(`${folder}: has no files of answers (.chalkgrad-answers or .json)`);
  const [{ paper }] = versions;
  const version = { ...paper, hash: paperHash(paper) };
  const read: ReadScript[] = [];
  const notMarked: NotMarked[] = [];
  for (const file of files)
    try {
      const handedIn = readAnswersFile(readSmall(join(folder, file)));
      const answered = whichPaper(handedIn.paper, version);
      const why =
        answered === 'another paper'
          ? anotherPaper(handedIn.paper, paper)
          : strangeAnswers(handedIn.answers, versions);
      if (why !== null && !anyPaper) notMarked.push({ file, why });
      else read.push({ file, handedIn, answered, stray: strayNote(handedIn.answers, versions) });
    } catch (error) {
      if (!(error instanceof ProblemError) && !(error instanceof UsageError)) throw error;
      notMarked.push({ file, why: error.message.replace(/\n/g, '; ') });
    }
  const several = severalOf(read);
  const warnings = [
    ...several.map(severalLine),
    ...read.flatMap(({ file, handedIn: { student }, stray }) =>
      stray === null ? [] : [`${file} (${studentName(student, 'no name')}): ${stray}`],
    ),
  ];
  return { read, notMarked, several, warnings };
}

const severalOf = (read: readonly ReadScript[]): ReadFolder['several'] =>
  sameStudents(
    read.map((script) => ({
      student: script.handedIn.student,
      writtenAt: script.handedIn.writtenAt,
      script,
    })),
  ).map(({ scripts, last }) => ({ scripts: scripts.map(({ script }) => script), last: last.script }));

/** Who handed in more than once, in which files, and which of them counts. */
function severalLine({ scripts, last }: SameStudent<ReadScript>): string {
  const names = new Set(scripts.map(({ handedIn: { student } }) => student.name).filter(Boolean));
  const each = scripts.map(({ file, handedIn: { student } }) =>
    names.size > 1 ? `${file} (${student.name || 'no name'})` : file,
  );
  const why = last.handedIn.writtenAt === null ? 'the last by its name' : 'written last';
  return `${studentName(last.handedIn.student, last.file)}: handed in ${scripts.length} times, ${each.join(', ')}; counts once, as ${last.file}, ${why}`;
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
