import type { Expr } from '../expr/expr.ts';

/** The chapters of a solution. `work` is for calculations with no forward and backward pass. */
export type Phase = 'given' | 'forward' | 'loss' | 'backward' | 'update' | 'work';

/** The heading of each chapter. */
export const phaseTitles: Readonly<Record<Phase, string>> = {
  given: 'Given',
  forward: 'Forward',
  loss: 'Loss',
  backward: 'Backward',
  update: 'Update',
  work: 'Working',
};

/**
 * A quantity to be computed: an id as written on paper (`z1`, `dL/dw5`, `w1'`) and one expression over
 * earlier lines.
 */
export interface Line {
  readonly id: string;
  readonly phase: Phase;
  readonly formula: Expr;
  /**
   * The general rule the formula is a case of, e.g. ∂L/∂o₁ · ∂o₁/∂w₅; its references are for reading, not for
   * computing.
   */
  readonly rule?: Expr;
  /**
   * Partial derivatives in the form examiners write them, by earlier id, where they differ from plain
   * differentiation.
   */
  readonly partials?: Readonly<Record<string, Expr>>;
  /** A sentence about this line alone: why a unit is cut, why a term is missing. */
  readonly note?: string;
  /** Begins a group within its chapter: a layer, an update. It holds until the next one. */
  readonly heading?: string;
  /** LaTeX and plain symbol, where the id does not say it (a layer's height, an optimizer's row). */
  readonly symbol?: { readonly tex: string; readonly plain: string };
}

/**
 * A line with its number. `value` is float64; `exact` is the fraction (`3/16`) where every operation was
 * rational, else null.
 */
export interface Step extends Line {
  readonly value: number;
  readonly exact: string | null;
  readonly dependsOn: readonly string[];
}

/** The steps by id. */
export function stepsById(steps: readonly Step[]): ReadonlyMap<string, Step> {
  return new Map(steps.map((step) => [step.id, step]));
}
