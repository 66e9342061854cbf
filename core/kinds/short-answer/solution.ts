import type { Ideas } from '../../document/ideas.ts';
import type { LabLink } from '../../labs/link.ts';
import type { Solution } from '../../solution/solution.ts';

export interface ShortAnswer {
  readonly text: string;
}
export interface ShortAnswerPicture {
  readonly ideas: Readonly<Ideas>;
  /** An experiment in which the model answer can be tried. */
  readonly lab?: LabLink | undefined;
}
export type ShortAnswerSolution = Solution<'short-answer', ShortAnswer, ShortAnswerPicture>;
