import type { Solution } from '../../solution/solution.ts';
import type { AnswerPart, SheetGrid } from '../presentation.ts';
import type { Text } from '../../language/text.ts';

export interface GuidedAnswer {
  /** The value of each number, by its box. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Formulas, model answers and the ids of the correct options as text, by box. */
  readonly texts: Readonly<Record<string, string>>;
}
/** A part of the sheet, in its order. */
export type GuidedPart =
  | { readonly type: 'numbers'; readonly steps: readonly string[] }
  | { readonly type: 'grid'; readonly grid: SheetGrid }
  | AnswerPart;

export interface GuidedPicture {
  /** Numbers that are given, and matrices of them, by their symbols in LaTeX. */
  readonly numbers: readonly string[];
  readonly matrices: readonly {
    readonly tex: string;
    readonly rows: readonly (readonly string[])[];
  }[];
  /** The unit of a number that has one, by step. */
  readonly units: Readonly<Record<string, string>>;
  readonly parts: readonly { readonly title: Text; readonly ask: string; readonly part: GuidedPart }[];
}
export type GuidedSolution = Solution<'guided', GuidedAnswer, GuidedPicture>;
