import { add, call, div, mul, num, ref, sub, type Expr } from '../expr/expr.ts';

/**
 * The formulas of a layer with a window in general letters, for a formula sheet; a test compares each with the
 * formulas that layers are computed by. Dumoulin & Visin 2016, §2.4, relationship 6; Araujo, Norris & Sim,
 * Distill 2019.
 */
export interface GeneralFormula {
  readonly name: string;
  readonly formula: Expr;
}

/** Sides and padding in cells; the field r and the jump j in input cells. */
const side = ref('side');
const kernel = ref('kernel');
const stride = ref('stride');
const padding = ref('padding');
const channels = ref('channels');
const filters = ref('filters');
const field = ref('r');
const jump = ref('j');

/** ⌊(side + 2·padding − kernel)/stride⌋ + 1, or rounded up. */
export const generalSide = (rounding: 'floor' | 'ceil'): GeneralFormula => ({
  name: 'output side',
  formula: add(call(rounding, div(sub(add(side, mul(num(2), padding)), kernel), stride)), num(1)),
});
/** (kernel·kernel·channels + 1)·filters: a square kernel, and a bias a filter. */
export const generalParameters: GeneralFormula = {
  name: 'parameters of a convolution',
  formula: mul(add(mul(kernel, kernel, channels), num(1)), filters),
};
/** The receptive field after a layer, and the input cells between neighbouring units. */
export const generalField: GeneralFormula = {
  name: 'receptive field r′',
  formula: add(field, mul(sub(kernel, num(1)), jump)),
};
export const generalJump: GeneralFormula = { name: 'jump j′', formula: mul(jump, stride) };
