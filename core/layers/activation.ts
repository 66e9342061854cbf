import { z } from 'zod';
import type { ConventionChoices } from '../conventions/index.ts';
import { differentiate } from '../expr/differentiate.ts';
import { evaluate } from '../expr/evaluate.ts';
import { num, ref, type Expr } from '../expr/expr.ts';
import {
  activationFace,
  activationNames,
  groupFunction,
  isGroupwise,
  type ActivationName,
  type EntrywiseName,
} from '../expr/functions/activations.ts';
import { indices, tensor, type Tensor } from '../tensor/tensor.ts';
import { activationFormula, activationLines, activationParameterSchema } from './activations.ts';
import { onlyShape, type Arithmetic, type Cells, type LayerDefinition } from './layer.ts';
import { activationSpellings, kerasActivations, torchActivations } from './listing/activation-calls.ts';

export const activationSchema = z.strictObject({
  type: z.literal('activation'),
  name: z.string().min(1).max(60).optional(),
  function: z.enum(activationNames),
  /** The slope of a leaky ReLU below 0, the α of ELU, or the initial slope of PReLU. */
  parameter: activationParameterSchema.optional(),
});
export type Activation = z.infer<typeof activationSchema>;

/**
 * A function of every entry: shape unchanged, no parameters except the single slope of PReLU (as PyTorch;
 * Keras learns one for each entry). Softmax and log-softmax are taken over the channels, the second axis of
 * an array in PyTorch's layout. Goodfellow et al. 2016, §6.3.
 */
export const activation: LayerDefinition<typeof activationSchema> = {
  schema: activationSchema,
  title: 'Activation',
  source: 'Goodfellow et al. 2016, §6.3',
  label: ({ name, function: fn }) => name ?? fn.toUpperCase(),
  window: () => null,
  formulas: ({ function: fn }, incoming) => {
    const { type, sides } = onlyShape(incoming);
    return {
      type,
      shape: sides.map(({ id }) => ref(id)),
      weights: num(isLearnt(fn) ? 1 : 0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: activationSpellings,
  keras: kerasActivations,
  pytorch: torchActivations,
  arithmetic: {
    parameters: ({ function: fn }): Readonly<Record<string, readonly number[]>> =>
      isLearnt(fn) ? { weight: [1] } : {},
    forward: ({ function: fn, parameter }, inputs, { weight }, conventions) => {
      const input = only(inputs);
      if (isGroupwise(fn)) return eachGroup(input, groupFunction(fn).value);
      const formula = formulaOf(fn, parameter, conventions);
      return tensor(
        input.shape,
        input.data.map((z) => at(formula, z, weight?.data[0] ?? usual(fn))),
      );
    },
    backward: ({ function: fn, parameter }, inputs, { weight }, gradient, conventions) => {
      const input = only(inputs);
      if (isGroupwise(fn))
        return {
          inputs: [
            eachGroup(input, (a, positions) =>
              groupFunction(fn).back(
                a,
                positions.map((at) => gradient.data[at] ?? 0),
              ),
            ),
          ],
          parameters: {},
        };
      const formula = formulaOf(fn, parameter, conventions);
      const [bySum, bySlope] = [differentiate(formula, 'z'), differentiate(formula, 'a')];
      const back = (slope: Expr): Float64Array =>
        input.data.map((z, i) => (gradient.data[i] ?? 0) * at(slope, z, weight?.data[0] ?? usual(fn)));
      const parameters: Readonly<Record<string, Tensor>> = weight
        ? { weight: tensor([1], [back(bySlope).reduce((sum, one) => sum + one, 0)]) }
        : {};
      return { inputs: [tensor(input.shape, back(bySum))], parameters };
    },
    lines,
  },
};

const only = <T>([input]: readonly T[]): T => {
  if (input === undefined) throw new RangeError('an activation takes an array');
  return input;
};

const isLearnt = (fn: ActivationName): boolean => activationFace(fn).parameter?.learnt === true;
const usual = (fn: ActivationName): number => activationFace(fn).parameter?.default ?? 0;

/** The formula in z; for PReLU also in its slope a. */
const formulaOf = (
  fn: EntrywiseName,
  parameter: number | undefined,
  conventions: ConventionChoices | undefined,
): Expr => activationFormula(fn, ref('z'), isLearnt(fn) ? ref('a') : parameterOf(parameter), conventions);
const parameterOf = (parameter: number | undefined): Expr | undefined =>
  parameter === undefined ? undefined : num(parameter);
const at = (formula: Expr, z: number, a: number): number => evaluate(formula, (id) => (id === 'z' ? z : a));

/** The positions of each group: those that differ only in the channel. A vector is one group. */
function groups(shape: readonly number[]): readonly (readonly number[])[] {
  const axis = shape.length > 1 ? 1 : 0;
  const byRest = new Map<string, number[]>();
  indices(shape).forEach((index, position) => {
    const rest = index.filter((_, i) => i !== axis).join();
    byRest.set(rest, [...(byRest.get(rest) ?? []), position]);
  });
  return [...byRest.values()];
}

function eachGroup(
  input: Tensor,
  work: (entries: readonly number[], positions: readonly number[]) => readonly number[],
): Tensor {
  const out = new Float64Array(input.data.length);
  for (const positions of groups(input.shape)) {
    work(
      positions.map((at) => input.data[at] ?? 0),
      positions,
    ).forEach((value, i) => {
      out[positions[i] ?? 0] = value;
    });
  }
  return tensor(input.shape, out);
}

/** A softmax over a group of `y` adds its largest entry `m_y_1`, exponentials `e_y_1_2` and total `S_y_1`. */
function lines(
  { function: fn, parameter }: Activation,
  inputs: readonly Cells[],
  { weight }: Readonly<Record<string, Cells>>,
  name: string,
  conventions: ConventionChoices | undefined,
): ReturnType<Arithmetic<Activation>['lines']> {
  const input = only(inputs);
  const suffixes = indices(input.shape).map((index) => index.map((i) => i + 1).join('_'));
  const ids = suffixes.map((suffix) => (suffix === '' ? name : `${name}_${suffix}`));
  const slope = isLearnt(fn) && weight?.ids[0] !== undefined ? ref(weight.ids[0]) : parameterOf(parameter);
  const group = isGroupwise(fn) ? groups(input.shape) : [ids.map((_, i) => i)];
  return {
    lines: group.flatMap((positions, which) => {
      const one = group.length === 1 ? '' : `_${which + 1}`;
      return activationLines({
        name: fn,
        parameter: slope,
        sums: positions.map((at) => input.ids[at] ?? ''),
        outputs: positions.map((at) => ids[at] ?? ''),
        phase: 'forward',
        between: (what, entry) =>
          what === 'exponential'
            ? `e_${ids[positions[entry] ?? 0] ?? ''}`
            : `${what === 'largest' ? 'm' : 'S'}_${name}${one}`,
        choices: conventions,
      }).lines;
    }),
    output: { shape: input.shape, ids },
  };
}
