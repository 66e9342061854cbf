import type { Solution } from '../../solution/solution.ts';
import type { GridsPicture } from '../grids.ts';

export interface RecurrentAnswer {
  /** h at each time step. */
  readonly states: readonly (readonly number[])[];
  readonly loss: number;
  /** ∂L/∂parameter for each number of the parameters, by its id. */
  readonly gradient: Readonly<Record<string, number>>;
}

/** Step ids of one time step. */
export interface TimeStep {
  readonly x: readonly string[];
  /** Everything that the time step computes, in order. */
  readonly made: readonly string[];
  readonly h: readonly string[];
  /** The cell state; empty for a cell without one. */
  readonly c: readonly string[];
  /** The targets; null where nothing is compared. */
  readonly y: readonly string[] | null;
  readonly loss: string | null;
  /** What this time step adds to the gradient by each number of the parameters, by its id. */
  readonly adds: Readonly<Record<string, string>>;
}
/** Step ids of the state before the first time step. */
export interface InitialState {
  readonly h: readonly string[];
  readonly c: readonly string[];
}

/** The cell unrolled over time. */
export interface RecurrentPicture extends GridsPicture {
  /** From the first time step. */
  readonly times: readonly TimeStep[];
  readonly initial: InitialState;
}
export type RecurrentSolution = Solution<'recurrent', RecurrentAnswer, RecurrentPicture>;
