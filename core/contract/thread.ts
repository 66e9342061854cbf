import type { Issue } from '../errors.ts';
import type { writtenAnswers, WrittenScript } from '../marking/written-answers.ts';
import type { Decision } from './decisions.ts';
import type { Language } from '../expr/language.ts';
import type { HandedIn } from '../marking/answers-file.ts';
import type { Echo } from '../marking/echo-sheet.ts';
import type { GuessMark } from '../marking/guess.ts';
import type { KeyNote } from '../marking/regrade/key-notes.ts';
import type { RegradeAnswer, RegradeRequest } from '../marking/regrade/regrade-scripts.ts';
import type { QuestionMark } from '../marking/verdict.ts';
import type { Box } from '../kinds/kind.ts';
import type { PolicyName } from '../paper/marking-policy.ts';
import type { QuestionAudit } from '../marking/audit/key-entry.ts';
import type { Decisions, Paper, Question } from '../paper/paper.ts';
import type { CourseSheet } from '../paper/course-sheet.ts';
import type { WorkedPaper } from '../paper/solve.ts';
import type { LessonEntry, LessonValue } from '../lessons/library.ts';
import type { TaskMark } from '../lessons/mark.ts';
import type { Evidence } from '../mastery/evidence.ts';
import type { Exercise, ExerciseRef } from '../mastery/exercise.ts';
import type { FadingPlace } from '../mastery/fading.ts';
import type { Mastery } from '../mastery/mastery.ts';
import type { ReviewItem } from '../mastery/review.ts';
import type { ReadyLesson } from '../lessons/ready.ts';
import type { SkillName } from '../skills/index.ts';
import type { Step } from '../solution/step.ts';
import type { LabEntry } from '../labs/lab.ts';
import type { SearchWords } from '../papers/search-words.ts';
import type { ShelfItem } from '../papers/shelf.ts';
import type { OptimizerChoice } from './optimizers.ts';
import type { Refusal } from '../vary/refused.ts';
import type { Tunable } from '../what-if/tunables.ts';
import type { KindEntry, ReadText, WorkedQuestion } from './shelf.ts';

/** The calls to the thread that runs the core. Arguments and results are plain data. */
export interface ThreadCalls {
  /** The printed key of a paper, held against its solution. */
  audit: { args: { readonly paper: Paper }; result: readonly QuestionAudit[] };
  /** A document's text with other decisions about its printed key, by question. */
  withKeyDecisions: {
    args: { readonly text: string; readonly decisions: Readonly<Record<string, Decisions>> };
    result: string;
  };
  /** The bundled papers as the Shelf shows them, and one of them, solved. */
  shelf: { args: null; result: readonly ShelfItem[] };
  /** The experiments, in the order of the list. */
  labs: { args: null; result: readonly LabEntry[] };
  /** What else each of them is looked for by. */
  searchWords: { args: null; result: Readonly<Record<string, SearchWords>> };
  paper: { args: { readonly id: string }; result: WorkedPaper | null };
  /**
   * Parses a file's text into a Paper (a Problem becomes a paper of one question) without solving it. The
   * author's mistakes are returned as issues.
   */
  parse: {
    args: { readonly text: string; readonly name: string };
    result:
      | { readonly ok: true; readonly paper: Paper }
      | { readonly ok: false; readonly issues: readonly Issue[] };
  };
  /** Reads what a student handed in: a file of answers. */
  readAnswers: {
    args: { readonly text: string };
    result:
      | { readonly ok: true; readonly handedIn: HandedIn }
      | { readonly ok: false; readonly issues: readonly Issue[] };
  };
  kinds: { args: null; result: readonly KindEntry[] };
  /** JSON Schema of a kind of problem; null if no kind has this name. */
  schema: { args: { readonly kind: string }; result: unknown };
  /** Every optimizer that a run can take. */
  optimizers: { args: null; result: readonly OptimizerChoice[] };
  /** The registries as a formula sheet. */
  courseSheet: { args: null; result: CourseSheet };
  readText: { args: { readonly kind: string; readonly text: string }; result: ReadText };
  /** Loads the core and runs it once, so that the next call does not wait for either. */
  warmUp: { args: null; result: null };
  /** Solves one question, so that the time a call may take is that of a question. */
  work: {
    args: { readonly type: Paper['type']; readonly question: Question };
    result:
      | { readonly ok: true; readonly worked: WorkedQuestion }
      | { readonly ok: false; readonly issues: readonly Issue[] };
  };
  /**
   * Solves a whole paper with problems that were edited by hand: each is validated again, and invalid values are
   * refused with their place.
   */
  workEdited: { args: { readonly paper: Paper }; result: readonly WorkedQuestion[] };
  /** A question of a paper with other numbers from a seed, as a document of its own. */
  vary: {
    args: { readonly paper: Paper; readonly question: string; readonly seed: number };
    result:
      | {
          readonly ok: true;
          readonly title: string;
          readonly document: string;
          /** The problem of the question as JSON: the same for the same numbers. */
          readonly problem: string;
          /** How many sets of numbers there are, the first with seed 1; null: many. */
          readonly sets: number | null;
        }
      | { readonly ok: false; readonly why: Refusal };
  };
  /** Why a question keeps its numbers whatever the seed; null where it can have others. */
  whyNotVaried: {
    args: { readonly paper: Paper; readonly question: string };
    result: Refusal | null;
  };
  /** The numbers of a question that can be changed. */
  tunables: { args: { readonly question: Question }; result: readonly Tunable[] };
  /** The program text of a solved question; null for one that computes nothing. */
  program: {
    args: { readonly paper: Paper; readonly question: string; readonly language: Language };
    result: string | null;
  };
  /** Steps of a large network, by id, that its solution does not store; each with its operands. */
  steps: {
    args: { readonly paper: Paper; readonly question: string; readonly ids: readonly string[] };
    result: readonly Step[];
  };
  grade: {
    args: {
      readonly paper: Paper;
      readonly question: string;
      readonly answers: Readonly<Record<string, string>>;
      /** What was decided on written answers, in order. */
      readonly decisions?: readonly Decision[];
      /** For a paper that names no policy. */
      readonly policy: PolicyName;
    };
    result: QuestionMark;
  };
  /** The written answers of some scripts of a paper, given as the text of its document. */
  written: {
    args: {
      readonly text: string;
      readonly scripts: readonly WrittenScript[];
      /** For a paper that names no policy. */
      readonly policy: PolicyName;
    };
    result: ReturnType<typeof writtenAnswers>;
  };
  /** Some scripts of one document, marked again by another version of it or another policy. */
  regrade: { args: RegradeRequest; result: RegradeAnswer };
  /** What a teacher should know of the printed key before marking again; the texts of two versions of a paper. */
  regradedKey: {
    args: { readonly before: string; readonly after: string };
    result: readonly KeyNote[];
  };
  /** What is read in the boxes of a question, by box, before it is marked; `steps`: those that the boxes ask for. */
  echo: {
    args: {
      readonly steps: readonly Step[];
      readonly boxes: readonly Box[];
      readonly answers: Readonly<Record<string, string>>;
    };
    result: Readonly<Record<string, Echo>>;
  };
  /**
   * The lessons, and one of them with its problems solved; with a seed its closing alone, with other numbers. null if
   * there is none.
   */
  lessons: { args: null; result: readonly LessonEntry[] };
  lesson: { args: { readonly id: string; readonly seed: number | null }; result: ReadyLesson | null };
  /** What the evidence of a student comes to on a day. */
  mastery: { args: { readonly evidence: readonly Evidence[]; readonly today: string }; result: Mastery };
  /** An exercise of a skill in a question of the Shelf; null where it has none with these numbers. */
  reviewExercise: { args: ReviewItem; result: Exercise | null };
  /** Where a skill is asked, the `nth` time after it was answered on so many days; null: nowhere. */
  skillItem: {
    args: { readonly skill: SkillName; readonly days: number; readonly today: string; readonly nth: number };
    result: ReviewItem | null;
  };
  /** Some boxes of a question, with the numbers of a seed. */
  exercise: { args: { readonly paper: Paper } & ExerciseRef; result: Exercise };
  /** How far the steps of a question have faded, from the answers in its earlier rounds. */
  fadingPlace: {
    args: { readonly evidence: readonly Evidence[]; readonly paper: Paper; readonly question: string };
    result: FadingPlace;
  };
  /** A question whose last boxes are blank, and the others worked out; a sentence where it cannot have new numbers. */
  fadedExercise: {
    args: {
      readonly paper: Paper;
      readonly question: string;
      readonly seed: number;
      readonly blanks: number;
    };
    result: { readonly ok: true; readonly exercise: Exercise } | { readonly ok: false; readonly why: string };
  };
  /** The mark of an exercise, and the skills of its boxes. */
  gradeExercise: {
    args: {
      readonly paper: Paper;
      readonly exercise: ExerciseRef;
      readonly answers: Readonly<Record<string, string>>;
      /** For a paper that names no policy. */
      readonly policy: PolicyName;
    };
    result: { readonly mark: QuestionMark; readonly skills: Readonly<Record<string, SkillName>> };
  };
  /** The skills that the boxes of a question exercise, by box. */
  skillsOfBoxes: {
    args: { readonly paper: Paper; readonly question: string };
    result: Readonly<Record<string, SkillName>>;
  };
  /** The skills that a bundled paper asks for; none if there is no paper of this id. */
  skillsOfPaper: { args: { readonly id: string }; result: readonly SkillName[] };
  /** Marks a value that a stop of a lesson asks for. */
  markInLesson: { args: LessonValue; result: TaskMark };
  /** Marks a number guessed before its step is shown. */
  guess: {
    args: { readonly typed: string; readonly value: number; readonly exact: string | null };
    result: GuessMark;
  };
}

export type ThreadCall = keyof ThreadCalls;
export interface ThreadRequest<C extends ThreadCall = ThreadCall> {
  readonly id: number;
  readonly call: C;
  readonly args: ThreadCalls[C]['args'];
}
export type ThreadReply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };
