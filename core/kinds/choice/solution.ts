import type { Solution } from '../../solution/solution.ts';

export interface ChoiceAnswer {
  /** Ids of the correct options. */
  readonly selected: readonly string[];
}
export interface ChoicePicture {
  readonly options: readonly {
    readonly id: string;
    readonly text: string;
    readonly correct: boolean;
    readonly reason: string;
  }[];
  /** The model justification; null where none is asked for. */
  readonly justification: string | null;
}
export type ChoiceSolution = Solution<'choice', ChoiceAnswer, ChoicePicture>;
