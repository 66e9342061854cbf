import { cellByCell } from './layer-reasons.ts';
import { z } from 'zod';
import type { ConventionChoices } from '../conventions/index.ts';
import { differentiate } from '../expr/differentiate.ts';
import { evaluate } from '../expr/evaluate.ts';
import { mul, num, ref, type Expr } from '../expr/expr.ts';
import {
  activationFace,
  activationNames,
  groupFunction,
  isGroupwise,
  type ActivationName,
  type EntrywiseName,
} from '../expr/functions/activations.ts';
import { indices, sizeOf, tensor, type Tensor } from '../tensor/tensor.ts';
import { activationFormula, activationLines, activationParameterSchema } from './activations.ts';
import { onlyShape, type Arithmetic, type Cells, type LayerDefinition } from './layer.ts';
import { activationSpellings, kerasActivations, torchActivations } from './listing/activation-calls.ts';

export const activationSchema = z.strictObject({
  type: z.literal('activation'),
  name: z.string().min(1).max(60).optional(),
  function: z.enum(activationNames),
  /** The slope of a leaky ReLU below 0, the α of ELU, or the initial slope of PReLU. */
  parameter: activationParameterSchema.optional(),
  /** How many slopes PReLU learns: one, one a channel, or one for every entry. Absent: one. */
  slopes: z.enum(['one', 'channels', 'entries']).optional(),
});
export type Activation = z.infer<typeof activationSchema>;

/**
 * A function of every entry: shape unchanged, no parameters but the slopes of PReLU (one in PyTorch unless
 * more are asked for; one an entry in Keras, unless axes share them). Softmax and log-softmax are taken over the channels, the second axis of an array in
 * PyTorch's layout. Goodfellow et al. 2016, §6.3.
 */
export const activation: LayerDefinition<typeof activationSchema> = {
  schema: activationSchema,
  title: 'Activation',
  source: 'Goodfellow et al. 2016, §6.3',
  label: ({ name, function: fn, slopes }) =>
    name ??
    `${fn.toUpperCase()}${slopes === 'entries' ? ' each entry' : slopes === 'channels' ? ' each channel' : ''}`,
  window: () => null,
  formulas: ({ function: fn, slopes }, incoming) => {
    const { type, sides } = onlyShape(incoming);
    const learnt: Record<NonNullable<Activation['slopes']>, Expr> = {
      one: num(1),
      channels: ref(sides.at(-1)?.id ?? ''),
      entries: mul(...sides.map(({ id }) => ref(id))),
    };
    return {
      type,
      shape: sides.map(({ id }) => ref(id)),
      reasons: { ...cellByCell, weights: 'learnt-slopes', biases: 'learnt-slopes' },
      weights: isLearnt(fn) ? learnt[slopes ?? 'one'] : num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
  words: activationSpellings,
  keras: kerasActivations,
  pytorch: torchActivations,
  arithmetic: {
    parameters: ({ function: fn, slopes }, [shape = []]): Readonly<Record<string, readonly number[]>> =>
      isLearnt(fn) ? { weight: slopeShape(slopes, shape) } : {},
    forward: ({ function: fn, parameter, slopes }, inputs, { weight }, conventions) => {
      const input = only(inputs);
      if (isGroupwise(fn)) return eachGroup(input, groupFunction(fn).value);
      const formula = formulaOf(fn, parameter, conventions);
      const slopeAt = slopePlace(slopes, input.shape);
      return tensor(
        input.shape,
        input.data.map((z, i) => at(formula, z, weight?.data[slopeAt(i)] ?? usual(fn))),
      );
    },
    backward: ({ function: fn, parameter, slopes }, inputs, { weight }, gradient, conventions) => {
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
      const slopeAt = slopePlace(slopes, input.shape);
      const back = (slope: Expr): Float64Array =>
        input.data.map(
          (z, i) => (gradient.data[i] ?? 0) * at(slope, z, weight?.data[slopeAt(i)] ?? usual(fn)),
        );
      const parameters: Record<string, Tensor> = {};
      if (weight) {
        const byWeight = tensor(weight.shape);
        back(bySlope).forEach((one, i) => {
          byWeight.data[slopeAt(i)] = (byWeight.data[slopeAt(i)] ?? 0) + one;
        });
        parameters['weight'] = byWeight;
      }
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

/** The axis of the channels: the second of an array, or the one of a vector without a batch. */
const channelAxis = (shape: readonly number[]): number => (shape.length > 1 ? 1 : 0);
function slopeShape(slopes: Activation['slopes'], shape: readonly number[]): readonly number[] {
  if (slopes === 'entries') return shape.slice(1);
  return slopes === 'channels' ? [shape[channelAxis(shape)] ?? 1] : [1];
}
/** Which of the slopes belongs to an entry of the array. */
function slopePlace(slopes: Activation['slopes'], shape: readonly number[]): (entry: number) => number {
  if (slopes === 'entries') {
    const sample = sizeOf(shape.slice(1));
    return (entry) => entry % sample;
  }
  if (slopes !== 'channels') return () => 0;
  const axis = channelAxis(shape);
  const [plane, channels] = [sizeOf(shape.slice(axis + 1)), shape[axis] ?? 1];
  return (entry) => Math.floor(entry / plane) % channels;
}

/** The positions of an array's groups: all that differ in the channel alone; of a vector all. */
function groups(shape: readonly number[]): readonly (readonly number[])[] {
  const axis = channelAxis(shape);
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
  { function: fn, parameter, slopes }: Activation,
  inputs: readonly Cells[],
  { weight }: Readonly<Record<string, Cells>>,
  name: string,
  conventions: ConventionChoices | undefined,
): ReturnType<Arithmetic<Activation>['lines']> {
  const input = only(inputs);
  const suffixes = indices(input.shape).map((index) => index.map((i) => i + 1).join('_'));
  const ids = suffixes.map((suffix) => (suffix === '' ? name : `${name}_${suffix}`));
  const slopeAt = slopePlace(slopes, input.shape);
  const isEach = isLearnt(fn) && slopes !== undefined && slopes !== 'one';
  const group = isGroupwise(fn)
    ? groups(input.shape)
    : isEach
      ? ids.map((_, i) => [i])
      : [ids.map((_, i) => i)];
  return {
    lines: group.flatMap((positions, which) => {
      const learnt = weight?.ids[slopeAt(positions[0] ?? 0)];
      const slope = isLearnt(fn) && learnt !== undefined ? ref(learnt) : parameterOf(parameter);
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
