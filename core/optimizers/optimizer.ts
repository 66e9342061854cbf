import type { z } from 'zod';
import type { ConventionName } from '../conventions/index.ts';
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
  /** What share of the first learning rate this update's is, where a schedule changes it. */
  readonly share?: Expr;
}

/** One way an optimizer is written, by who writes it so. */
export interface Form {
  readonly name: string;
  readonly title: string;
  readonly usedBy: string;
  /** The state of this form, where it keeps less than the others. */
  readonly state?: readonly string[];
}

export interface Hyperparameter {
  readonly default: number;
  readonly title: string;
  /** What a document calls it: `learningRate`, `beta1`. */
  readonly field: string;
}

/** One number a parameter, by name of the state. */
export type StateArrays = Readonly<Record<string, Float64Array>>;
/** Hyperparameters by id. `share` is that of `RuleNames`, 1 where it is absent. */
export type HyperValues = Readonly<Record<string, number>>;

/** A class of torch.optim with its keyword arguments but `lr` and `weight_decay`. */
export interface TorchOptimizer {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  /** What must be said beside it. */
  readonly note?: string;
}

/**
 * An optimizer: its rule as expressions (what is shown and worked by hand) and its step over arrays (what
 * labs run), tied by a test.
 */
export interface Optimizer {
  readonly name: string;
  readonly title: string;
  /**
   * What else people call it, in lower case, with spaces for hyphens; its name and title are understood as
   * well.
   */
  readonly words: readonly string[];
  readonly source: string;
  /** As a document names it, with its hyperparameters. */
  readonly schema: z.ZodType<{ readonly name: string }>;
  /** By id; every optimizer has the learning rate `eta`. */
  readonly hyperparameters: Readonly<Record<string, Hyperparameter>> & { readonly eta: Hyperparameter };
  /** State kept from one update to the next. */
  readonly state: readonly string[];
  /** Where a state starts, if not at 0: a number, or a hyperparameter. */
  readonly starts?: Readonly<Record<string, Expr>>;
  /** What each state quantity, and each quantity in between, stands for. */
  readonly means: Readonly<Record<string, string>>;
  readonly forms: readonly [Form, ...Form[]];
  /** The convention that chooses among the forms, when there is more than one. */
  readonly convention: ConventionName | null;
  /**
   * The convention whose choices of the same names stood for these forms in earlier documents, and still do
   * where nothing newer is said.
   */
  readonly formerly?: ConventionName;
  /**
   * The point the gradient is taken at, when it is not the parameter itself: the line of Nesterov's
   * look-ahead.
   */
  readonly lookAhead: (names: RuleNames, form: string) => Line | null;
  /** The same points over arrays. Absent: the parameters themselves. */
  readonly point?: (
    parameters: Float64Array,
    state: StateArrays,
    hyper: HyperValues,
    form: string,
  ) => Float64Array;
  /**
   * The lines of one update, given the gradient, in order; the last one is the new parameter, and no other
   * one refers to the old.
   */
  readonly rule: (names: RuleNames, form: string) => readonly Line[];
  /**
   * One update of all parameters in place. `state` holds one array per state name, as long as `parameters`.
   * `gradient` is taken at the look-ahead point where the form has one. `t` counts from 1.
   */
  readonly step: (
    parameters: Float64Array,
    gradient: Float64Array,
    state: StateArrays,
    hyper: HyperValues,
    t: number,
    form: string,
  ) => void;
  /** The form in torch.optim; null where PyTorch has another. `value` writes a hyperparameter. */
  readonly torch: (form: string, value: (hyper: string) => string) => TorchOptimizer | null;
}

/** The state that a form keeps. */
export const stateOf = (optimizer: Optimizer, form: string): readonly string[] =>
  optimizer.forms.find(({ name }) => name === form)?.state ?? optimizer.state;

/** The arrays of the states an optimizer cannot do without. Throws RangeError for one that is missing. */
export function statesOf(optimizer: string, state: StateArrays, names: readonly string[]): Float64Array[] {
  return names.map((name) => {
    const found = state[name];
    if (!found) throw new RangeError(`${optimizer} needs the state ${name}`);
    return found;
  });
}
