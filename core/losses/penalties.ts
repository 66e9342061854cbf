import { say, type Text } from '../language/text.ts';
import { useConvention, type ConventionChoices, type ConventionUse } from '../conventions/index.ts';
import { add, call, div, mul, num, pow, ref, type Expr } from '../expr/expr.ts';

/**
 * A penalty on parameters that is added to the loss: L + R(w). Biases are usually excluded; a document lists
 * the penalized parameters.
 */
export interface Penalty {
  readonly name: string;
  readonly title: Text;
  readonly source: string;
  readonly definition: string;
  readonly kink?: Text;
  readonly conventions: (choices: ConventionChoices | undefined) => readonly ConventionUse[];
  /** R over the parameters' step ids, and its slope by each of them; `strength` is λ. */
  readonly line: (
    parameters: readonly string[],
    strength: Expr,
    choices: ConventionChoices | undefined,
  ) => { readonly formula: Expr; readonly partials: Readonly<Record<string, Expr>> };
  readonly value: (
    parameters: Float64Array,
    strength: number,
    choices: ConventionChoices | undefined,
  ) => number;
  readonly gradient: (
    parameters: Float64Array,
    strength: number,
    choices: ConventionChoices | undefined,
  ) => Float64Array;
}

/**
 * L1 penalty. R = λ Σ |w|, ∂R/∂w = λ·sign(w). Tibshirani, "Regression Shrinkage and Selection via the Lasso",
 * 1996; Goodfellow et al. 2016, §7.1.2.
 */
const l1: Penalty = {
  name: 'l1',
  title: say('L1 penalty', 'L1 दंड', 'L1 জরিমানা'),
  source: 'Goodfellow et al. 2016, §7.1.2; Keras regularizers.L1',
  definition: 'R = λ Σ |w|',
  kink: say('the slope at w = 0 is 0', 'w = 0 पर ढाल 0 है', 'w = 0-তে ঢাল 0'),
  conventions: () => [],
  line: (parameters, strength) => ({
    formula: mul(strength, add(...parameters.map((id) => call('abs', ref(id))))),
    partials: Object.fromEntries(parameters.map((id) => [id, mul(strength, call('sign', ref(id)))])),
  }),
  value: (parameters, strength) => strength * parameters.reduce((sum, w) => sum + Math.abs(w), 0),
  gradient: (parameters, strength) => parameters.map((w) => strength * Math.sign(w)),
};

/**
 * L2 penalty.   R = ½λ Σ w²,  ∂R/∂w = λw,   or R = λ Σ w²,  ∂R/∂w = 2λw, by the convention `l2-factor`.
 * Hoerl & Kennard, "Ridge Regression", 1970; Goodfellow et al. 2016, §7.1.1.
 */
const l2: Penalty = {
  name: 'l2',
  title: say('L2 penalty', 'L2 दंड', 'L2 জরিমানা'),
  source: 'Goodfellow et al. 2016, §7.1.1; Keras regularizers.L2',
  definition: 'R = ½λ Σ w²',
  conventions: (choices) => [useConvention('l2-factor', choices)],
  line: (parameters, strength, choices) => {
    const half = useConvention('l2-factor', choices).choice === 'half';
    const squares = add(...parameters.map((id) => pow(ref(id), 2)));
    return {
      formula: half ? mul(div(num(1), num(2)), strength, squares) : mul(strength, squares),
      partials: Object.fromEntries(
        parameters.map((id) => [id, half ? mul(strength, ref(id)) : mul(num(2), strength, ref(id))]),
      ),
    };
  },
  value: (parameters, strength, choices) =>
    strength * l2Factor(choices) * parameters.reduce((sum, w) => sum + w * w, 0),
  gradient: (parameters, strength, choices) => parameters.map((w) => 2 * l2Factor(choices) * strength * w),
};

const l2Factor = (choices: ConventionChoices | undefined): number =>
  useConvention('l2-factor', choices).choice === 'half' ? 0.5 : 1;

/** Every penalty, by the name a document uses. */
export const penalties = { l1, l2 } as const satisfies Record<string, Penalty>;
export type PenaltyName = keyof typeof penalties;
export const penaltyNames = Object.keys(penalties) as [PenaltyName, ...PenaltyName[]];
