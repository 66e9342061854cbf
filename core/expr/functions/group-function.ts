import type { ConventionName } from '../../conventions/index.ts';
import type { Expr } from '../expr.ts';
import type { ActivationFace } from './activation-face.ts';

/** One entry of a group after the exponentials: zᵢ − m (zᵢ itself without the shift), eᵢ and S = Σ e. */
export interface Exponentiated {
  readonly shifted: Expr;
  readonly exponential: Expr;
  readonly total: Expr;
}

/** An activation whose every output depends on a whole group of entries. */
export interface GroupFunction {
  readonly name: string;
  readonly tex: string;
  readonly definition: string;
  readonly source: string;
  readonly activation: ActivationFace;
  /** The conventions that decide its form. */
  readonly conventions: readonly ConventionName[];
  /** An output in one formula over the entries of the group, from each of which `shift` is subtracted. */
  readonly formula: (entry: Expr, group: readonly Expr[], shift?: Expr) => Expr;
  /**
   * An output over the exponentials, and its slopes by the entry and by S where the chain rule should take
   * those given here.
   */
  readonly output: (entry: Exponentiated) => {
    readonly formula: Expr;
    readonly slopes?: { readonly entry: Expr; readonly total: Expr };
  };
  /** The softmax of entry j, from which the slopes are made. */
  readonly share: (output: Expr, entry: Pick<Exponentiated, 'exponential' | 'total'>) => Expr;
  /** The slope of output i by entry j, given output i and the softmax of entry j. */
  readonly slope: (output: Expr, share: Expr, same: boolean) => Expr;
  readonly value: (entries: readonly number[]) => readonly number[];
  /** The gradient by the entries, given the gradient by the outputs. */
  readonly back: (entries: readonly number[], gradient: readonly number[]) => readonly number[];
}
