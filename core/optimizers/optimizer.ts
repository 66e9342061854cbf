import type { Text } from '../language/text.ts';
import type { ReasonName } from '../reasons/index.ts';
import type { z } from 'zod';
import type { ConventionName } from '../conventions/index.ts';
import type { Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';

/** Names of the quantities in one update of one parameter; every entry is a step id. */
export interface RuleNames {
  /** The parameter before the update (`w1`, or `w_0` in a run) and after it (`w1'`, `w_1`). */
  readonly parameter: string;
  readonly next: string;
  /** The gradient's id (`dL/dw1`, `g_1`). */
  readonly gradient: string;
  /** A state variable (`v`, `m`) before and after, and an intermediate quantity (`mHat`) of this update. */
  readonly before: (state: string) => string;
  readonly after: (state: string) => string;
  /** A hyperparameter's id: `eta`, `rho`, `beta1`. */
  readonly hyper: (name: string) => string;
  /** The point where the gradient is taken, for a form that looks ahead. */
  readonly lookAhead: string;
  /** The number of this update, from 1; a symbol where the rule is written in general. */
  readonly t: Expr;
  /** This update's learning rate as a share of the first, where a schedule changes it. */
  readonly share?: Expr;
}

/** One way to write an optimizer, with the libraries or papers that use it. */
export interface Form {
  readonly name: string;
  readonly title: Text;
  readonly usedBy: Text;
  /** The state of this form, where it needs less than the others. */
  readonly state?: readonly string[];
}

export interface Hyperparameter {
  readonly default: number;
  readonly title: Text;
  /** Its name in documents: `learningRate`, `beta1`. */
  readonly field: string;
}

/** One number for each parameter, by name of the state. */
export type StateArrays = Readonly<Record<string, Float64Array>>;
/** Hyperparameters by id. `share` is the one of `RuleNames`; 1 where absent. */
export type HyperValues = Readonly<Record<string, number>>;

/** A class of torch.optim with its keyword arguments, except `lr` and `weight_decay`. */
export interface TorchOptimizer {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  /** A comment for the program. */
  readonly note?: string;
}

/** By state variable or intermediate quantity; `next` is the new parameter. */
export type OptimizerReasons = Readonly<Record<string, ReasonName>> & { readonly next: ReasonName };

/**
 * An optimizer: its rule as expressions (displayed and computed by hand) and its step over arrays. A test
 * compares the two.
 */
export interface Optimizer {
  readonly name: string;
  readonly title: Text;
  /** Other names, in lower case with spaces for hyphens; its name and title are recognized as well. */
  readonly words: readonly string[];
  readonly source: string;
  /** The entry in a document: its name with its hyperparameters. */
  readonly schema: z.ZodType<{ readonly name: string }>;
  /** By id; every optimizer has the learning rate `eta`. */
  readonly hyperparameters: Readonly<Record<string, Hyperparameter>> & { readonly eta: Hyperparameter };
  /** State stored from one update to the next. */
  readonly state: readonly string[];
  /** Initial values of the state other than 0: a number, or a hyperparameter. */
  readonly starts?: Readonly<Record<string, Expr>>;
  /** The meaning of each state variable and intermediate quantity. */
  readonly means: Readonly<Record<string, Text>>;
  /** Why each line of a form is as it is. */
  readonly reasons: (form: string) => OptimizerReasons;
  readonly forms: readonly [Form, ...Form[]];
  /** The convention that chooses among the forms, when there are several. */
  readonly convention: ConventionName | null;
  /**
   * An older convention whose choices had the same names. Earlier documents use it, and it still applies
   * where the newer one is not given.
   */
  readonly formerly?: ConventionName;
  /**
   * The point where the gradient is taken, when it is not the parameter itself: the line of Nesterov's
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
   * The lines of one update, given the gradient, in order. The last one is the new parameter, and only it
   * refers to the old parameter.
   */
  readonly rule: (names: RuleNames, form: string) => readonly Line[];
  /**
   * One update of all parameters in place. `state` contains one array for each state name, as long as
   * `parameters`. `gradient` is taken at the look-ahead point where the form has one. `t` counts from 1.
   */
  readonly step: (
    parameters: Float64Array,
    gradient: Float64Array,
    state: StateArrays,
    hyper: HyperValues,
    t: number,
    form: string,
  ) => void;
  /** The form in torch.optim; null where PyTorch differs. `value` formats a hyperparameter. */
  readonly torch: (form: string, value: (hyper: string) => string) => TorchOptimizer | null;
}

/** The state that a form stores. */
export const stateOf = (optimizer: Optimizer, form: string): readonly string[] =>
  optimizer.forms.find(({ name }) => name === form)?.state ?? optimizer.state;

/** The arrays of the required states. Throws RangeError for one that is missing. */
export function statesOf(optimizer: string, state: StateArrays, names: readonly string[]): Float64Array[] {
  return names.map((name) => {
    const found = state[name];
    if (!found) throw new RangeError(`${optimizer} needs the state ${name}`);
    return found;
  });
}
