import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import {
  scalarNet,
  scalarNetSchema,
  type ScalarNetProblem,
} from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { stepsById } from '../../../../core/solution/step.ts';

/** A straight line through three points: o = w·x + b, from w = 1, b = 0, η = 0.1. */
const line = (over: object = {}): ScalarNetProblem =>
  scalarNetSchema.parse({
    kind: 'scalar-net',
    samples: [
      { inputs: { x: 1 }, targets: { y: 2 } },
      { inputs: { x: 2 }, targets: { y: 3 } },
      { inputs: { x: 3 }, targets: { y: 5 } },
    ],
    parameters: { w: 1, b: 0 },
    units: [{ id: 'o', activation: 'identity', bias: 'b' }],
    edges: [{ from: 'x', to: 'o', weight: 'w' }],
    loss: { name: 'squared-error', targets: { o: 'y' } },
    optimizer: { name: 'gradient-descent', learningRate: 0.1 },
    conventions: { 'batch-reduction': 'sum', 'squared-error-factor': 'half' },
    ...over,
  });
const exactOf = (problem: ScalarNetProblem, ...ids: readonly string[]): (string | null | undefined)[] => {
  const steps = stepsById(scalarNet.solve(problem).steps);
  return ids.map((id) => steps.get(id)?.exact);
};

describe('batch gradient descent: every sample has a gradient, and the update uses all of them', () => {
  // o − y = −1, −1, −2; by w that times x: −1, −2, −6; by b as it is.
  test('each sample has its own output and loss', () => {
    expect(exactOf(line(), 'o_s1', 'o_s2', 'o_s3', 'L_s1', 'L_s3')).toEqual(['1', '2', '3', '1/2', '2']);
    expect(exactOf(line(), 'dL_s1/dw', 'dL_s2/dw', 'dL_s3/dw', 'dL_s3/db')).toEqual(['-1', '-2', '-6', '-2']);
  });

  test('the losses and gradients are summed by default', () => {
    expect(exactOf(line(), 'L', 'dL/dw', 'dL/db', "w'", "b'")).toEqual(['3', '-9', '-4', '19/10', '2/5']); // 1 + 0.1·9, 0.1·4
  });

  test('they are averaged under batch-reduction mean', () => {
    const mean = line({ conventions: { 'batch-reduction': 'mean', 'squared-error-factor': 'half' } });
    expect(exactOf(mean, 'L', 'dL/dw', 'dL/db', "w'")).toEqual(['1', '-3', '-4/3', '13/10']); // 1 + 0.1·3
  });

  test('the other reduction is an alternative where the problem states none', () => {
    const { conventions, alternatives } = scalarNet.solve(
      line({ conventions: { 'squared-error-factor': 'half' } }),
    );
    expect(conventions).toContainEqual({ name: 'batch-reduction', choice: 'sum', stated: false });
    expect(
      alternatives.map(({ convention, solution }) => [convention.choice, solution.answer.values["w'"]]),
    ).toEqual([['mean', 1.3]]);
  });

  test('a single sample does not use this convention', () => {
    const alone = scalarNet.solve(
      line({ samples: [{ inputs: { x: 1 }, targets: { y: 2 } }], conventions: {} }),
    );
    expect(alone.conventions.map(({ name }) => name)).not.toContain('batch-reduction');
    expect(alone.steps.map(({ id }) => id)).toEqual([
      'x',
      'y',
      'w',
      'b',
      'eta',
      'o',
      'L',
      'dL/do',
      'dL/dw',
      'dL/db',
      "w'",
      "b'",
    ]);
  });
});

describe('several updates', () => {
  test('batch size 1: each update starts from the parameters of the previous one', () => {
    // 1: ∂L/∂w = −1, ∂L/∂b = −1: w = 1.1, b = 0.1. 2: o = 1.1·2 + 0.1 = 2.3, o − y = −0.7: w = 1.1 + 0.14, b
    // = 0.17. 3: o = 1.24·3 + 0.17 = 3.89, o − y = −1.11: w = 1.24 + 0.333, b = 0.17 + 0.111.
    const problem = line({ batchSize: 1 });
    expect(exactOf(problem, 'w_u1', 'b_u1', 'o_s2_u1', 'dL_s2_u1/dw_u1', 'w_u2', 'b_u2')).toEqual([
      '11/10',
      '1/10',
      '23/10',
      '-7/5',
      '31/25',
      '17/100',
    ]);
    expect(exactOf(problem, 'o_s3_u2', 'w_u3', 'b_u3')).toEqual(['389/100', '1573/1000', '281/1000']);
  });

  test('mini-batches: the last batch of an epoch has the remaining samples', () => {
    // 1: samples 1 and 2, ∂L/∂w = −1 − 2, ∂L/∂b = −2: w = 1.3, b = 0.2. 2: sample 3 alone, o = 4.1, o − y =
    // −0.9: w = 1.3 + 0.27, b = 0.29.
    const problem = line({ batchSize: 2 });
    expect(exactOf(problem, 'dL/dw', 'w_u1', 'b_u1', 'o_s3_u1', 'w_u2', 'b_u2')).toEqual([
      '-3',
      '13/10',
      '1/5',
      '41/10',
      '157/100',
      '29/100',
    ]);
    expect(scalarNet.solve(problem).steps.some(({ id }) => id === 'L_u1')).toBe(false);
  });

  test('epochs: all samples again, with the new parameters', () => {
    // After the batch above w = 1.9, b = 0.4: o = 2.3, 4.2, 6.1; o − y = 0.3, 1.2, 1.1; by w 0.3 + 2.4 + 3.3
    // = 6: w = 1.9 − 0.6; by b 2.6.
    expect(
      exactOf(line({ epochs: 2 }), 'o_s1_u1', 'o_s2_u1', 'o_s3_u1', 'dL_u1/dw_u1', 'w_u2', 'b_u2'),
    ).toEqual(['23/10', '21/5', '61/10', '6', '13/10', '7/50']);
  });

  test('the velocity of an optimizer carries over to the next update', () => {
    // v = 0.9·0 + 0.9 = 0.9 and w = 1.9 after the first; the second: v = 0.9·0.9 − 0.1·6 = 0.21, w = 2.11.
    expect(
      exactOf(
        line({ epochs: 2, optimizer: { name: 'momentum', learningRate: 0.1 } }),
        'v_w_u1',
        'w_u1',
        'v_w_u2',
        'w_u2',
      ),
    ).toEqual(['9/10', '19/10', '21/100', '211/100']);
  });

  test('Nesterov takes the gradient at the look-ahead point', () => {
    // As above after the first update: v_w = 0.9, w = 1.9, v_b = b = 0.4. w̃ = 1.9 + 0.81 = 2.71, b̃ = 0.76:
    // o = 3.47, 6.18, 8.89; o − y = 1.47, 3.18, 3.89. ∂L/∂w̃ = 1.47 + 6.36 + 11.67 = 19.5; v = 0.81 − 1.95 =
    // −1.14; w = 0.76.
    const problem = line({ epochs: 2, optimizer: { name: 'nesterov', learningRate: 0.1 } });
    expect(
      exactOf(problem, 'wTilde_u1', 'bTilde_u1', 'o_s1_u1', 'dL_u1/dwTilde_u1', 'v_w_u2', 'w_u2'),
    ).toEqual(['271/100', '19/25', '347/100', '39/2', '-57/50', '19/25']);
  });

  test('the heading of every group of lines names its update, epoch and sample', () => {
    const headings = scalarNet
      .solve(line({ epochs: 2, batchSize: 2 }))
      .steps.flatMap(({ heading }) => heading?.en ?? []);
    expect(headings.slice(0, 9)).toEqual([
      'Update 1, epoch 1: sample 1',
      'Update 1, epoch 1: sample 2',
      'Update 1, epoch 1: sample 1',
      'Update 1, epoch 1: sample 2',
      'Update 1, epoch 1: sum over the batch',
      'Update 1, epoch 1',
      'Update 2, epoch 1: sample 3',
      'Update 2, epoch 1: sample 3',
      'Update 2, epoch 1',
    ]);
    expect(headings.at(-1)).toBe('Update 4, epoch 2');
  });
});

describe('a training run that cannot be solved is rejected, and the error names the place', () => {
  test.each<[string, object, string]>([
    ['epochs without an optimizer', { optimizer: undefined, epochs: 2 }, 'epochs: nothing is updated'],
    [
      'a batch larger than the samples',
      { batchSize: 4 },
      'batchSize: found 4 for 3 samples; give at most the number of samples',
    ],
    [
      'a sample without one of its inputs',
      {
        samples: [
          { inputs: { x: 1 }, targets: { y: 1 } },
          { inputs: { q: 1 }, targets: { y: 1 } },
        ],
      },
      'samples[1].inputs: has no "x", which the first sample has',
    ],
    [
      'a target the first sample has not',
      {
        samples: [
          { inputs: { x: 1 }, targets: { y: 1 } },
          { inputs: { x: 1 }, targets: { y: 1, z: 2 } },
        ],
      },
      'samples[1].targets.z: the first sample has no such name',
    ],
    ['one sample beside several', { inputs: { x: 1 } }, 'inputs: is given together with "samples"'],
    [
      'no sample at all',
      { samples: undefined },
      'inputs: is missing; give "inputs" and "targets", or several "samples"',
    ],
    [
      'more work than can be read',
      { epochs: 1000, samples: Array.from({ length: 200 }, () => ({ inputs: { x: 1 }, targets: { y: 1 } })) },
      'epochs: this makes about 1204 thousand lines of working',
    ],
  ])('%s', (_name, over, message) => {
    const work = (): unknown => scalarNet.solve(line(over));
    expect(work).toThrow(ProblemError);
    expect(work).toThrow(message);
  });
});
