import type { HyperValues, Optimizer } from '../optimizers/optimizer.ts';
import type { OptimizerName } from '../optimizers/index.ts';
import { logOf } from '../tensor/elementary.ts';
import type { Random } from '../tensor/random.ts';
import { walk } from './descent.ts';
import type { Surface } from './surface.ts';

/** An optimizer in its first form, with its hyperparameters by the ids of the registry. */
export interface Probed {
  readonly optimizer: Pick<Optimizer, 'state' | 'step' | 'forms'>;
  readonly hyper: HyperValues;
}

/** Gradients, or steps, of some weights: one array an update, one number a weight. */
export type Updates = readonly Float64Array[];

/**
 * Gradients of ±1, ±2, ±4 … ±32: each product, square and sum of squares of a few of them is exact in float64, so a sum
 * does not depend on its order by rounding.
 */
export const exactGradients = (random: Random, updates: number, weights: number): Updates =>
  Array.from({ length: updates }, () =>
    Float64Array.from({ length: weights }, () => (random() < 0.5 ? -1 : 1) * 2 ** Math.floor(6 * random())),
  );

/** The steps that an optimizer makes with given gradients. */
export function stepsOf({ optimizer, hyper }: Probed, gradients: Updates): Updates {
  const weights = gradients[0]?.length ?? 0;
  const state = Object.fromEntries(optimizer.state.map((name) => [name, new Float64Array(weights)]));
  return gradients.map((gradient, i) => {
    // Every step begins at 0: added to a weight and subtracted again it would be rounded.
    const parameters = new Float64Array(weights);
    optimizer.step(parameters, gradient, state, hyper, i + 1, optimizer.forms[0].name);
    return parameters;
  });
}

/** The mean size of the steps of weights whose gradients are `times` as large; all of them are weights of one network. */
export function stepSizes(probed: Probed, gradients: Updates, times: readonly number[]): readonly number[] {
  const weights = gradients[0]?.length ?? 0;
  const steps = stepsOf(
    probed,
    gradients.map((gradient) => Float64Array.from(times.flatMap((one) => [...gradient.map((g) => one * g)]))),
  );
  return times.map(
    (_, at) =>
      steps.reduce((sum, step) => sum + sizeOf(step.subarray(at * weights, (at + 1) * weights)), 0) /
      (steps.length * weights),
  );
}

/** p, if the size of a step is proportional to the p-th power of that of the gradient: of the first and the last pair. */
export const powerOf = (times: readonly number[], sizes: readonly number[]): number =>
  logOf((sizes.at(-1) ?? NaN) / (sizes[0] ?? NaN)) / logOf((times.at(-1) ?? NaN) / (times[0] ?? NaN));

/** How far weights have moved 0, 1 … updates after their gradient has become 0, in units of their last step before. */
export function movedOn(probed: Probed, gradients: Updates, after: number): readonly number[] {
  const weights = gradients[0]?.length ?? 0;
  const none = Array.from({ length: after }, () => new Float64Array(weights));
  const steps = stepsOf(probed, [...gradients, ...none]);
  const last = sizeOf(steps[gradients.length - 1] ?? new Float64Array());
  const moved = new Float64Array(weights);
  return [0, ...steps.slice(gradients.length).map((step) => sizeOf(addTo(moved, step)) / last)];
}

/**
 * The change of the last step, as a share of it, when the gradient just before the present one is exchanged with the one
 * that lies `back` updates before the present one.
 */
export function changeByOrder(probed: Probed, gradients: Updates, back: number): number {
  const [before, earlier] = [gradients.length - 2, gradients.length - 1 - back];
  const exchanged = gradients.map(
    (gradient, i) => gradients[i === before ? earlier : i === earlier ? before : i] ?? gradient,
  );
  const [step, other] = [stepsOf(probed, gradients).at(-1), stepsOf(probed, exchanged).at(-1)];
  if (!step || !other) throw new RangeError('no update');
  return sizeOf(step.map((one, i) => one - (other[i] ?? NaN))) / sizeOf(step);
}

/**
 * How far from the weights the gradient is taken at each update of a walk, in units of its mean step: the surface notes
 * where its gradient is asked for.
 */
export function distancesAhead(
  surface: Surface,
  name: OptimizerName,
  { updates, ...how }: Pick<Parameters<typeof walk>[2], 'from' | 'rate' | 'settings'> & { updates: number },
): readonly number[] {
  type Place = readonly [x: number, y: number];
  const [places, asked]: [Place[], Place[]] = [[], []];
  const watched: Surface = {
    value: surface.value,
    gradient: (x, y) => {
      asked.push([x, y]);
      return surface.gradient(x, y);
    },
  };
  walk(watched, name, {
    ...how,
    reached: () => false,
    most: updates,
    visit: (x, y) => places.push([x, y]),
  });
  const between = ([x, y]: Place, [u, v]: Place = [NaN, NaN]): number =>
    Math.sqrt((x - u) * (x - u) + (y - v) * (y - v));
  const steps = places.slice(1).map((place, i) => between(place, places[i]));
  const step = steps.reduce((sum, one) => sum + one, 0) / steps.length;
  return asked.map((place, i) => between(place, places[i]) / step);
}

/** The sum of the absolute values. */
const sizeOf = (numbers: Float64Array): number => numbers.reduce((sum, one) => sum + Math.abs(one), 0);

function addTo(sum: Float64Array, numbers: Float64Array): Float64Array {
  numbers.forEach((one, i) => (sum[i] = (sum[i] ?? 0) + one));
  return sum;
}
