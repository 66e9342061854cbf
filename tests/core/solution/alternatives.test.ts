import { describe, expect, test } from 'vitest';
import { problemFromText } from '../../../core/index.ts';
import { solveProblem, type KindName, type AnySolution, type Problem } from '../../../core/kinds/index.ts';
import { scalarNetSchema } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { stepsById } from '../../../core/solution/step.ts';

const solved = (kind: KindName, text: string): AnySolution =>
  solveProblem(problemFromText(kind, text) as Problem);
const valueOf = ({ steps }: AnySolution, id: string): number | undefined => stepsById(steps).get(id)?.value;
const failsOf = ({ conventions }: AnySolution, name: string): unknown =>
  conventions.find((use) => use.name === name)?.fails;

describe('a convention nobody chose never refuses a problem', () => {
  test('softmax of (200, 500, 900): without the shift e^900 overflows', () => {
    const solution = solved('loss-value', 'cross-entropy of softmax(200, 500, 900) with class 1');
    // L = ln(1 + e^−400 + e^−700) + 900 − 500.
    expect(valueOf(solution, 'L')).toBe(400);
    expect(failsOf(solution, 'softmax-shift')).toEqual({ none: 'diverges' });
    expect(solution.alternatives.map(({ convention }) => convention.choice)).not.toContain('none');
  });

  test('class 0 of one sample is not defined where classes are counted from 1', () => {
    expect(
      failsOf(solved('loss-value', 'cross-entropy of softmax(1, 2) with class 0'), 'class-index'),
    ).toEqual({
      1: 'not defined here',
    });
  });

  test('a training run that converges, though with the other factor of the loss it diverges', () => {
    const solution = solveProblem({
      kind: 'scalar-net',
      inputs: { x1: 1 },
      targets: { y: 2 },
      parameters: { w: 1 },
      units: [{ id: 'o1', activation: 'identity' }],
      edges: [{ from: 'x1', to: 'o1', weight: 'w' }],
      loss: { name: 'squared-error', targets: { o1: 'y' } },
      optimizer: { name: 'gradient-descent', learningRate: 1.9 },
      epochs: 400,
    });
    // w − 2 is multiplied by 1 − 1.9 = −0.9 each time, and by 1 − 3.8 without the factor ½.
    expect(valueOf(solution, 'w_u400')).toBeCloseTo(2, 15);
    expect(valueOf(solution, 'dL_u399/dw_u399')).toBeCloseTo(0.9 ** 399, 30);
    expect(failsOf(solution, 'squared-error-factor')).toMatchObject({ one: 'diverges' });
  });
});

describe('a probability below the smallest float64', () => {
  test('its logarithm is that of the logits', () => {
    const solution = solved('loss-value', 'cross-entropy of softmax(0, 1000) with class 0');
    expect(valueOf(solution, 'L')).toBe(1000);
    expect(stepsById(solution.steps).get('L')?.note?.en).toContain('−y/p is not defined here');
  });
});

describe('adamax where the gradient is 0', () => {
  test('the cause is named, and the forms with ε, not a smaller learning rate', () => {
    const work = (): unknown =>
      solved('optimizer-run', 'adamax on x^2 + 3*y^2 from (2, 0), lr 0.05, 2 steps');
    expect(work).toThrow(/y₁ comes to NaN, because .* is 0\/0/);
    expect(work).toThrow(
      'use a form that avoids it: “pytorch” (ε inside the maximum), or “keras” (ε below the line)',
    );
    expect(work).not.toThrow('learning rate');
  });

  test('both forms that are named have a solution', () => {
    for (const form of ['pytorch', 'keras']) {
      const solution = solved(
        'optimizer-run',
        `adamax on x^2 + 3*y^2 from (2, 0), lr 0.05, 2 steps, ${form} form`,
      );
      expect(valueOf(solution, 'y_1')).toBe(0);
    }
  });

  test('so are the ones of a network with a unit that is cut: nothing flows back to its weights', () => {
    const network = {
      kind: 'scalar-net' as const,
      inputs: { x: 1 },
      targets: { y: 1 },
      parameters: { w1: -1, w2: 1 },
      units: [
        { id: 'h', activation: 'relu' as const },
        { id: 'o', activation: 'identity' as const },
      ],
      edges: [
        { from: 'x', to: 'h', weight: 'w1' },
        { from: 'h', to: 'o', weight: 'w2' },
      ],
      loss: { name: 'squared-error' as const, targets: { o: 'y' } },
      optimizer: { name: 'adamax' as const, learningRate: 0.1 },
    };
    const work = (): unknown => solveProblem(scalarNetSchema.parse(network));
    expect(work).toThrow(/w₁′ comes to NaN, because .* is 0\/0/);
    expect(work).toThrow('“pytorch” (ε inside the maximum), or “keras” (ε below the line)');
  });

  test('a run that grows without bound is told of its learning rate', () => {
    const work = (): unknown => solved('optimizer-run', 'gd on x^4 from (10), lr 1, 20 steps');
    expect(work).toThrow('use a smaller learning rate, fewer steps or another start');
  });
});
