import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import {
  initialization,
  initializationSchema,
  type InitializationSolution,
} from '../../../../core/kinds/initialization/initialization.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { seeded } from '../../../oracles/seeded.ts';
import { mistakesIn } from '../typed-and-marked.ts';

const typed = (text: string): InitializationSolution =>
  initialization.solve(initializationSchema.parse(problemFromText('initialization', text)));
const exact = ({ steps }: InitializationSolution, id: string): string | null | undefined =>
  stepsById(steps).get(id)?.exact;

test('300 inputs, 100 outputs: Glorot’s variance is 2/400 = 0.005; He, 50 inputs: 2/50 = 0.04; LeCun 1/50', () => {
  expect(exact(typed('glorot 300 -> 100'), 'sigmaSquared')).toBe('1/200');
  expect(exact(typed('he 50'), 'sigmaSquared')).toBe('1/25');
  expect(exact(typed('lecun 50'), 'sigmaSquared')).toBe('1/50');
});

test('a convolution counts its window in every channel: 3·3·64 = 576 in, 3·3·128 = 1152 out', () => {
  const ours = typed('xavier conv 3x3, 64 -> 128');
  expect([exact(ours, 'fan_in'), exact(ours, 'fan_out')]).toEqual(['576', '1152']);
  expect(exact(ours, 'sigmaSquared')).toBe('1/864');
});

test('Glorot’s limit is the √6/√(n_in + n_out) of the paper, and its draw has the variance', () => {
  const { limit, variance } = typed('glorot uniform 300 -> 100').answer;
  expectClose(limit ?? 0, Math.sqrt(6) / Math.sqrt(400), FEW_ROUNDINGS);
  const random = seeded(3);
  const draws = Array.from({ length: 40_000 }, () => (2 * random() - 1) * (limit ?? 0));
  const found = draws.reduce((sum, one) => sum + one * one, 0) / draws.length;
  expectClose(found, variance, { within: 0.02 * variance, because: '40,000 draws: a few times 1/√40,000' });
});

describe('marking names', () => {
  test.each([
    ['glorot 300 -> 100', 'sigmaSquared', '0.0707', 'deviation-for-variance'],
    ['glorot 300 -> 100', 'sigma', '0.005', 'variance-for-deviation'],
    ['he 50 -> 20', 'sigmaSquared', '0.100', 'fan-out-for-fan-in'],
    ['he 64 -> 20', 'sigmaSquared', '0.015625', 'two-left-out'],
    ['he uniform 50', 'a', '0.200', 'three-left-out'],
    ['he conv 3x3, 64 -> 128', 'fan_in', '9.00', 'channels-left-out'],
  ])('%s: %s = %s', (text, id, answer, mistake) => {
    expect(mistakesIn('initialization', text, { [id]: answer })).toEqual({ [id]: mistake });
  });
});

describe('in words', () => {
  test.each(['glorot uniform 300 -> 100', 'kaiming normal conv 3x5, 8 -> 16', 'lecun for 20 inputs'])(
    '%s',
    (text) => {
      const read = problemFromText('initialization', text);
      const printed = textOfProblem(read);
      expect(printed && problemFromText('initialization', printed)).toEqual(read);
    },
  );
  test.each([
    ['zeros 30', /expected a scheme/],
    ['glorot 300', /outputs: is missing/],
    ['he conv 3x3, 64', /the filters are missing/],
    ['he 50 -> 20 now', /did not expect “now” here/],
  ])('%s is refused', (text, message) => {
    expect(() => problemFromText('initialization', text)).toThrow(ProblemError);
    expect(() => problemFromText('initialization', text)).toThrow(message);
  });
});
