import type { Issue } from '../errors.ts';
import type { Language } from '../expr/language.ts';
import type { GuessMark } from '../marking/guess.ts';
import type { QuestionMark } from '../marking/verdict.ts';
import type { Paper, Question } from '../paper/paper.ts';
import type { Step } from '../solution/step.ts';
import type { ShelfItem } from '../papers/index.ts';
import type { OptimizerChoice } from './optimizers.ts';
import type { Tunable } from '../what-if/tunables.ts';
import type { KindEntry, ReadText, WorkedQuestion } from './shelf.ts';

/** The calls to the thread that runs the core. Arguments and results are plain data. */
export interface ThreadCalls {
  /** The bundled papers as the Shelf shows them, and one complete paper. */
  shelf: { args: null; result: readonly ShelfItem[] };
  paper: { args: { readonly id: string }; result: Paper | null };
  /**
   * Parses a file's text into a Paper (a Problem becomes a paper of one question). The author's mistakes are
   * returned as issues.
   */
  parse: {
    args: { readonly text: string; readonly name: string };
    result:
      | { readonly ok: true; readonly paper: Paper }
      | { readonly ok: false; readonly issues: readonly Issue[] };
  };
  kinds: { args: null; result: readonly KindEntry[] };
  /** JSON Schema of a kind of problem; null if no kind has this name. */
  schema: { args: { readonly kind: string }; result: unknown };
  /** Every optimizer that a run can take. */
  optimizers: { args: null; result: readonly OptimizerChoice[] };
  readText: { args: { readonly kind: string; readonly text: string }; result: ReadText };
  work: { args: { readonly paper: Paper }; result: readonly WorkedQuestion[] };
  /**
   * Like `work`, for problems that were edited by hand: each is validated again, and invalid values are
   * refused with their place.
   */
  workEdited: { args: { readonly paper: Paper }; result: readonly WorkedQuestion[] };
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
    };
    result: QuestionMark;
  };
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
