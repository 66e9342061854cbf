import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { num, substitute, type Expr } from '../../expr/expr.ts';
import { groupsOf } from '../../layers/convolution.ts';
import { layerOf } from '../../layers/index.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { sizeOf } from '../../tensor/tensor.ts';
import type { Chain, Stage } from './chain.ts';
import type { Named, Worked } from './lines.ts';
import type { KernelPicture, MapPicture, StagePicture } from './solution.ts';
import { arrayTitle } from './array-titles.ts';

type Pair = StagePicture['kernel'];

/** The layers for a drawing; null for three directions, whose slices are drawn as plain grids. */
export function stagePictures(
  { stages, directions }: Chain,
  worked: Worked,
  choices: ConventionChoices | undefined,
): readonly StagePicture[] | null {
  if (directions > 2) return null;
  const withGradients = new Set(worked.slopes);
  const gradientsOf = (array: Named): readonly string[] | null =>
    withGradients.has(array) ? array.ids.map((id) => gradientId('L', id)) : null;
  const flipped = useConvention('convolution-flip', choices).choice === 'convolution';
  return stages.map((stage, i): StagePicture => {
    const [before, after] = [i === 0 ? worked.input : worked.outputs[i - 1], worked.outputs[i]];
    if (!before || !after) throw new RangeError(`layer ${i} has no output`);
    const [weight, bias] = [worked.weights[i], worked.biases[i]];
    const sides = stage.weight ? stage.weight.shape.slice(2) : (stage.window?.kernel ?? []);
    return {
      type: stage.entry.type,
      title: arrayTitle(stage.title),
      input: mapOf(before, stage.incoming, gradientsOf(before)),
      output: mapOf(after, stage.outgoing, gradientsOf(after)),
      kernels: weight ? kernelsOf(stage, weight, gradientsOf(weight)) : [],
      kernel: pair(sides, 1),
      biases: bias ? { ids: bias.ids, gradients: gradientsOf(bias) } : null,
      window: windowOf(stage),
      flipped: flipped && stage.weight !== null,
      sizes: sizesOf(stage, choices),
    };
  });
}

/** The picture of a map with the shape [channels, …sides]. */
function mapOf(
  { name, ids }: Named,
  [channels = 1, ...sides]: readonly number[],
  gradients: readonly string[] | null,
): MapPicture {
  return {
    name,
    channels,
    rows: sides.length > 1 ? (sides[0] ?? 1) : 1,
    columns: sides.at(-1) ?? 1,
    ids,
    gradients,
  };
}

const windowOf = ({ window }: Stage): StagePicture['window'] =>
  window && {
    stride: pair(window.stride, 1),
    dilation: pair(window.dilation, 1),
    before: pair(
      window.padding.map(([one]) => one),
      0,
    ),
    after: pair(
      window.padding.map(([, other]) => other),
      0,
    ),
  };

/** Down and across. A single direction is across. */
const pair = (sides: readonly number[], otherwise: number): Pair =>
  sides.length < 2 ? [otherwise, sides[0] ?? otherwise] : [sides[0] ?? otherwise, sides[1] ?? otherwise];

/**
 * The weights as one kernel for each filter and channel. The shape is [filters, channels of a group, …sides];
 * for a transposed convolution [channels, filters of a group, …sides].
 */
function kernelsOf(
  stage: Stage,
  { name, ids, shape }: Named,
  gradients: readonly string[] | null,
): KernelPicture[] {
  const { entry, incoming, outgoing } = stage;
  if (entry.type !== 'conv' && entry.type !== 'transposed-conv') return [];
  const [channels = 1, filters = 1] = [incoming[0], outgoing[0]];
  const groups = groupsOf({ groups: entry.groups, filters }, channels, stage.title);
  const [outer = 1, inner = 1, ...sides] = shape;
  const size = sizeOf(sides);
  return Array.from({ length: outer * inner }, (_, n) => {
    const [one, other] = [Math.floor(n / inner), n % inner];
    const group = Math.floor(one / (outer / groups));
    const [filter, channel] =
      entry.type === 'conv' ? [one, group * inner + other] : [group * inner + other, one];
    const indices = [...(outer > 1 ? [one + 1] : []), ...(inner > 1 ? [other + 1] : [])];
    return {
      name: [name, ...indices].join('_'),
      filter,
      channel,
      ids: ids.slice(n * size, (n + 1) * size),
      gradients: gradients?.slice(n * size, (n + 1) * size) ?? null,
    };
  });
}

function sizesOf({ layer, incoming, title }: Stage, choices: ConventionChoices | undefined): readonly Expr[] {
  if (!layer) return [];
  const [channels = 1, ...spatial] = incoming;
  const sides = [...spatial, channels].map((value, i) => ({ id: String(i), value }));
  const { type, shape } = layerOf(layer).formulas(layer, [{ type: 'map', sides }], title, choices);
  return type === 'map'
    ? shape.slice(0, -1).map((side) => substitute(side, (id) => num(sides[Number(id)]?.value ?? 0)))
    : [];
}
