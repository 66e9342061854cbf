import type { ConventionName } from '../conventions.ts';
import type { Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';

/** How the quantities of one update of one parameter are called; every entry is a step id. */
export interface RuleNames {
  /** The parameter before the update (`w1`, or `w_0` in a run) and after it (`w1'`, `w_1`). */
  readonly parameter: string;
  readonly next: string;
  /** The gradient's id (`dL/dw1`, `g_1`). */
  readonly gradient: string;
  /** A state quantity (`v`, `m`) before and after, and an intermediate one (`mHat`) of this update. */
  readonly before: (state: string) => string;
  readonly after: (state: string) => string;
  /** A hyperparameter's id: `eta`, `rho`, `beta1`. */
  readonly hyper: (name: string) => string;
  /** Where the gradient is taken, for a form that looks ahead. */
  readonly lookAhead: string;
  /** The number of this update, from 1; a symbol where the rule is written in general. */
  readonly t: Expr;
}

/** One way an optimizer is written, by who writes it so. */
export interface Form {
  readonly name: string;
  readonly title: string;
  readonly usedBy: string;
}

/**
 * An optimizer: its rule as expressions (what is shown and worked by hand) and its step over arrays (what labs run), tied by a test.
 */
export interface Optimizer {
  readonly name: string;
  readonly title: string;
  readonly source: string;
  /** By id, with the default and range: eta > 0, 0 ≤ rho < 1. */
  readonly hyperparameters: Readonly<Record<string, { readonly default: number; readonly title: string }>>;
  /** State kept from one update to the next, all starting at 0. */
  readonly state: readonly string[];
  /** What each state quantity, and each quantity in between, stands for. */
  readonly means: Readonly<Record<string, string>>;
  readonly forms: readonly [Form, ...Form[]];
  /** The convention that chooses among the forms, when there is more than one. */
  readonly convention: ConventionName | null;
  /** The point the gradient is taken at, when it is not the parameter itself: the line of Nesterov's look-ahead. */
  readonly lookAhead: (names: RuleNames, form: string) => Line | null;
  /** The lines of one update, given the gradient, in order; the last one is the new parameter. */
  readonly rule: (names: RuleNames, form: string) => readonly Line[];
  /**
   * One update of all parameters in place. `state` holds one array per state name, as long as `parameters`. `gradient` is taken at the
   * look-ahead point where the form has one. `t` counts from 1.
   */
  readonly step: (
    parameters: Float64Array,
    gradient: Float64Array,
    state: Readonly<Record<string, Float64Array>>,
    hyper: Readonly<Record<string, number>>,
    t: number,
    form: string,
  ) => void;
}
