import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import { entropy, entropySchema, type EntropySolution } from '../../../../core/kinds/entropy/entropy.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { markedIn, mistakesIn } from '../typed-and-marked.ts';

const typed = (text: string): EntropySolution =>
  entropy.solve(entropySchema.parse(problemFromText('entropy', text)));
const exact = ({ steps }: EntropySolution, ...ids: string[]): (string | null | undefined)[] =>
  ids.map((id) => stepsById(steps).get(id)?.exact);

test('H(½, ¼, ¼) is exactly 1.5 bits: surprises 1, 2 and 2', () => {
  expect(exact(typed('entropy of (1/2, 1/4, 1/4) in bits'), 'i1', 'i2', 'i3', 'H')).toEqual([
    '1',
    '2',
    '2',
    '3/2',
  ]);
});

test('in nats it is 1.5·ln 2, and the other unit is beside it where none is stated', () => {
  const ours = typed('entropy of (0.5, 0.25, 0.25)');
  expect(ours.answer).toMatchObject({ unit: 'bits', entropy: 1.5 });
  expectClose(ours.alternatives[0]?.solution.answer.entropy ?? 0, 1.5 * Math.LN2, FEW_ROUNDINGS);
});

test('D((½, ½)‖(¼, ¾)) = ln 2 − ½·ln 3 = 0.1438 nats', () => {
  const ours = typed('kl of (0.5, 0.5) and (0.25, 0.75) in nats');
  expectClose(ours.answer.divergence ?? 0, Math.LN2 - Math.log(3) / 2, FEW_ROUNDINGS);
  expectClose(ours.answer.divergence ?? 0, 0.1438, { within: 5e-5, because: 'four decimals' });
});

test('an outcome that never happens has no surprise: H(1, 0) = 0', () => {
  const ours = typed('entropy of (1, 0)');
  expect(exact(ours, 'H')).toEqual(['0']);
  expect(ours.steps.map(({ id }) => id)).toEqual(['p1', 'p2', 'i1', 'H']);
});

test('the joint distribution of Cover & Thomas, Example 2.2.1, has the entropies that the book prints', () => {
  const ours = typed(
    'mutual information of [1/8 1/16 1/32 1/32; 1/16 1/8 1/32 1/32; 1/16 1/16 1/16 1/16; 1/4 0 0 0] in bits',
  );
  // The book's X are our columns: H(X) = 7/4, H(Y) = 2, H(X | Y) = 11/8, H(Y | X) = 13/8, H(X, Y) = 27/8.
  expect(exact(ours, 'H_Y', 'H_X', 'H_YgX', 'H_XgY', 'H_XY', 'I')).toEqual([
    '7/4',
    '2',
    '11/8',
    '13/8',
    '27/8',
    '3/8',
  ]);
});

test('whatever p and q: H is at most log K, D is not below 0, and I of a product is 0', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 5 });
  const sumOf = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  const shares = (list: readonly number[]): string[] => list.map((one) => `${one}/${sumOf(list)}`);
  const solve = (more: object) => entropy.solve(entropySchema.parse({ kind: 'entropy', ...more }));
  fc.assert(
    fc.property(weights, weights, (a, b) => {
      const size = Math.min(a.length, b.length);
      const [p, q] = [a.slice(0, size), b.slice(0, size)];
      const { answer } = solve({ p: shares(p), q: shares(q) });
      expect(answer.entropy).toBeLessThanOrEqual(Math.log2(size) + 1e-12);
      expect(answer.divergence).toBeGreaterThanOrEqual(-1e-12);
      const joint = p.map((x) => q.map((y) => `${x * y}/${sumOf(p) * sumOf(q)}`));
      const { information } = solve({ joint }).answer;
      expectClose(information ?? 1, 0, { within: 1e-12, because: 'roundings of sums of logarithms' });
    }),
    { numRuns: 40 },
  );
});

describe('marking', () => {
  const KL = 'kl of (0.5, 0.5) and (0.25, 0.75) in nats';
  test('names the order of the divergence, its sign, and the base', () => {
    // D(q‖p) = 0.25·ln 0.5 + 0.75·ln 1.5 = 0.13081.
    expect(mistakesIn('entropy', KL, { KL: '0.1308' })).toEqual({ KL: 'distributions-exchanged' });
    expect(mistakesIn('entropy', KL, { KL: '-0.1438' })).toEqual({ KL: 'difference-turned' });
    const bits = mistakesIn('entropy', 'entropy of (0.1, 0.9) in bits', { H: '0.3251' });
    expect(bits).toEqual({ H: 'natural-logarithm' });
    const nats = mistakesIn('entropy', 'entropy of (0.1, 0.9) in nats', { H: '0.469' });
    expect(nats).toEqual({ H: 'binary-logarithm' });
  });
  test('names the mean without weights', () => {
    // (2 + 2 + 1)/3
    const mean = mistakesIn('entropy', 'entropy of (1/4, 1/4, 1/2) in bits', { H: '1.667' });
    expect(mean).toEqual({ H: 'plain-mean' });
  });
  test('a unit may be written, also the other one', () => {
    const problem = problemFromText('entropy', 'entropy of (1/2, 1/4, 1/4) in bits');
    expect(markedIn(problem, { H: '1.5 bits' })['H']?.verdict).toBe('right');
    expect(markedIn(problem, { H: '1.0397 nats' })['H']?.verdict).toBe('right');
  });
});

describe('in words', () => {
  test.each([
    'entropy of (1/2, 1/4, 1/4) in bits',
    'cross-entropy of (0.5, 0.5), (0.25, 0.75)',
    'KL divergence from p = (0.5, 0.5) to q = (0.25, 0.75) in nats',
    'mutual information of [1/4 1/4; 0 1/2]',
  ])('%s', (text) => {
    const read = problemFromText('entropy', text);
    const printed = textOfProblem(read);
    expect(printed && problemFromText('entropy', printed)).toEqual(read);
  });
  test.each([
    ['entropy of (0.5, 0.6)', /p: the probabilities add up to 1\.1/],
    ['entropy of (0.5, 0.7, -0.2)', /p\[2\]: found -0\.2; a probability is between 0 and 1/],
    ['kl of (0.5, 0.5) and (1, 0)', /q\[1\]: is 0 where p is not/],
    ['kl of (0.5, 0.5)', /expected a second distribution/],
    ['kl of (0.5, 0.5) and (0.2, 0.3, 0.5)', /3 probabilities for 2 outcomes/],
    ['mutual information of (0.5, 0.5)', /one row of probabilities/],
  ])('%s is refused', (text, message) => {
    expect(() => problemFromText('entropy', text)).toThrow(ProblemError);
    expect(() => problemFromText('entropy', text)).toThrow(message);
  });
});
