import { likeThem, numbersIn, rates, targetSlots, type Recipe, type Slot } from '../recipe.ts';
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
