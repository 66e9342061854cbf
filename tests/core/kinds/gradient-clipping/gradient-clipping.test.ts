import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { problemFromText, textOfProblem } from '../../../../core/index.ts';
import {
  gradientClipping,
  gradientClippingSchema,
  type GradientClippingSolution,
} from '../../../../core/kinds/gradient-clipping/gradient-clipping.ts';
import { expectClose } from '../../../oracles/close.ts';
import { mistakesIn } from '../typed-and-marked.ts';

const solve = (more: object): GradientClippingSolution =>
  gradientClipping.solve(gradientClippingSchema.parse({ kind: 'gradient-clipping', ...more }));
const typed = (text: string): GradientClippingSolution =>
  gradientClipping.solve(gradientClippingSchema.parse(problemFromText('gradient-clipping', text)));

test('(3, 4) to a norm of 2.5 is (1.5, 2); by value 2.5 it is (2.5, 2.5); within the limit nothing changes', () => {
  expect(typed('clip (3, 4) to norm 2.5').answer.gradient).toEqual([1.5, 2]);
  expect(typed('clip (3, 4) by value 2.5').answer.gradient).toEqual([2.5, 2.5]);
  expect(typed('clip (3, 4) to norm 10').answer.gradient).toEqual([3, 4]);
});

test('the step is taken with the clipped gradient: 1 − 0.1·1.5 and 1 + 0.1·2', () => {
  const { weights } = typed('clip (3, -4) to norm 2.5, weights (1, 1), eta 0.1').answer;
  expect(weights).toEqual([0.85, 1.2]);
});

test('whatever the gradient: by norm it is never longer than the limit and keeps its direction', () => {
  const entry = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 30 }),
      (gradient, limit) => {
        fc.pre(gradient.some((one) => one !== 0));
        const clipped = solve({ gradient, limit }).answer.gradient;
        const [before, after] = [Math.hypot(...gradient), Math.hypot(...clipped)];
        expectClose(after, Math.min(before, limit), { within: 1e-9, because: 'roundings of a root' });
        gradient.forEach((one, i) =>
          expectClose(one * after, (clipped[i] ?? 0) * before, {
            within: 1e-9,
            relative: true,
            because: 'roundings',
          }),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('PyTorch’s 1e-6 is a convention of its own: 2.5/(5 + 1e-6)', () => {
  const ours = typed('clip (3, 4) to norm 2.5');
  const theirs = ours.alternatives[0]?.solution.answer.gradient[0] ?? 0;
  expectClose(theirs, (3 * 2.5) / 5.000001, { within: 1e-12, because: 'a few roundings' });
});

describe('marking names', () => {
  test.each([
    ['clip (3, 4) to norm 2.5', 'gHat1', '2.5', 'each-entry-cut'],
    ['clip (3, 4) to norm 2.5', 'gHat1', '0.60', 'unit-vector'],
    ['clip (3, 4) to norm 10', 'gHat1', '6.0', 'stretched'],
    ['clip (3, 4) to norm 2.5', 'N', '7.0', 'sizes-added'],
    ['clip (3, 4) by value 2.5', 'gHat1', '1.5', 'scaled-together'],
    ['clip (3, -4) to norm 2.5, weights (1, 1), eta 0.1', "w2'", '1.4', 'not-clipped'],
  ])('%s: %s = %s', (text, id, answer, mistake) => {
    expect(mistakesIn('gradient-clipping', text, { [id]: answer })).toEqual({ [id]: mistake });
  });
});

describe('in words', () => {
  test.each(['clip (3, 4) to norm 2.5', 'gradient clipping of (1/2, -3) by value 1, w = (1, 2), lr = 0.1'])(
    '%s',
    (text) => {
      const read = problemFromText('gradient-clipping', text);
      const printed = textOfProblem(read);
      expect(printed && problemFromText('gradient-clipping', printed)).toEqual(read);
    },
  );
  test.each([
    ['clip (3, 4)', /the limit is missing/],
    ['clip (3, 4) to norm 0', /limit: found 0/],
    ['clip (0, 0) to norm 1', /is 0 throughout/],
    ['clip (3, 4) to norm 1, weights (1, 1)', /learningRate: is missing/],
    ['clip (3, 4) to norm 1, weights (1), eta 0.1', /1 weights for a gradient of 2 entries/],
  ])('%s is refused', (text, message) => {
    expect(() => problemFromText('gradient-clipping', text)).toThrow(ProblemError);
    expect(() => problemFromText('gradient-clipping', text)).toThrow(message);
  });
});
