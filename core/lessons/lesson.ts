import type { SkillName } from '../skills/index.ts';
import type { Text } from '../language/text.ts';

/**
 * A lesson: stops on a board, in their order, with tasks between them and fresh numbers to close. It is data: every
 * number that is shown or expected is a value of its solved problems, written as `[[z1]]`, the id of a step.
 */
export interface Lesson {
  readonly id: string;
  readonly title: Text;
  /** What a student can do after it, one sentence. */
  readonly aim: Text;
  /** Minutes that it takes. */
  readonly minutes: number;
  /** Ids of the skills that are practised, the main one first. */
  readonly skills: readonly SkillName[];
  /** The problems on its boards, by name, as in a problem file; the first is that of a stop that names none. */
  readonly problems: Readonly<Record<string, LessonProblem>>;
  readonly stops: readonly Stop[];
  readonly closing: Closing;
  /** What was learnt, a sentence each, for the last screen. */
  readonly learnt: readonly Text[];
}

/** A problem as a document has it: any kind, with its fields. */
export type LessonProblem = Readonly<{ kind: string } & Record<string, unknown>>;

/** A place on a board, with what is said there. */
export interface Stop {
  /** The name of the problem. Absent: the first one. */
  readonly problem?: string;
  /**
   * The id of the last step whose value is shown. Absent: none is shown, or for a stop that asks for a value,
   * those before it.
   */
  readonly at?: string;
  /** The id of the step that the picture highlights. */
  readonly lit?: string;
  readonly title: Text;
  /** Two to five sentences, with mathematics between dollar signs. */
  readonly says: Text;
  /** Where the claims of the stop can be read. */
  readonly source: string;
  readonly task?: Task;
}

export type Task = ValueTask | ChoiceTask | MistakeTask | AdjustTask;

/** The value of a step is typed before it is shown. */
export interface ValueTask {
  readonly type: 'value';
  readonly step: string;
  readonly ask: Text;
  /** From the least to the most; the formula with its numbers follows them. */
  readonly hints: readonly Text[];
}

/** One of several sentences is right. */
export interface ChoiceTask {
  readonly type: 'choice';
  readonly ask: Text;
  readonly options: readonly Option[];
  /** The id of the last step that is shown once the task is solved. */
  readonly then?: string;
}
export interface Option {
  readonly says: Text;
  /** Said to a student who chooses it: why it is right, or why not. */
  readonly why: Text;
  /** The option is right. A statement on numbers has `holds` in its place. */
  readonly right?: true;
  /** The option is right if this holds: two formulas over steps with `<`, `>` or `=` between them. */
  readonly holds?: string;
}

/** Several lines of working, of which one has a mistake. */
export interface MistakeTask {
  readonly type: 'mistake';
  readonly ask: Text;
  readonly lines: readonly WrittenLine[];
}
/** A line as a student might write it: each uses the right earlier values. */
export interface WrittenLine {
  readonly step: string;
  /** The formula as written, over steps. Absent: the right one. */
  readonly as?: string;
  /** Said to a student who chooses the line. */
  readonly why: Text;
}

/** A number of the problem is changed until a step is on one side of a bound. */
export interface AdjustTask {
  readonly type: 'adjust';
  readonly ask: Text;
  /** The place of the number in the problem. */
  readonly path: readonly (string | number)[];
  /** The given step with that number, for its symbol. */
  readonly given: string;
  readonly from: number;
  readonly to: number;
  /** The distance of two positions of the slider. */
  readonly by: number;
  readonly goal: { readonly step: string } & ({ readonly below: number } | { readonly above: number });
  /** Said when the bound is met. */
  readonly done: Text;
}

/** A second problem of the same kind, without what the stops said. */
export interface Closing {
  readonly problem: string;
  readonly says: Text;
  readonly asks: readonly Omit<ValueTask, 'type'>[];
  /** False where its words fit these numbers alone: it cannot be had again with others. */
  readonly again?: false;
}
