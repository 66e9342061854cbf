import type { Text } from '../../language/text.ts';
import type Fraction from 'fraction.js';
import type { ConventionChoices, ConventionName } from '../../conventions/index.ts';
import type { Expr } from '../expr.ts';
import type { Precise } from '../precise/precise.ts';
import type { ActivationFace } from './activation-face.ts';
import type { Code } from './code-forms.ts';

/** A function an expression may call: every face of it in one file. */
export interface NamedFunction {
  readonly name: string;
  /** Number of arguments, those of conventions included; null for any number from one up. */
  readonly arity: number | null;
  readonly value: (...args: readonly number[]) => number;
  /** The exact value where it is rational, else null. Absent: never rational. */
  readonly exact?: (...args: readonly Fraction[]) => Fraction | null;
  /**
   * The place of the only argument that decides an exact value, given the first and the last: one of two
   * formulas. The others need not be rational. Null where more than one decides.
   */
  readonly branch?: (first: Fraction, last: Fraction) => number | null;
  /** The value to more digits than float64 has. Absent: `exact` gives it, for every argument. */
  readonly precise?: (...args: readonly Precise[]) => Precise;
  /**
   * From this size of an argument on, `precise` can no longer tell the value from a limit that it never reaches:
   * σ(900) from 1. Absent: there is no such limit.
   */
  readonly levelsFrom?: number;
  /**
   * Whether `value` has lost digits that `precise` keeps: ln near 1; or whether rounded arguments decide it: the
   * floor of nearly a whole number. Absent: neither ever.
   */
  readonly doubtful?: (value: number, args: readonly number[]) => boolean;
  /**
   * Partial derivative by each argument, in the form examiners write it. `self` is the function's own value
   * where that form uses it (σ′ = σ(1 − σ)).
   */
  readonly derivatives: (args: readonly Expr[], self: Expr) => readonly Expr[];
  readonly tex: string;
  readonly plain: string;
  readonly spoken: string;
  /** How many leading arguments are shown; the rest are conventions (ReLU′'s value at 0). Default: all. */
  readonly shown?: number;
  /** How the call is printed when `name(args)` is not how people write it. */
  readonly style?:
    'call' | 'max0' | 'sum' | 'root' | 'abs' | 'floor' | 'ceil' | 'exp' | 'cases' | 'extreme' | 'constant';
  /**
   * Of style `extreme`, 1 where an argument is the largest or smallest: how the first of those that tie
   * stands to all before it. Absent: those that tie share the 1.
   */
  readonly beyond?: '>' | '<';
  readonly code: Code;
  /**
   * Arguments that a library takes as plain numbers, not tensors, by place: the slope of a leaky ReLU.
   * Default: the conventions alone.
   */
  readonly numbers?: readonly number[];
  /** How people type it; absent for a function that only derivatives use. */
  readonly typed?: Typed;
  /** Where it is an activation: its parameter, and its names in listings of layers. */
  readonly activation?: ActivationFace;
  /** The conventions that decide its slope at a kink, or its form. */
  readonly conventions?: readonly ConventionName[];
  /**
   * The formula itself in words of mathematics, for the page that introduces it, e.g. `ReLU(z) = max(0, z)`.
   */
  readonly definition: string;
  readonly source: string;
  /** What happens at a kink or limit, and which way we go. */
  readonly kink?: Text;
}

export interface Typed {
  /** What may stand before the bracket: `leaky_relu`, `LeakyReLU`. */
  readonly words: readonly string[];
  /** Least and most arguments that are typed. Default: as many as the function has. */
  readonly args?: readonly [least: number, most: number];
  /**
   * The call with what was left out: a parameter's usual value, a convention. Default: the arguments as
   * typed.
   */
  readonly complete?: (args: readonly Expr[], choices: ConventionChoices | undefined) => Expr;
}
