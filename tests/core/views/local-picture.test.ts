import { describe, expect, test } from 'vitest';
import { workPaper, listPapers } from '../../../core/index.ts';
import { localCurves } from '../../../core/views/local-picture.ts';
import { localCurveLayout } from '../../../renderer/charts/local-curve.ts';

const stepsOf = (document: string, question?: string) => {
  const paper = listPapers().find(({ id }) => id === document);
  const worked =
    paper && workPaper(paper).find((one) => question === undefined || one.question.id === question);
  if (!worked) throw new Error(`${document} is not on the Shelf`);
  return worked.solution.steps;
};
const line = stepsOf('line-two-epochs');
const sigmoids = stepsOf('sigmoid-two-outputs');

describe('the picture of a function', () => {
  test('of a sigmoid is the sigmoid over its sum, with σ(1 − σ) as slope', () => {
    const [curve, ...others] = localCurves(sigmoids, 'a1');
    expect(others).toEqual([]);
    expect(curve).toMatchObject({ kind: 'function', of: 'a1', by: 'z1', to: null });
    const a = 1 / (1 + Math.exp(-(curve?.at ?? 0)));
    expect(curve?.slope).toBeCloseTo(a * (1 - a), 12);
    expect(curve?.value(0)).toBe(0.5);
  });

  test('the gradient that comes back through it shows the same function', () => {
    expect(localCurves(sigmoids, 'dL/dz1')).toMatchObject([{ of: 'a1', by: 'z1' }]);
  });

  test('a squared error is a parabola over the output, with the target in sight', () => {
    // L = ½(3 − o)² at o = 2: slope −(3 − 2) = −1, and 0 at o = 3.
    const [curve] = localCurves(line, 'L_s2');
    expect(curve).toMatchObject({ by: 'o_s2', at: 2, slope: -1, beside: [3] });
    expect(curve?.value(3)).toBe(0);
  });

  test('a straight line, a sum over paths and a size have none', () => {
    expect(localCurves(line, 'o_s1')).toEqual([]);
    expect(localCurves(line, 'dL/dw')).toEqual([]);
    expect(localCurves(stepsOf('lenet-5'), 'H_2')).toEqual([]);
  });
});

describe('the picture of an update', () => {
  // L(w, b) = ½Σ(y − wx − b)² at (1, 0): 3, slope −9 by w and −4 by b; the step goes to (1.9, 0.4).
  test('is the loss over the weight, from the old value to the new one', () => {
    const [alone] = localCurves(line, 'w_u1');
    expect(alone).toMatchObject({ kind: 'weight', of: 'L', by: 'w', at: 1, slope: -9, to: 1.9 });
    // Residuals 2 − 1.9, 3 − 3.8, 5 − 5.7 with b = 0: ½(0.01 + 0.64 + 0.49).
    expect(alone?.value(1.9)).toBeCloseTo(0.57, 12);
  });

  test('and the loss along the step of all weights, which ends at the loss of the next epoch', () => {
    const [, together] = localCurves(line, 'b_u1');
    expect(together).toMatchObject({ kind: 'step', by: null, at: 0, to: 1 });
    expect(together?.slope).toBeCloseTo(-9 * 0.9 - 4 * 0.4, 12);
    expect(together?.value(1)).toBeCloseTo(line.find(({ id }) => id === 'L_u1')?.value ?? Number.NaN, 12);
  });
});

test('for every step of the Shelf with pictures the slope is that of the curve at its point', () => {
  let pictures = 0;
  for (const paper of listPapers())
    for (const { solution } of workPaper(paper)) {
      if (solution.steps.length > 400) continue;
      for (const { id } of solution.steps)
        for (const curve of localCurves(solution.steps, id)) {
          const h = 1e-5;
          const before = (curve.value(curve.at) - curve.value(curve.at - h)) / h;
          const after = (curve.value(curve.at + h) - curve.value(curve.at)) / h;
          // At a kink the two differ; the slope is one of them or between.
          const [low, high] = [Math.min(before, after), Math.max(before, after)];
          const within = 1e-3 * (1 + Math.abs(curve.slope));
          expect(curve.slope, `${paper.id} ${id}`).toBeGreaterThanOrEqual(low - within);
          expect(curve.slope, `${paper.id} ${id}`).toBeLessThanOrEqual(high + within);
          pictures += 1;
        }
    }
  expect(pictures).toBeGreaterThan(300);
});

test('the point and the end of a step are inside the frame', () => {
  for (const id of ['w_u1', 'L_s2'])
    for (const curve of localCurves(line, id)) {
      const { at, to, width, height } = localCurveLayout(curve);
      for (const place of [at, ...(to ? [to] : [])]) {
        expect(place.x).toBeGreaterThan(0);
        expect(place.x).toBeLessThan(width);
        expect(place.y).toBeGreaterThan(0);
        expect(place.y).toBeLessThan(height);
      }
    }
});
