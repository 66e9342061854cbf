import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { num, substitute, type Expr } from '../../expr/expr.ts';
import { groupsOf } from '../../layers/convolution.ts';
import { layerOf } from '../../layers/index.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import { sizeOf } from '../../tensor/tensor.ts';
import type { Chain, Stage } from './chain.ts';
import type { Named, Worked } from './lines.ts';

/**
 * A map of [channels, rows, columns], or of [channels, columns] as one row each. Step ids are row-major,
 * channel after channel.
 */
export interface MapPicture {
  readonly name: string;
  readonly channels: number;
  readonly rows: number;
  readonly columns: number;
  readonly ids: readonly string[];
  /** ∂L/∂ of each; null without a backward pass. */
  readonly gradients: readonly string[] | null;
}
/** The weights that lead from one channel to one filter, row-major. */
export interface KernelPicture {
  /** As the ids of its cells begin: `w`, `w_2_1`. */
  readonly name: string;
  readonly filter: number;
  readonly channel: number;
  readonly ids: readonly string[];
  readonly gradients: readonly string[] | null;
}
/** Down and across, in cells. */
type Pair = readonly [down: number, across: number];

/**
 * One layer of the chain as it is drawn: what it reads, its kernels, what it makes, and how its window
 * stands.
 */
export interface StagePicture {
  readonly type: Stage['entry']['type'];
  readonly title: string;
  readonly input: MapPicture;
  readonly output: MapPicture;
  readonly kernels: readonly KernelPicture[];
  /** Rows and columns of a kernel or window; [1, 1] without one. */
  readonly kernel: Pair;
  readonly biases: { readonly ids: readonly string[]; readonly gradients: readonly string[] | null } | null;
  /** How the window slides; null for a layer without one, or whose windows differ from cell to cell. */
  readonly window: {
    readonly stride: Pair;
    readonly dilation: Pair;
    readonly before: Pair;
    readonly after: Pair;
  } | null;
  /** True convolution reads its kernel from the far corner. */
  readonly flipped: boolean;
  /**
   * The sides of the output over the numbers of the input, in the order of the input's lists; none for an
   * activation.
   */
  readonly sizes: readonly Expr[];
}

/** Null for three directions: their slices are drawn as plain grids. */
export function stagePictures(
  { stages, directions }: Chain,
  worked: Worked,
  choices: ConventionChoices | undefined,
): readonly StagePicture[] | null {
  if (directions > 2) return null;
  const sloped = new Set(worked.slopes);
  const flipped = useConvention('convolution-flip', choices).choice === 'convolution';
  return stages.map((stage, i): StagePicture => {
    const [before, after] = [i === 0 ? worked.input : worked.outputs[i - 1], worked.outputs[i]];
    if (!before || !after) throw new RangeError(`layer ${i} has no output`);
    const slopes = (array: Named): readonly string[] | null =>
      sloped.has(array) ? array.ids.map((id) => gradientId('L', id)) : null;
    const mapOf = (array: Named, shape: readonly number[]): MapPicture => {
      const [channels = 1, ...sides] = shape;
      return {
        name: array.name,
        channels,
        rows: sides.length > 1 ? (sides[0] ?? 1) : 1,
        columns: sides.at(-1) ?? 1,
        ids: array.ids,
        gradients: slopes(array),
      };
    };
    const [weight, bias] = [worked.weights[i], worked.biases[i]];
    const sides = stage.weight ? stage.weight.shape.slice(2) : (stage.window?.kernel ?? []);
    return {
      type: stage.entry.type,
      title: stage.title,
      input: mapOf(before, stage.incoming),
      output: mapOf(after, stage.outgoing),
      kernels: weight ? kernelsOf(stage, weight, slopes(weight)) : [],
      kernel: pair(sides, 1),
      biases: bias ? { ids: bias.ids, gradients: slopes(bias) } : null,
      window: stage.window && {
        stride: pair(stage.window.stride, 1),
        dilation: pair(stage.window.dilation, 1),
        before: pair(
          stage.window.padding.map(([one]) => one),
          0,
        ),
        after: pair(
          stage.window.padding.map(([, other]) => other),
          0,
        ),
      },
      flipped: flipped && stage.weight !== null,
      sizes: sizesOf(stage, choices),
    };
  });
}

/** One direction runs across. */
const pair = (sides: readonly number[], otherwise: number): Pair =>
  sides.length < 2 ? [otherwise, sides[0] ?? otherwise] : [sides[0] ?? otherwise, sides[1] ?? otherwise];

/** [filters, channels of a group, …], of a transposed convolution [channels, filters of a group, …]. */
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
