import type { LabLink } from '../../labs/link.ts';
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
    /** An experiment in which it can be tried. */
    readonly lab?: LabLink | undefined;
  }[];
  /** The model justification; null where none is asked for. */
  readonly justification: string | null;
}
export type ChoiceSolution = Solution<'choice', ChoiceAnswer, ChoicePicture>;
