import type { ConventionChoices } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { evaluate } from '../../expr/evaluate.ts';
import { activationPlain } from '../../layers/activations.ts';
import { groupsOf } from '../../layers/convolution.ts';
import { layerOf, layerSchema, type LayerEntry } from '../../layers/index.ts';
import type { Shaped, Window } from '../../layers/layer.ts';
import { sizeOf } from '../../tensor/tensor.ts';
import type { Quantity } from '../../document/quantity.ts';
import { MOST_CELLS, readArray, type Entries } from './arrays.ts';
import type { ConvolutionProblem, StageEntry } from './problem.ts';

/** More multiply–adds than this nobody works by hand. */
export const MOST_PRODUCTS = 5000;

/** One layer of the chain with its shapes, [channels, …] as arrays are laid out. */
export interface Stage {
  readonly entry: StageEntry;
  /** The same layer without its numbers; null for an activation. */
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
 * The chain read off a problem, every shape known. Throws ProblemError where something does not fit, or where
 * there is more to work than a hand can.
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
  if (entry.type === 'activation')
    return {
      entry,
      layer: null,
      title: activationPlain(entry.function),
      incoming,
      outgoing: incoming,
      window: null,
      weight: null,
      bias: null,
    };
  const [channels = 1, ...spatial] = incoming;
  if (spatial.length === 0)
    throw problemError(place, 'only one number a channel is left', 'move the global pooling to the end');
  const numbers =
    entry.type === 'conv' || entry.type === 'transposed-conv'
      ? numbersOf(entry, channels, spatial.length, place)
      : null;
  const layer = numbers ? numbers.layer : layerSchema.parse(entry);
  const { title, label, formulas, window } = layerOf(layer);
  const where = `${place} (${label(layer)})`;
  const padding = window(layer, spatial, where, conventions)?.padding ?? [];
  const padded = spatial.map((side, axis) => side + (padding[axis]?.[0] ?? 0) + (padding[axis]?.[1] ?? 0));
  if (sizeOf(padded) > MOST_CELLS)
    throw problemError(
      where,
      `its padded input has ${sizeOf(padded)} cells`,
      `pad less: at most ${MOST_CELLS} are drawn`,
    );
  const shaped: Shaped = {
    type: 'map',
    sides: [...spatial, channels].map((value, i) => ({ id: String(i), value })),
  };
  const { shape } = formulas(layer, [shaped], where, conventions);
  const sides = shape.map((side) => evaluate(side, (id) => shaped.sides[Number(id)]?.value ?? Number.NaN));
  if (sizeOf(sides) > MOST_CELLS)
    throw problemError(
      where,
      `its output has ${sizeOf(sides)} cells`,
      `make it smaller: at most ${MOST_CELLS} are worked by hand`,
    );
  return {
    entry,
    layer,
    title,
    incoming,
    outgoing: [...sides.slice(-1), ...sides.slice(0, -1)],
    window: window(layer, spatial, where, conventions),
    weight: numbers?.weight ?? null,
    bias: numbers?.bias ?? null,
  };
}

type Numbered = Extract<StageEntry, { type: 'conv' | 'transposed-conv' }>;

/**
 * The kernel as [filters, channels of a group, …], of a transposed convolution [channels, filters of a group,
 * …]; short forms are written out.
 */
function numbersOf(
  entry: Numbered,
  channels: number,
  directions: number,
  place: string,
): { readonly layer: LayerEntry; readonly weight: Entries; readonly bias: readonly Quantity[] | null } {
  const { kernel: nested, bias: given, ...window } = entry;
  const { shape, entries } = readArray(nested, `${place}.kernel`);
  const [sides, outer] = [shape.slice(-directions), shape.slice(0, -directions)];
  if (shape.length < directions || outer.length > 2)
    throw problemError(
      `${place}.kernel`,
      `has lists ${shape.length} deep over an input of ${directions} ${directions === 1 ? 'direction' : 'directions'}`,
      `give them ${directions}, ${directions + 1} or ${directions + 2} deep`,
    );
  const transposed = entry.type === 'transposed-conv';
  const groups = entry.groups === 'depthwise' ? channels : (entry.groups ?? 1);
  const seen = transposed ? channels : channels / groups;
  const full =
    outer.length === 2
      ? outer
      : outer.length === 0
        ? [1, 1]
        : transposed
          ? seen === 1
            ? [1, ...outer]
            : [...outer, 1]
          : seen === 1
            ? [...outer, 1]
            : [1, ...outer];
  const filters = transposed ? (full[1] ?? 1) * groups : (full[0] ?? 1);
  groupsOf({ groups: entry.groups, filters }, channels, place);
  const has = transposed ? full[0] : full[1];
  if (has !== seen)
    throw problemError(
      `${place}.kernel`,
      `is for ${has ?? 0} ${has === 1 ? 'channel' : 'channels'}, but ${seen} ${seen === 1 ? 'reaches' : 'reach'} ${transposed ? 'it' : 'each filter'}`,
      transposed ? 'give [channel][filter][row][column]' : 'give [filter][channel][row][column]',
    );
  const bias: readonly Quantity[] | null =
    given === undefined ? null : typeof given === 'object' ? given : [given];
  if (bias && bias.length !== filters)
    throw problemError(
      `${place}.bias`,
      `has ${bias.length} for ${filters} filters`,
      'give one bias a filter',
    );
  return {
    layer: layerSchema.parse({ ...window, kernel: sides, filters, bias: bias !== null }),
    weight: { shape: [...full, ...sides], entries },
    bias,
  };
}

/** Products, or entries that are compared or added. */
function workOf({ layer, window, weight, incoming, outgoing }: Stage): number {
  if (!layer) return 0;
  if (layer.type === 'transposed-conv')
    return (sizeOf(incoming) / (incoming[0] ?? 1)) * sizeOf(weight?.shape ?? []);
  if (weight) return (sizeOf(outgoing) / (outgoing[0] ?? 1)) * sizeOf(weight.shape);
  return window ? sizeOf(outgoing) * sizeOf(window.kernel) : Math.max(sizeOf(incoming), sizeOf(outgoing));
}
