import { describe, expect, test, vi } from 'vitest';
import { findPaper, openDocument } from '../../../core/index.ts';
import type { Question } from '../../../core/paper/paper.ts';
import { readDocument } from '../../../core/paper/parse-document.ts';
import { alikeIn, fallsLike } from '../../../core/vary/likeness.ts';
import { documentOf, varyPaper } from '../../../core/vary/index.ts';
import { rates } from '../../../core/kinds/recipe.ts';
import { randomOf } from '../../../core/tensor/random.ts';
import { at, need } from './need.ts';

// Each draw is searched for, up to a second.
vi.setConfig({ testTimeout: 240_000 });

const SEEDS = [2, 7, 42];
const of = (id: string, seed: number, question?: string): Question =>
  need(varyPaper(need(findPaper(id)), seed, question).paper.questions[0]);
const valuesOf = (id: string, seed: number): ((step: string) => number) => {
  const { worked } = openDocument(documentOf(varyPaper(need(findPaper(id)), seed).paper), id);
  const values = new Map(need(worked[0]).solution.steps.map((step) => [step.id, step.value]));
  return (step) => need(values.get(step));
};
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('where the printed loss falls, the new one does', () => {
  test('a line through three points: ½ Σ (y − wx − b)² after each of two updates', () => {
    for (const seed of SEEDS) {
      const value = valuesOf('line-two-epochs', seed);
      const loss = (w: string, b: string): number =>
        sum([1, 2, 3].map((s) => (value(`y_s${s}`) - value(w) * value(`x_s${s}`) - value(b)) ** 2 / 2));
      expect(loss('w_u1', 'b_u1'), `seed ${seed}`).toBeLessThan(loss('w', 'b'));
      expect(loss('w_u2', 'b_u2'), `seed ${seed}`).toBeLessThan(loss('w_u1', 'b_u1'));
    }
  });

  test('samples one by one: ½ Σ (wx − y)² of all of them is smaller after the pass', () => {
    for (const seed of SEEDS) {
      const value = valuesOf('sgd-one-by-one', seed);
      const loss = (w: string): number =>
        sum([1, 2, 3].map((s) => (value(w) * value(`x_${s}`) - value(`y_${s}`)) ** 2 / 2));
      expect(loss('w_3'), `seed ${seed}`).toBeLessThan(loss('w_0'));
    }
  });

  test('one step of logistic regression: the mean of −ln of the probability of the label', () => {
    for (const seed of SEEDS) {
      const value = valuesOf('logistic-regression-batch', seed);
      const loss = (w: string, b: string): number =>
        sum(
          [1, 2, 3].map((s) => {
            const p = 1 / (1 + Math.exp(-(value(w) * value(`x_s${s}`) + value(b))));
            return -Math.log(value(`y_s${s}`) === 1 ? p : 1 - p);
          }),
        );
      expect(loss("w'", "b'"), `seed ${seed}`).toBeLessThan(loss('w', 'b'));
    }
  });

  test('at the end, and at every update where the printed one does; any loss where that grows', () => {
    expect(fallsLike([5, 6, 1], [3, 2, 1])).toBe(false);
    expect(fallsLike([5, 6, 1], [3, 4, 1])).toBe(true);
    expect(fallsLike([5, 8], [3, 1])).toBe(false);
    expect(fallsLike([5, 8], [3, 4])).toBe(true);
    expect(fallsLike([5, Number.NaN], [3, 1])).toBe(false);
  });

  test('a learning rate stays between 2/5 and twice the printed one', () => {
    for (const rate of [1, 0.1, 0.25, 0.3, 0.5, 0.002]) {
      const [slot] = rates(rate, ['rate']);
      const random = randomOf(`${rate}`);
      const drawn = Array.from({ length: 40 }, () => Number(need(slot).draw(random)[0]));
      expect(new Set(drawn).size).toBeGreaterThan(1);
      expect(Math.min(...drawn) / rate).toBeGreaterThan(0.399);
      expect(Math.max(...drawn) / rate).toBeLessThan(2.001);
    }
  });
});

describe('samples, rows and errors', () => {
  test('no sample of the perceptron is there twice, or with both labels, and it starts from 0', () => {
    for (const seed of SEEDS) {
      const { problem } = of('small-skills', seed, '2');
      const samples = [0, 1, 2].map(
        (s) => `${at(problem, 'samples', s, 'x', 0)} ${at(problem, 'samples', s, 'x', 1)}`,
      );
      expect(new Set(samples).size, `seed ${seed}`).toBe(3);
      expect([0, 1].map((i) => at(problem, 'weights', i))).toEqual([0, 0]);
      expect(at(problem, 'learningRate')).toBeLessThanOrEqual(2);
    }
  });

  test('the rows of X differ', () => {
    for (const seed of SEEDS) {
      const { problem } = of('self-attention-by-hand', seed);
      const rows = [0, 1, 2].map((i) => [0, 1, 2, 3].map((j) => at(problem, 'input', i, j)).join());
      expect(new Set(rows).size, `seed ${seed}`).toBe(3);
    }
  });

  test('errors of both signs, and targets that are not all the same', () => {
    for (const id of ['absolute-error', 'huber-loss'])
      for (const seed of SEEDS) {
        const { problem } = of(id, seed);
        const number = (list: string, i: number): number => at(problem, 'samples', 0, list, i);
        const errors = [0, 1, 2].map((i) => Math.sign(number('outputs', i) - number('targets', i)));
        expect(new Set(errors), `${id} ${seed}`).toEqual(new Set([-1, 1]));
        expect(new Set([0, 1, 2].map((i) => number('targets', i))).size).toBeGreaterThan(1);
      }
  });

  test('lists that were told apart', () => {
    const problem = (samples: unknown): never => ({ samples }) as never;
    const xy = (...pairs: readonly (readonly number[])[]): never =>
      problem(pairs.map(([x, y]) => ({ x: [x], y })));
    const printed = xy([1, 2], [2, 3], [3, 3]);
    expect(alikeIn(xy([4, 1], [5, 1], [6, 2]), printed)).toBe(0);
    // x = 4 has two targets.
    expect(alikeIn(xy([4, 1], [4, 5], [6, 2]), printed)).toBeGreaterThan(0);
    expect(alikeIn(xy([4, 1], [5, 1], [6, 1]), printed)).toBeGreaterThan(0);
    // Printed ones that were the same may be.
    expect(alikeIn(xy([4, 1], [4, 1]), xy([2, 3], [2, 3]))).toBe(0);
  });
});

describe('sizes divide as the printed ones do', () => {
  /** The quotients (side + 2·padding − window)/stride of the layers of a chain of windows, one after the other. */
  function quotients(problem: unknown): readonly number[] {
    const { layers } = problem as { readonly layers: readonly Readonly<Record<string, unknown>>[] };
    let side = 0;
    return layers.flatMap((layer): readonly number[] => {
      if (layer['type'] === 'input') side = at(layer, 'shape', 0);
      const name = ['kernel', 'size'].find((field) => typeof layer[field] === 'number');
      if (name === undefined) return [];
      const number = (field: string, otherwise: number): number => Number(layer[field] ?? otherwise);
      const window = number(name, 0);
      const quotient =
        (side + 2 * number('padding', 0) - window) / number('stride', name === 'size' ? window : 1);
      side = Math.floor(quotient) + 1;
      return [quotient];
    });
  }

  test.each(['alexnet', 'vgg-16', 'lenet-5'])('%s: all of them whole', (id) => {
    expect(quotients(need(findPaper(id)?.questions[0]).problem).every(Number.isInteger)).toBe(true);
    for (const seed of SEEDS) {
      const found = quotients(of(id, seed).problem);
      expect(
        found.every((one) => Number.isInteger(one) && one >= 0),
        `seed ${seed}: ${found.join(' ')}`,
      ).toBe(true);
    }
  });

  const conv = (side: number): never =>
    readDocument(
      JSON.stringify({
        problem: {
          kind: 'cnn-table',
          layers: [
            { type: 'input', shape: [side, side, 3] },
            { type: 'conv', kernel: 5, filters: 6, stride: 2 },
          ],
        },
      }),
      'typed',
    ) as never;

  test('a quotient with a remainder keeps one, so that rounding up shows; a whole one stays whole', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      // (31 − 5)/2 = 13, (32 − 5)/2 = 13.5
      for (const [side, isWhole] of [
        [31, true],
        [32, false],
      ] as const) {
        const [quotient] = quotients(need(varyPaper(conv(side), seed).paper.questions[0]).problem);
        expect(Number.isInteger(quotient), `${side} seed ${seed}`).toBe(isWhole);
      }
    }
  });

  test('“the last batch of an epoch is smaller” stays true', () => {
    for (const seed of SEEDS) {
      const { problem } = of('small-skills', seed, '8');
      expect(at(problem, 'samples') % at(problem, 'batchSize'), `seed ${seed}`).not.toBe(0);
    }
  });
});
