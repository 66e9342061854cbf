import type { Expr } from '../expr/expr.ts';
import { say, type Text } from '../language/text.ts';
import type { ReasonName } from '../reasons/index.ts';

/** The chapters of a solution. `work` is for calculations with no forward and backward pass. */
export type Phase = 'given' | 'forward' | 'loss' | 'backward' | 'update' | 'work';

/** The heading of each chapter. */
export const phaseTitles: Readonly<Record<Phase, Text>> = {
  given: say('Given', 'दिया है', 'দেওয়া আছে'),
  forward: say('Forward', 'अग्र पास', 'সম্মুখ পাস'),
  loss: say('Loss', 'हानि', 'লস'),
  backward: say('Backward', 'पश्च पास', 'পশ্চাৎ পাস'),
  update: say('Update', 'अद्यतन', 'হালনাগাদ'),
  work: say('Working', 'हल', 'সমাধান'),
};

/** `Update 3`: a group of lines, or of boxes. */
export const updateTitle = (n: number): Text => say(`Update ${n}`, `अद्यतन ${n}`, `হালনাগাদ ${n}`);

/** A quantity to compute: its id (`z1`, `dL/dw5`, `w1'`) and one expression over earlier lines. */
export interface Line {
  readonly id: string;
  readonly phase: Phase;
  readonly formula: Expr;
  /**
   * The general rule of which the formula is a case, e.g. ∂L/∂o₁ · ∂o₁/∂w₅; it is displayed, never evaluated.
   */
  readonly rule?: Expr;
  /**
   * Partial derivatives as examiners write them, by earlier id, if they differ from those of plain
   * differentiation.
   */
  readonly partials?: Readonly<Record<string, Expr>>;
  /** Why it is computed so. Absent: a gradient's follows from what it comes back through, others from the formula. */
  readonly reason?: ReasonName;
  /** A sentence about this line alone: why a unit is cut, why a term is missing. */
  readonly note?: Text;
  /** The note says why the line is computed so: it is the sentence under the picture. */
  readonly explains?: true;
  /**
   * The title of a group of lines that begins here: a layer, an update. The group ends at the next heading.
   */
  readonly heading?: Text;
  /**
   * Symbol in LaTeX and plain text, if it does not follow from the id (a layer's height, an optimizer's row).
   */
  readonly symbol?: { readonly tex: string; readonly plain: string };
}

/**
 * A line with its value. `value` is float64; `exact` is the fraction (`3/16`) if every operation was
 * rational, else null.
 */
export interface Step extends Line {
  readonly value: number;
  readonly exact: string | null;
  /** The value is 0 because terms cancel; with float64 alone a rounding error would be left of them. */
  readonly cancels?: true;
  readonly dependsOn: readonly string[];
}

/** Whether a step is printed in the question, not computed. */
export const isGiven = ({ phase, dependsOn }: Step): boolean => phase === 'given' && dependsOn.length === 0;

/** The steps by id. */
export function stepsById(steps: readonly Step[]): ReadonlyMap<string, Step> {
  return new Map(steps.map((step) => [step.id, step]));
}
