import type { Paper } from '../../paper/paper.ts';
import type { PaperMark } from '../grade.ts';
import type { Student } from '../student.ts';
import { documentChanges, type DocumentChange } from './document-changes.ts';
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

/** Marks scripts by two versions of a paper, or by two policies. */
export const regradeFiles = (
  before: Version,
  after: Version,
  scripts: readonly (Answered & { readonly file: string; readonly student: Student })[],
): { readonly files: readonly RegradedFile[]; readonly lines: readonly DocumentChange[] } => ({
  lines: documentChanges(before.paper, after.paper),
  files: scripts.map(({ file, student, ...answered }) => {
    const [one, other] = [markScript(before, answered), markScript(after, answered)];
    return { file, student, before: one, after: other, changes: changedBoxes(one, other) };
  }),
});
