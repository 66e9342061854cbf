import { describe, expect, test } from 'vitest';
import type { ActivationFace, LibraryClass } from '../../../core/expr/functions/activation-face.ts';
import {
  activationCalled,
  activationFace,
  activationNames,
  activationPrinted,
  activationTex,
  entrywiseNames,
} from '../../../core/expr/functions/activations.ts';
import { namedFunction } from '../../../core/expr/functions/index.ts';
import { kinds } from '../../../core/kinds/index.ts';
import { scalarNet, scalarNetSchema } from '../../../core/kinds/scalar-net/scalar-net.ts';
import {
  vectorActivation,
  vectorActivationSchema,
} from '../../../core/kinds/vector-activation/vector-activation.ts';
import { activationParameterSchema } from '../../../core/layers/activations.ts';
import { toChain } from '../../../core/layers/listing/chain.ts';
import { parseListing } from '../../../core/layers/listing/listing.ts';
import { toListing } from '../../../core/layers/listing/to-words.ts';

/** Activations that a library lacks. Every other one must have names there. */
const NOT_IN_KERAS = ['step', 'prelu', 'gelu-tanh'];
const NOT_IN_PYTORCH = ['step'];
/** Is not a layer in a listing, because it changes nothing. */
const NO_LAYER = 'identity';

const layersOf = (text: string): readonly object[] => toChain(parseListing(text)).layers;
const expected = (name: string, parameter?: number): readonly object[] =>
  name === NO_LAYER
    ? []
    : [{ type: 'activation', function: name, ...(parameter === undefined ? {} : { parameter }) }];
const written = (value: number | string): string => JSON.stringify(value);

/** The call of a class with the arguments that make it this activation, and its parameter where it is given. */
function callOf({ name, only = {}, parameter }: LibraryClass, value?: number): string {
  const needed = Object.entries(only).flatMap(([argument, accepted]) => {
    const [first = null] = accepted;
    return first === null ? [] : [`${argument}=${written(first)}`];
  });
  const given = value === undefined || !parameter ? [] : [`${parameter.names[0] ?? ''}=${value}`];
  return `${name}(${[...needed, ...given].join(', ')})`;
}

describe.each(activationNames)('%s', (name) => {
  const face: ActivationFace = activationFace(name);

  test('has a printed name and a symbol', () => {
    expect(activationPrinted(name)).not.toBe('');
    expect(activationTex(name)).toMatch(/^\\/);
  });

  test('is parsed and printed in the text notation', () => {
    const [entry = {}] = layersOf(`INPUT 8x8x1, ${name.toUpperCase()}`);
    expect(entry).toEqual({ type: 'activation', function: name });
    expect(layersOf(`INPUT 8x8x1, ${toListing([{ ...entry }])}`)).toEqual([entry]);
    for (const word of face.words ?? [])
      expect(layersOf(`INPUT 8x8x1, ${word}`), word).toEqual([{ type: 'activation', function: name }]);
  });

  test('is parsed by every name that an expression accepts', () => {
    expect(activationCalled(name)).toBe(name);
    if (!entrywiseNames.some((one) => one === name)) return;
    const words = namedFunction(name).typed?.words ?? [];
    expect(words.length, 'words that are typed').toBeGreaterThan(0);
    for (const word of words) expect(activationCalled(word), word).toBe(name);
  });

  test('is parsed in a Keras listing', () => {
    expect(face.keras.strings.length > 0, 'strings of Keras').toBe(!NOT_IN_KERAS.includes(name));
    for (const word of face.keras.strings)
      expect(layersOf(`INPUT 8x8x1\nSequential([Activation("${word}")])`), word).toEqual(
        expected(name, face.keras.parameter),
      );
    for (const one of face.keras.classes ?? []) {
      expect(layersOf(`INPUT 8x8x1\nSequential([layers.${callOf(one)}])`), one.name).toEqual(
        expected(name, one.parameter?.default),
      );
      if (one.parameter)
        expect(layersOf(`INPUT 8x8x1\nSequential([layers.${callOf(one, 0.625)}])`), one.name).toEqual(
          expected(name, 0.625),
        );
    }
  });

  test('is parsed in a PyTorch listing', () => {
    expect(face.pytorch.length > 0, 'classes of torch.nn').toBe(!NOT_IN_PYTORCH.includes(name));
    for (const one of face.pytorch) {
      expect(layersOf(`INPUT 8x8x1\nnn.Sequential(nn.${callOf(one)})`), one.name).toEqual(
        expected(name, one.parameter?.default),
      );
      if (one.parameter)
        expect(layersOf(`INPUT 8x8x1\nnn.Sequential(nn.${callOf(one, 0.625)})`), one.name).toEqual(
          expected(name, 0.625),
        );
    }
  });

  test('has the same value in a vector and in a network, also with a parameter', () => {
    const parameters = face.parameter ? [undefined, face.parameter.default + 0.5] : [undefined];
    const found = parameters.map((parameter) => {
      const more = parameter === undefined ? {} : { parameter: activationParameterSchema.parse(parameter) };
      const sums = [-0.7, 1.3];
      const { answer } = vectorActivation.solve(
        vectorActivationSchema.parse({ kind: 'vector-activation', function: name, vector: sums, ...more }),
      );
      const { steps } = scalarNet.solve(
        scalarNetSchema.parse({
          kind: 'scalar-net',
          inputs: { x: 1 },
          targets: { y1: 0, y2: 0 },
          layers: [
            { units: 2, activation: name, ...more, weights: [[-0.7], [1.3]] },
            {
              units: 2,
              activation: 'identity',
              weights: [
                [1, 0],
                [0, 1],
              ],
            },
          ],
          loss: { name: 'squared-error' },
        }),
      );
      const value = new Map(steps.map((step) => [step.id, step.value]));
      const inNetwork = ['a1_1', 'a1_2'].map((id) => value.get(id) ?? Number.NaN);
      answer.vector.forEach((one, i) => expect(inNetwork[i]).toBeCloseTo(one, 14));
      return answer.vector;
    });
    if (parameters.length > 1) expect(found[1]).not.toEqual(found[0]);
  });

  test('is parsed in the line notation of a vector and of a network', () => {
    expect(kinds['vector-activation'].text?.parse(`${name} (1, 2)`)).toMatchObject({ function: name });
    expect(
      kinds['scalar-net'].text?.parse(`1-1-1 ${name} linear; w1 = 1, w2 = 1; x = 1; y = 1`),
    ).toMatchObject({ units: [{ activation: name }, { activation: 'identity' }] });
  });
});
