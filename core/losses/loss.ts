import type { Text } from '../language/text.ts';
import type { ReasonName } from '../reasons/index.ts';
import type { ConventionChoices, ConventionUse } from '../conventions/index.ts';
import type { Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';

/**
 * One output and its target, by step id. `sum` is the input of the output's activation; the output itself
 * where it has none.
 */
export interface Compared {
  readonly output: string;
  readonly target: string;
  readonly sum: string;
  readonly activation: string;
  /**
   * The target's number, where a formula depends on it (which class is right, which term is 0). Required
   * where a loss's `targets` are `class`, and by `kl-divergence` where it is 0.
   */
  readonly value?: number;
  /** The logarithm of the output, where the output is too small for float64. */
  readonly logarithm?: Expr;
}

/** The targets that a loss accepts. */
export type Targets =
  | 'numbers'
  /** Each from 0 to 1: a probability. */
  | 'shares'
  /** Each 1 or 0. */
  | 'labels'
  /** Each 1 or −1. */
  | 'signs'
  /** Probabilities that add up to 1. */
  | 'distribution'
  /** 1 for the right class, 0 for the others. */
  | 'class';

export interface Setting {
  readonly title: Text;
  readonly default: number;
  /** The smallest number allowed; with `open`, it is excluded. */
  readonly least: number;
  readonly open?: boolean;
  /** The largest number allowed. Absent: LARGEST_SETTING. */
  readonly most?: number;
  /** Names for it in a text, besides its name in documents: `δ`. */
  readonly words: readonly string[];
  readonly symbol: { readonly tex: string; readonly plain: string };
}

/** Names of a loss in the text notation. */
export interface Spelling {
  /** In lower case, parts separated by spaces: `mean squared error` also matches `mean-squared-error`. */
  readonly words?: readonly string[];
  /** Classes of torch.nn and keras.losses, matched exactly: `MSELoss`. */
  readonly classes?: readonly string[];
  /** Conventions that the name implies: the M of MSE. */
  readonly conventions?: ConventionChoices;
}

/** A value for each setting of a loss, by the setting's name. */
export type Settings<T> = Readonly<Record<string, T>>;

/**
 * A loss over the outputs of one sample, by two routes: expressions and array kernels. A test compares them.
 */
export interface Loss {
  readonly name: string;
  readonly title: Text;
  readonly source: string;
  /** Why its value is as it is. */
  readonly reason: ReasonName;
  /** The formula in text, `L = Σ |y − o|`. */
  readonly definition: string;
  /** The value or slope used at a kink. */
  readonly kink?: Text;
  /**
   * The outputs it accepts: any numbers; logits, to which it applies the sigmoid or softmax itself;
   * probabilities; probabilities that add up to 1.
   */
  readonly outputs: 'numbers' | 'logits' | 'probabilities' | 'distribution';
  /** The symbol of an output on paper. */
  readonly letter: 'o' | 'p' | 's' | 'z';
  readonly targets: Targets;
  /**
   * How a batch is combined where a text calls the loss by this name and says nothing else: `mean` as PyTorch
   * and Keras reduce it, `sum` where the name is that of the plain error. A spelling may differ: the M of MSE.
   */
  readonly reduction: 'mean' | 'sum';
  /** Numbers that a document may set, by their name in documents, which is also their step id: `delta`. */
  readonly settings: Settings<Setting>;
  /** Its names in texts besides the name in documents. */
  readonly spellings: readonly Spelling[];
  /**
   * A cross-entropy of softmax outputs, with the gradient p − y by the logits: the loss applies the softmax
   * itself (`inside`), or compares its outputs (`before`). Absent: another loss.
   */
  readonly crossEntropyOfSoftmax?: 'inside' | 'before';
  /** The conventions that matter for `n` outputs. */
  readonly conventions: (choices: ConventionChoices | undefined, n?: number) => readonly ConventionUse[];
  /**
   * The formula, and its partial derivatives in the form that examiners write: by output id, or by the id of
   * the preceding sum where both are differentiated in one step (softmax with cross-entropy). `settings` has
   * the expression of every setting, e.g. a reference to its step.
   */
  readonly line: (
    compared: readonly Compared[],
    choices: ConventionChoices | undefined,
    settings: Settings<Expr>,
  ) => LossLine;
  /**
   * The loss of one sample, and its gradient by the outputs, over arrays of the same length. A target of
   * `class` is 1 at the right class.
   */
  readonly value: Kernel<number>;
  readonly gradient: Kernel<Float64Array>;
  /**
   * The PyTorch expression for the losses of a batch, one for each sample, over tensors of shape [samples,
   * outputs] named in `compared`; `target` is class indices of shape [samples] where `targets` is `class`.
   * `settings` are program text.
   */
  readonly pytorch: (
    compared: Compared,
    choices: ConventionChoices | undefined,
    settings: Settings<string>,
  ) => string;
}
/** `rule` is the general sum where the formula omits the terms that are 0 for these targets. */
export type LossLine = Pick<Line, 'rule' | 'formula'> & { readonly partials: Readonly<Record<string, Expr>> };
export type Kernel<T> = (
  outputs: Float64Array,
  targets: Float64Array,
  choices: ConventionChoices | undefined,
  settings: Settings<number>,
) => T;

/**
 * A setting of the loss. Throws RangeError where it is missing: the caller must supply it, so the default is
 * never used silently.
 */
export function settingOf<T>(settings: Settings<T>, name: string): T {
  const found = settings[name];
  if (found === undefined) throw new RangeError(`the loss was given no ${name}`);
  return found;
}

/** The error in the targets of one sample, and the index of the target; null when they are valid. */
export function faultOf(
  targets: Targets,
  values: readonly number[],
): { readonly at: number | null; readonly what: string; readonly fix: string } | null {
  const found = (bad: (value: number) => boolean): number | null =>
    values.some(bad) ? values.findIndex(bad) : null;
  switch (targets) {
    case 'numbers':
      return null;
    case 'signs': {
      const at = found((value) => value !== 1 && value !== -1);
      return at === null
        ? null
        : {
            at,
            what: `the target is ${values[at] ?? ''}`,
            fix: 'give 1 for the one class and -1 for the other',
          };
    }
    case 'shares': {
      const at = found((value) => value < 0 || value > 1);
      return at === null
        ? null
        : { at, what: `the target is ${values[at] ?? ''}`, fix: 'give a number from 0 to 1' };
    }
    case 'labels': {
      const at = found((value) => value !== 0 && value !== 1);
      return at === null
        ? null
        : { at, what: `the target is ${values[at] ?? ''}`, fix: 'give 1 for yes and 0 for no' };
    }
    case 'distribution': {
      const at = found((value) => value < 0);
      if (at !== null)
        return { at, what: `the target is ${values[at] ?? ''}`, fix: 'give probabilities that add up to 1' };
      const total = values.reduce((sum, value) => sum + value, 0);
      return Math.abs(total - 1) <= ADDS_UP
        ? null
        : {
            at: null,
            what: `the targets add up to ${Number(total.toPrecision(12))}`,
            fix: 'give probabilities that add up to 1, e.g. 1 for the right class and 0 for the others',
          };
    }
    case 'class':
      return values.filter((value) => value === 1).length === 1 &&
        values.every((value) => value === 0 || value === 1)
        ? null
        : {
            at: null,
            what: 'the targets do not name one class',
            fix: 'give 1 for the right class and 0 for the others',
          };
  }
}

/** Decimals such as 0.1 + 0.2 + 0.7 differ from 1 by a few roundings. */
const ADDS_UP = 1e-9;

/** The index of the right class. Throws RangeError when the targets' numbers were not given. */
export function rightClass(compared: readonly Compared[]): number {
  const at = compared.findIndex(({ value }) => value === 1);
  if (at < 0) throw new RangeError('this loss needs the numbers of its targets, 1 at the right class');
  return at;
}
