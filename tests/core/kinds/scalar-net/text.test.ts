import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { scalarNet, scalarNetSchema } from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { text as networkText } from '../../../../core/kinds/scalar-net/text.ts';
import { parseNetwork } from '../../../../core/kinds/scalar-net/text/parse.ts';
import { stepsById } from '../../../../core/solution/step.ts';

const valuesOf = (text: string): Readonly<Record<string, number>> =>
  scalarNet.solve(scalarNetSchema.parse(parseNetwork(text))).answer.values;

describe('a network on one line', () => {
  test('numbers weights layer by layer, unit by unit, from the first input', () => {
    const { edges } = parseNetwork('2-2-1 relu; w = (1, 2, 3, 4, 5, 6); x = (1, 0); y = 1');
    expect(edges?.map(({ from, to, weight }) => `${weight} ${from}→${to}`)).toEqual([
      'w1 x1→h1',
      'w2 x2→h1',
      'w3 x1→h2',
      'w4 x2→h2',
      'w5 h1→o1',
      'w6 h2→o1',
    ]);
  });

  test('the example is solved: z₁ = 0.1 + 0.1 = 0.2, z₂ = −0.25 is cut, o₁ = 0.1, ∂L/∂o₁ = −0.9', () => {
    const steps = stepsById(scalarNet.solve(scalarNetSchema.parse(parseNetwork(networkText.example))).steps);
    expect(['z1', 'z2', 'o1', 'dL/do1', "w5'"].map((id) => steps.get(id)?.exact)).toEqual([
      '1/5',
      '-1/4',
      '1/10',
      '-9/10',
      '59/100',
    ]); // 0.5 + 0.5·0.9·0.2
  });

  test('keeps a fraction exact, and names a single input x and a single output y', () => {
    expect(parseNetwork('1-1; w1 = 1/3; x = 3; y = 0')).toMatchObject({
      inputs: { x: 3 },
      targets: { y: 0 },
      parameters: { w1: '1/3' },
    });
    expect(valuesOf('1-1; w1 = 1/3; x = 3; y = 0')['o1']).toBe(1);
  });

  test('reads biases, samples, a loss, an optimizer, epochs and the batch size', () => {
    const problem = parseNetwork(
      '2-2 softmax; w = (1, 0, 0, 1); b1 = 0, b2 = 1; x = (1, 0), (0, 1); y = (1, 0), (0, 1); adam, lr 0.01; epochs 3; batch 1',
    );
    expect(problem).toMatchObject({
      samples: [{ inputs: { x1: 1, x2: 0 }, targets: { y1: 1, y2: 0 } }, {}],
      loss: { name: 'cross-entropy' },
      optimizer: { name: 'adam', learningRate: 0.01 },
      epochs: 3,
      batchSize: 1,
    });
    expect(problem.units?.map(({ bias }) => bias)).toEqual(['b1', 'b2']);
  });

  test('reads the samples of a single input and output as one list', () => {
    expect(
      parseNetwork('1-1; w1 = 1; x = 1, 2, 3; y = (2, 3, 5)').samples?.map(({ targets }) => targets),
    ).toEqual([{ y: 2 }, { y: 3 }, { y: 5 }]);
  });
});

describe('a mistake is reported at its character', () => {
  test.each<[string, number, string]>([
    ['', 1, 'a number of units'],
    ['2', 2, 'only one layer'],
    ['2-99 relu', 3, 'a layer of 99 units'],
    ['2-1 rleu; w1 = 1', 5, '“rleu” is no activation'],
    ['2-1 relu tanh', 10, 'more activations than the 1 layer after the inputs'],
    ['2-1; w1 = 1; w1 = 2', 14, 'a second w1'],
    ['2-1; w1 = ; x = 1', 11, 'expected a number'],
    ['2-1; w = (1, 2); x = (1, 2, 3)', 22, 'found 3 numbers where 2 are inputs'],
    ['2-1; w = (1, 2); x = (1, 2); y = 1; w9 = 1', 37, 'there is no w9'],
    ['2-1; w = (1, 2); x = (1, 2); y = 1; lr 0', 41, 'gradient-descent cannot be used so'],
    ['2-1; w = (1, 2); x = (1, 2); y = 1; quux 3', 37, '“quux” is not known here'],
    ['2-2-1 relu; w1 = 1; x = (1, 2); y = 1', 38, 'w2, w3, w4, w5, w6 are not given'],
    ['2-1; w = (1, 2); x = (1, 2)', 28, 'y, the target, is not given'],
  ])('%s', (text, character, what) => {
    try {
      parseNetwork(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ProblemError);
      expect((error as ProblemError).message).toContain(what);
      expect((error as ProblemError).issues[0]?.at).toBe(character - 1);
    }
  });

  test('a text of 100,000 characters is rejected quickly', () => {
    expect(() => parseNetwork(`2-1; x = (${'1,'.repeat(50_000)}1)`)).toThrow(ProblemError);
    expect(() => parseNetwork('1-'.repeat(50_000))).toThrow(ProblemError);
  });
});
