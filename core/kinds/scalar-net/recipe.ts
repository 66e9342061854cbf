import { quantityValue } from '../../document/quantity.ts';
import {
  likeThem,
  numbersIn,
  rates,
  targetSlots,
  together,
  written,
  type Recipe,
  type Slot,
} from '../recipe.ts';
import { tiedSlots } from '../tied-slots.ts';
import type { ScalarNetProblem } from './problem.ts';

/** Inputs, targets, weights and biases, and the learning rate. */
export const recipe: Recipe<ScalarNetProblem> = (problem) => {
  const { inputs, targets, samples, parameters, units = [], layers = [], optimizer } = problem;
  const shown = samples
    ? samples.map((sample, i) => ({ sample, at: ['samples', i] }))
    : [{ sample: { inputs, targets }, at: [] }];
  const x = shown.map(({ sample, at }) => numbersIn(sample.inputs, [...at, 'inputs']));
  const y = shown.map(({ sample, at }) => numbersIn(sample.targets, [...at, 'targets']));
  const isBias = (name: unknown): boolean => units.some(({ bias }) => bias === name);
  const named = numbersIn(parameters, ['parameters']);
  const weights = [
    ...named.filter(({ place }) => !isBias(place[1])),
    ...layers.flatMap((layer, i) => numbersIn(layer.weights, ['layers', i, 'weights'])),
  ];
  const biases = [
    ...named.filter(({ place }) => isBias(place[1])),
    ...layers.flatMap((layer, i) => numbersIn(layer.biases, ['layers', i, 'biases'])),
  ];
  // Of one input the samples differ, of several the inputs of a sample.
  const single = x.every((one) => one.length === 1);
  const resting = restingSlots(problem);
  if (resting) return [...resting, ...y.flatMap((one) => targetSlots(one, y.flat()))];
  return [
    ...x.flatMap((one, i): readonly Slot[] =>
      likeThem(one, { like: x.flat(), unlike: single ? 'inputs' : `inputs ${i}` }),
    ),
    ...y.flatMap((one) => targetSlots(one, y.flat())),
    ...likeThem(weights, { unlike: 'weights' }),
    // Biases that are all 0 say nothing of those that could be.
    ...likeThem(biases, biases.every(({ value }) => Number(value) === 0) ? { like: weights } : {}),
    ...rates(optimizer?.learningRate, ['optimizer', 'learningRate']),
  ];
};

/** Weights of a sigmoid unit at z = 0, whose activation is ½ and whose slope is ¼ whatever the weight. */
const AT_REST = [0.4, 0.8, 1, 1.2, 1.6, 2, 2.4, 2.8, 3, 3.2, 3.6, 4];

/**
 * Where every unit is a sigmoid unit with one input, and every sum is 0, they stay so: each weight and its bias change
 * together, and the input stays. null for any other network.
 */
function restingSlots({ inputs = {}, parameters = {}, units = [], edges = [] }: ScalarNetProblem) {
  const found = units.map(({ id, activation, bias }): Slot | null => {
    const [edge, ...others] = edges.filter(({ to }) => to === id);
    const weight = edge && parameters[edge.weight];
    const offset = bias === undefined ? undefined : parameters[bias];
    if (activation !== 'sigmoid' || !edge || others.length > 0 || bias === undefined) return null;
    if (weight === undefined || offset === undefined) return null;
    const given = inputs[edge.from];
    const before = given === undefined ? 0.5 : quantityValue(given);
    if (quantityValue(weight) * before + quantityValue(offset) !== 0) return null;
    return together(
      [
        ['parameters', edge.weight],
        ['parameters', bias],
      ],
      AT_REST.map((one) => [written(one, weight), written(Number((-one * before).toFixed(6)), offset)]),
    );
  });
  const slots = found.filter((slot) => slot !== null);
  if (slots.length === 0 || slots.length < units.length) return null;
  // Units that are alike stay so.
  const numbers = slots.map(({ places }) => places.map(([, name]) => parameters[String(name)]).join());
  return new Set(numbers).size > 1 ? slots : tiedSlots(slots, [slots.flatMap(({ places }) => places)]);
}
