import {
  gradeScript,
  paperWithDecisions,
  type HandedIn,
  type MarkingPolicy,
  type PaperMark,
  type WorkedPaper,
} from '../../core/index.ts';
import { decisionsFor, type StoredDecision } from './decisions-file.ts';
import { notesOn } from './notes-on.ts';
import { readFolder, type NotMarked } from './read-folder.ts';

export interface MarkedScript {
  readonly file: string;
  readonly handedIn: HandedIn;
  readonly mark: PaperMark;
  /** What the teacher should know of the script. */
  readonly notes: readonly string[];
  /** Whether the statistics count it: of a student who handed in several times, only what was written last. */
  readonly counted: boolean;
}

/** The scripts of a folder, marked. */
export interface MarkedClass {
  readonly scripts: readonly MarkedScript[];
  readonly notMarked: readonly NotMarked[];
  /** What needs a teacher's eye, a line each: who handed in more than once, answers to boxes that are not asked. */
  readonly warnings: readonly string[];
}

/** How the scripts of a folder are marked. */
export interface ClassRules {
  readonly policy: MarkingPolicy;
  readonly decided: readonly StoredDecision[];
  /** Whether answers to another paper are marked as well. */
  readonly anyPaper: boolean;
}

/** Marks every file of answers in a folder. Files that cannot be marked are named, and the others are marked. */
export function gradeFolder(
  opened: WorkedPaper,
  folder: string,
  { policy, decided, anyPaper }: ClassRules,
): MarkedClass {
  const { read, notMarked, several, warnings } = readFolder(folder, [opened], anyPaper);
  const scripts = read.map((script): MarkedScript => {
    const { file, handedIn } = script;
    const mark = paperWithDecisions(
      gradeScript(opened.worked, handedIn.answers, policy),
      decisionsFor(handedIn.student, decided),
    );
    const group = several.find(({ scripts: all }) => all.includes(script));
    const counted = group === undefined || group.last === script;
    const others = group?.scripts.flatMap((one) => (one === script ? [] : [one.file])) ?? [];
    return { file, handedIn, mark, notes: notesOn(script, mark, others, counted), counted };
  });
  return { scripts, notMarked, warnings };
}
