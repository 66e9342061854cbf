import { expect, test } from 'vitest';
import { openPaper } from '../../../core/papers/index.ts';

test('the smallest network is worked as by hand, and no two of its numbers are the same size', () => {
  const [worked] = openPaper('smallest-network')?.worked ?? [];
  const steps = worked?.solution.steps ?? [];
  const value = (id: string): number => steps.find((step) => step.id === id)?.value ?? Number.NaN;
  // z = 0.4·3, a = z > 0, o = 0.5·1.2, L = ½(0.9 − 0.6)²; ∂L/∂o = o − y, ∂L/∂w₂ = −0.3·1.2,
  // ∂L/∂a = −0.3·0.5, ∂L/∂w₁ = −0.15·3; w₁′ = 0.4 + 0.1·0.45, w₂′ = 0.5 + 0.1·0.36.
  const byHand: readonly (readonly [string, number])[] = [
    ['z', 1.2],
    ['a', 1.2],
    ['o', 0.6],
    ['L', 0.045],
    ['dL/do', -0.3],
    ['dL/dw2', -0.36],
    ['dL/da', -0.15],
    ['dL/dz', -0.15],
    ['dL/dw1', -0.45],
    ["w1'", 0.445],
    ["w2'", 0.536],
  ];
  for (const [id, expected] of byHand) expect(value(id), id).toBeCloseTo(expected, 12);
  // A number that is taken for another one is seen: the unit is alive, so a = z, and its slope is 1.
  const apart = ['x', 'y', 'w1', 'w2', 'a', 'o', 'L', 'dL/do', 'dL/dw2', 'dL/da', 'dL/dw1', "w1'", "w2'"];
  const sizes = apart.map((id) => Math.abs(value(id)).toPrecision(6));
  expect(new Set(sizes).size).toBe(apart.length);
});
