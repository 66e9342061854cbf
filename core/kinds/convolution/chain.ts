import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { activationPlain } from '../../layers/activations.ts';
import { layerOf, layerSchema, type LayerEntry } from '../../layers/index.ts';
import type { Shaped, Window } from '../../layers/layer.ts';
import { sizeOf } from '../../tensor/tensor.ts';
import type { Quantity } from '../../document/quantity.ts';
import { MOST_CELLS, readArray, type Entries } from './arrays.ts';
import { kernelOf } from './kernel.ts';
import type { ConvolutionProblem, StageEntry } from './problem.ts';

/** The limit on multiply–adds: more are not worked by hand. */
const MOST_PRODUCTS = 5000;

/** One layer of the chain with its shapes [channels, …sides], and its numbers. */
export interface Stage {
  readonly entry: StageEntry;
  /** The same layer without its numbers, as in core/layers; null for an activation. */
  readonly layer: LayerEntry | null;
  readonly title: string;
  readonly incoming: readonly number[];
  readonly outgoing: readonly number[];
  readonly window: Window | null;
  readonly weight: Entries | null;
  readonly bias: readonly Quantity[] | null;
}
export interface Chain {
  readonly input: Entries;
  readonly directions: number;
  readonly stages: readonly Stage[];
}

/**
 * The chain of a problem with every shape known. Throws ProblemError where shapes do not fit each other, or
 * where there are too many cells or products.
 */
export function chainOf(problem: ConvolutionProblem, conventions: ConventionChoices | undefined): Chain {
  const read = readArray(problem.input, 'input');
  const depth = read.shape.length;
  const directions = problem.directions ?? [1, 2, 2, 3][depth - 1] ?? 3;
  if (depth !== directions && depth !== directions + 1)
    throw problemError(
      'input',
      `has lists ${depth} deep for ${directions} ${directions === 1 ? 'direction' : 'directions'}`,
      `give them ${directions} deep, or ${directions + 1} with the channels outermost`,
    );
  const input = { shape: depth === directions ? [1, ...read.shape] : read.shape, entries: read.entries };

  let shape = input.shape;
  let products = 0;
  const stages = problem.layers.map((entry, i): Stage => {
    const stage = stageOf(entry, shape, `layers[${i}]`, conventions);
    products += workOf(stage);
    if (products > MOST_PRODUCTS)
      throw problemError(
        `layers[${i}]`,
        `up to here there are ${products} multiply–adds`,
        `work at most ${MOST_PRODUCTS}: use a smaller input, a smaller kernel or fewer filters`,
      );
    shape = stage.outgoing;
    return stage;
  });
  return { input, directions, stages };
}

function stageOf(
  entry: StageEntry,
  incoming: readonly number[],
  place: string,
  conventions: ConventionChoices | undefined,
): Stage {
  if (entry.type === 'activation') return activationStage(entry, incoming);
  const [channels = 1, ...spatial] = incoming;
  if (spatial.length === 0)
    throw problemError(
      place,
      'only one number for each channel is left',
      'move the global pooling to the end',
    );
  const numbers =
    entry.type === 'conv' || entry.type === 'transposed-conv'
      ? kernelOf(entry, channels, spatial.length, place)
      : null;
  const layer = numbers ? numbers.layer : layerSchema.parse(entry);
  const { title, label, window: windowOf } = layerOf(layer);
  const where = `${place} (${label(layer)})`;
  const window = windowOf(layer, spatial, where, conventions);
  checkPadded(spatial, window, where);
  return {
    entry,
    layer,
    title,
    incoming,
    outgoing: outgoingOf(layer, incoming, where, conventions),
    window,
    weight: numbers?.weight ?? null,
    bias: numbers?.bias ?? null,
  };
}

const activationStage = (
  entry: Extract<StageEntry, { type: 'activation' }>,
  shape: readonly number[],
): Stage => ({
  entry,
  layer: null,
  title: activationPlain(entry.function),
  incoming: shape,
  outgoing: shape,
  window: null,
  weight: null,
  bias: null,
});

function checkPadded(spatial: readonly number[], window: Window | null, where: string): void {
  const padding = window?.padding ?? [];
  const cells = sizeOf(
    spatial.map((side, axis) => side + (padding[axis]?.[0] ?? 0) + (padding[axis]?.[1] ?? 0)),
  );
  if (cells > MOST_CELLS)
    throw problemError(
      where,
      `its padded input has ${cells} cells`,
      `pad less: at most ${MOST_CELLS} cells are drawn`,
    );
}

/** The shape [channels, …sides] of the output, by the layer's own formulas, in which channels come last. */
function outgoingOf(
  layer: LayerEntry,
  [channels = 1, ...spatial]: readonly number[],
  where: string,
  conventions: ConventionChoices | undefined,
): readonly number[] {
  const shaped: Shaped = {
    type: 'map',
    sides: [...spatial, channels].map((value, i) => ({ id: String(i), value })),
  };
  const { shape } = layerOf(layer).formulas(layer, [shaped], where, conventions);
  const sides = shape.map((side) => evaluate(side, (id) => shaped.sides[Number(id)]?.value ?? Number.NaN));
  if (sizeOf(sides) > MOST_CELLS)
    throw problemError(
      where,
      `its output has ${sizeOf(sides)} cells`,
      `make it smaller: at most ${MOST_CELLS} are worked by hand`,
    );
  return [...sides.slice(-1), ...sides.slice(0, -1)];
}

/** The number of products of a layer, or of entries that a pooling compares or adds. */
function workOf({ layer, window, weight, incoming, outgoing }: Stage): number {
  if (!layer) return 0;
  if (layer.type === 'transposed-conv')
    return (sizeOf(incoming) / (incoming[0] ?? 1)) * sizeOf(weight?.shape ?? []);
  if (weight) return (sizeOf(outgoing) / (outgoing[0] ?? 1)) * sizeOf(weight.shape);
  return window ? sizeOf(outgoing) * sizeOf(window.kernel) : Math.max(sizeOf(incoming), sizeOf(outgoing));
}
