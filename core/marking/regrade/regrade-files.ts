import type { Paper } from '../../paper/paper.ts';
import type { PaperMark } from '../grade.ts';
import type { Student } from '../student.ts';
import { documentChanges, type DocumentChange } from './document-changes.ts';
import { keyNotes, type KeyNote } from './key-notes.ts';
import { changedBoxes, markScript, type Answered, type BoxChange, type MarkedBy } from './regrade.ts';

/** A script of a folder, marked twice. */
export interface RegradedFile {
  readonly file: string;
  readonly student: Student;
  readonly before: PaperMark;
  readonly after: PaperMark;
  readonly changes: readonly BoxChange[];
}
interface Version extends MarkedBy {
  readonly paper: Paper;
}

interface ScriptFile extends Answered {
  readonly file: string;
  readonly student: Student;
  /** The last result that is kept; without one the script is marked by the earlier version. */
  readonly kept?: PaperMark | null;
}

/** Marks scripts by two versions of a paper, or by two policies. */
export const regradeFiles = (
  before: Version,
  after: Version,
  scripts: readonly ScriptFile[],
): {
  readonly files: readonly RegradedFile[];
  readonly lines: readonly DocumentChange[];
  readonly keys: readonly KeyNote[];
} => ({
  lines: documentChanges(before.paper, after.paper),
  keys: keyNotes(before, after),
  files: scripts.map(({ file, student, kept = null, ...answered }) => {
    const [one, other] = [kept ?? markScript(before, answered), markScript(after, answered)];
    const versions = { from: before.worked, to: after.worked };
    return { file, student, before: one, after: other, changes: changedBoxes(one, other, versions) };
  }),
});
