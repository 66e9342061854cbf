import { expect, test } from 'vitest';
import { parseDocument } from '../../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../../core/paper/solve.ts';

const worked = (x1: number, x2: number, asks?: readonly string[]): WorkedQuestion => {
  const problem = {
    kind: 'scalar-net',
    inputs: { x1, x2 },
    targets: { y: 3 },
    parameters: { w1: 0.5, w2: -1, w3: 2, w4: 0.25, w5: 1.5, w6: -0.5 },
    units: [
      { id: 'h1', activation: 'sigmoid' },
      { id: 'h2', activation: 'tanh' },
      { id: 'o', activation: 'identity' },
    ],
    edges: [
      { from: 'x1', to: 'h1', weight: 'w1' },
      { from: 'x2', to: 'h1', weight: 'w2' },
      { from: 'x1', to: 'h2', weight: 'w3' },
      { from: 'x2', to: 'h2', weight: 'w4' },
      { from: 'h1', to: 'o', weight: 'w5' },
      { from: 'h2', to: 'o', weight: 'w6' },
    ],
    loss: { name: 'squared-error', targets: { o: 'y' } },
    ...(asks ? { asks } : {}),
  };
  const [one] = workPaper(parseDocument(JSON.stringify(problem), 'net'));
  if (!one) throw new Error('no question');
  return one;
};
const valueOf = ({ solution }: WorkedQuestion, id: string): number =>
  solution.steps.find((step) => step.id === id)?.value ?? Number.NaN;

test('∂L/∂x and ∂L/∂o can be asked for, and are the slopes of the loss', () => {
  const [x1, x2, h] = [0.4, -0.7, 1e-5];
  const asked = worked(x1, x2, ['dL/do', 'dL/dx1', 'dL/dx2']);
  expect(asked.boxes.map(({ id }) => id).sort()).toEqual(['dL/do', 'dL/dx1', 'dL/dx2']);
  const L = (one: number, other: number): number => valueOf(worked(one, other), 'L');
  // The error of a central difference is of the size h² = 1e−10.
  expect(valueOf(asked, 'dL/dx1')).toBeCloseTo((L(x1 + h, x2) - L(x1 - h, x2)) / (2 * h), 8);
  expect(valueOf(asked, 'dL/dx2')).toBeCloseTo((L(x1, x2 + h) - L(x1, x2 - h)) / (2 * h), 8);
  expect(valueOf(asked, 'dL/do')).toBeCloseTo(valueOf(asked, 'o') - 3, 12);
});

test('where nothing asks for them, the way back ends at the weights', () => {
  expect(worked(1, 1).solution.steps.map(({ id }) => id)).not.toContain('dL/dx1');
});
