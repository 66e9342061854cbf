import type { Ideas } from '../../document/ideas.ts';
import type { Solution } from '../../solution/solution.ts';

export interface ShortAnswer {
  readonly text: string;
}
export interface ShortAnswerPicture {
  readonly ideas: Readonly<Ideas>;
}
export type ShortAnswerSolution = Solution<'short-answer', ShortAnswer, ShortAnswerPicture>;
