import { cellByCell } from './layer-reasons.ts';
import { z } from 'zod';
import { num, ref, type Expr } from '../expr/expr.ts';
import { indices, type Tensor } from '../tensor/tensor.ts';
import { onlyShape, type Arithmetic, type Cells, type LayerFormulas, type Shaped } from './layer.ts';
import {
  normalizeBackward,
  normalizeForward,
  normalizeLines,
  statisticsOf,
  type Affine,
  type Grouping,
} from './normalize.ts';

/**
 * The document fields shared by all four normalizations: whether γ and β are learnt, and ε under the root.
 */
export const normalizationEntry = {
  name: z.string().min(1).max(60).optional(),
  epsilon: z.number().min(0).max(1).default(1e-5),
};

/** Whether γ and β are learnt: both, neither, or one of them, as Keras's `center=False` or `scale=False`. */
export const affineSchema = z.union([z.boolean(), z.enum(['scale', 'shift'])], {
  error: 'give true, false, "scale" (γ alone) or "shift" (β alone)',
});
export type AffineParts = z.infer<typeof affineSchema>;
const scales = (affine: AffineParts): boolean => affine === true || affine === 'scale';
const shifts = (affine: AffineParts): boolean => affine === true || affine === 'shift';

/** The shapes of γ and β, those that are learnt. */
export const affineShapes = (
  affine: AffineParts,
  shape: readonly number[],
): Readonly<Record<string, readonly number[]>> => ({
  ...(scales(affine) ? { weight: shape } : {}),
  ...(shifts(affine) ? { bias: shape } : {}),
});

/** The last side of a shape: the channels of a map, the features of a vector or sequence. */
export const channelsOf = (incoming: readonly Shaped[]): Shaped['sides'][number] => {
  const last = onlyShape(incoming).sides.at(-1);
  if (!last) throw new RangeError('a shape without sides');
  return last;
};

/**
 * The shape is unchanged; of γ and β one for each of `count`, where they are learnt. No multiply–adds are counted: He et al.
 * 2016 and later tables count only those of convolutions and fully connected layers, and at inference a batch
 * normalization can be merged into the layer before it.
 */
export function normalizationFormulas(
  incoming: readonly Shaped[],
  affine: AffineParts,
  count: Expr,
  buffers?: Expr,
): LayerFormulas {
  const { type, sides } = onlyShape(incoming);
  return {
    type,
    shape: sides.map(({ id }) => ref(id)),
    reasons: { ...cellByCell, weights: 'scale-count', biases: 'shift-count' },
    weights: scales(affine) ? count : num(0),
    biases: shifts(affine) ? count : num(0),
    multiplyAdds: () => num(0),
    ...(buffers ? { buffers } : {}),
  };
}

export const affineOf = (parameters: Readonly<Record<string, Tensor>>): Affine => ({
  weight: parameters['weight'],
  bias: parameters['bias'],
});

/** The single input. Throws RangeError for any other number of inputs. */
export function onlyInput<T>(inputs: readonly T[]): T {
  const [one, another] = inputs;
  if (one === undefined || another !== undefined)
    throw new RangeError(`this layer takes one input, not ${inputs.length}`);
  return one;
}

/**
 * The ids of a normalization's lines, which contain the name of the output: for `y` the mean of the first
 * group is `mu_y_1`, the normalized cell (1, 2) `xHat_y_1_2`.
 */
export function lineNames(
  name: string,
  groups: number,
  cells: Cells,
  places: readonly (readonly number[])[],
) {
  return {
    input: cells.ids,
    ofGroup: (quantity: string, group: number) =>
      groups === 1 ? `${quantity}_${name}` : `${quantity}_${name}_${group + 1}`,
    ofCell: (quantity: 'xHat' | 'y', position: number) =>
      `${quantity === 'y' ? name : `xHat_${name}`}_${(places[position] ?? []).map((i) => i + 1).join('_')}`,
  };
}

/** The arithmetic of a normalization that always uses the statistics of its input. */
export function ownStatistics<Entry extends { readonly epsilon: number; readonly affine: AffineParts }>(
  grouping: (entry: Entry, shape: readonly number[]) => Grouping,
  parameters: (entry: Entry, shape: readonly number[]) => readonly number[],
): Arithmetic<Entry> {
  return {
    parameters: (entry, incoming) => affineShapes(entry.affine, parameters(entry, onlyInput(incoming))),
    forward: (entry, inputs, learnt) => {
      const input = onlyInput(inputs);
      const groups = grouping(entry, input.shape);
      return normalizeForward(input, groups, affineOf(learnt), entry.epsilon, statisticsOf(input, groups));
    },
    backward: (entry, inputs, learnt, gradient) => {
      const input = onlyInput(inputs);
      const {
        input: back,
        weight,
        bias,
      } = normalizeBackward(input, grouping(entry, input.shape), affineOf(learnt), entry.epsilon, gradient);
      return { inputs: [back], parameters: { ...(weight ? { weight } : {}), ...(bias ? { bias } : {}) } };
    },
    lines: (entry, inputs, learnt, name) => {
      const input = onlyInput(inputs);
      const groups = grouping(entry, input.shape);
      const { lines, ids } = normalizeLines(groups, {
        ...lineNames(name, groups.groups.length, input, indices(input.shape)),
        weight: learnt['weight']?.ids,
        bias: learnt['bias']?.ids,
        epsilon: entry.epsilon === 0 ? null : num(entry.epsilon),
      });
      return { lines, output: { shape: input.shape, ids: ids.output } };
    },
  };
}

/**
 * The axis of features: last in a vector [batch, features] and in a sequence [batch, length, features],
 * second in a map [batch, channels, height, width].
 */
export const featureAxis = (shape: readonly number[]): number => (shape.length === 3 ? 2 : 1);
