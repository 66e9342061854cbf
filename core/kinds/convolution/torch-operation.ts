import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { toCode } from '../../expr/code.ts';
import { num, ref } from '../../expr/expr.ts';
import { activationFormula } from '../../layers/activations.ts';
import { paddingCounts } from '../../layers/average-pool.ts';
import type { LayerEntry } from '../../layers/index.ts';
import type { Window } from '../../layers/layer.ts';
import type { Stage } from './chain.ts';

/** Names of the tensors that an operation reads. */
export interface Operands {
  readonly x: string;
  readonly weight: string | undefined;
  readonly bias: string | undefined;
}
type Layer<T extends LayerEntry['type']> = Extract<LayerEntry, { type: T }>;

/** One layer as an operation of torch.nn.functional; null where PyTorch has none. */
export function torchOperation(
  stage: Stage,
  operands: Operands,
  directions: number,
  choices: ConventionChoices | undefined,
): string | null {
  const { entry, layer, window } = stage;
  const { x } = operands;
  if (entry.type === 'activation') {
    const parameter = entry.parameter === undefined ? undefined : num(entry.parameter);
    const formula = activationFormula(entry.function, ref(x), parameter, choices);
    return toCode(formula, (id) => ({ text: id }), 'pytorch');
  }
  switch (layer?.type) {
    case 'conv':
      return convolution(layer, stage, operands, directions, choices);
    case 'transposed-conv':
      return transposedConvolution(layer, stage, operands, directions, choices);
    case 'max-pool':
      return isSymmetric(window)
        ? `F.max_pool${directions}d(${x}, ${tuple(window?.kernel ?? [])}, stride=${tuple(window?.stride ?? [])}, padding=${paddingBefore(window)}, dilation=${tuple(window?.dilation ?? [])}${ceilMode(choices)})`
        : null;
    case 'average-pool':
      return isSymmetric(window) && window
        ? `F.avg_pool${directions}d(${x}, ${tuple(window.kernel)}, stride=${tuple(window.stride)}, padding=${paddingBefore(window)}${ceilMode(choices)}, count_include_pad=${paddingCounts(window, choices) ? 'True' : 'False'})`
        : null;
    case 'global-average-pool':
      return `${x}.mean(dim=${spatialAxes(directions)})`;
    case 'global-max-pool':
      return `F.adaptive_max_pool${directions}d(${x}, 1).flatten(1)`;
    case 'adaptive-max-pool':
    case 'adaptive-average-pool': {
      const { size } = layer;
      const sides = typeof size === 'number' ? new Array<number>(directions).fill(size) : size;
      return `F.adaptive_${layer.type === 'adaptive-max-pool' ? 'max' : 'avg'}_pool${directions}d(${x}, ${tuple(sides)})`;
    }
    case 'upsample':
      return upsample(layer, stage, x, directions, choices);
    default:
      return null;
  }
}

const tuple = (numbers: readonly number[]): string =>
  `(${numbers.join(', ')}${numbers.length === 1 ? ',' : ''})`;
/** The axes after sample and channel. */
const spatialAxes = (directions: number): string =>
  tuple(Array.from({ length: directions }, (_, axis) => axis + 2));
/** Whether the padding is the same on both sides of every axis, as PyTorch's operations require. */
const isSymmetric = (window: Window | null): boolean =>
  window?.padding.every(([before, after]) => before === after) !== false;
const paddingBefore = (window: Window | null): string =>
  window ? tuple(window.padding.map(([cells]) => cells)) : '';
const ceilMode = (choices: ConventionChoices | undefined): string =>
  useConvention('pool-rounding', choices).choice === 'ceil' ? ', ceil_mode=True' : '';
const groupsText = (
  { groups }: Pick<Layer<'conv'>, 'groups'>,
  { incoming: [channels = 1] }: Stage,
): number => (groups === 'depthwise' ? channels : (groups ?? 1));

/** The kernel, rotated by 180° where the convention is true convolution: PyTorch computes a correlation. */
const kernelText = (
  { weight }: Operands,
  directions: number,
  choices: ConventionChoices | undefined,
): string =>
  useConvention('convolution-flip', choices).choice === 'convolution' && weight !== undefined
    ? `${weight}.flip${spatialAxes(directions)}`
    : (weight ?? '');

function convolution(
  layer: Layer<'conv'>,
  stage: Stage,
  operands: Operands,
  directions: number,
  choices: ConventionChoices | undefined,
): string {
  const { window } = stage;
  const symmetric = isSymmetric(window);
  // F.pad takes the last axis first.
  const padded = symmetric
    ? operands.x
    : `F.pad(${operands.x}, ${tuple(window ? [...window.padding].reverse().flat() : [])})`;
  return `F.conv${directions}d(${padded}, ${kernelText(operands, directions, choices)}, ${operands.bias ?? 'None'}, stride=${tuple(window?.stride ?? [])}${symmetric ? `, padding=${paddingBefore(window)}` : ''}, dilation=${tuple(window?.dilation ?? [])}, groups=${groupsText(layer, stage)})`;
}

function upsample(
  layer: Layer<'upsample'>,
  { outgoing }: Stage,
  x: string,
  directions: number,
  choices: ConventionChoices | undefined,
): string {
  const size = tuple(outgoing.slice(1));
  const mode = ['linear', 'bilinear', 'trilinear'][directions - 1] ?? 'linear';
  return layer.mode === 'linear'
    ? `F.interpolate(${x}, size=${size}, mode="${mode}", align_corners=${useConvention('upsample-corners', choices).choice === 'corners' ? 'True' : 'False'})`
    : `F.interpolate(${x}, size=${size}, mode="nearest")`;
}

/** null for 'same' and for unequal padding, which F.conv_transpose does not have. */
function transposedConvolution(
  layer: Layer<'transposed-conv'>,
  stage: Stage,
  operands: Operands,
  directions: number,
  choices: ConventionChoices | undefined,
): string | null {
  const { padding } = layer;
  if (padding === 'same' || (typeof padding === 'object' && padding.some((side) => typeof side === 'object')))
    return null;
  const listed = (
    of: number | readonly (number | readonly [number, number])[] | 'valid' | undefined,
    otherwise: number,
  ): string =>
    typeof of === 'object'
      ? tuple(of.map((side) => (typeof side === 'number' ? side : side[0])))
      : String(typeof of === 'number' ? of : otherwise);
  return `F.conv_transpose${directions}d(${operands.x}, ${kernelText(operands, directions, choices)}, ${operands.bias ?? 'None'}, stride=${listed(layer.stride, 1)}, padding=${listed(padding, 0)}, output_padding=${listed(layer.outputPadding, 0)}, groups=${groupsText(layer, stage)}, dilation=${listed(layer.dilation, 1)})`;
}
