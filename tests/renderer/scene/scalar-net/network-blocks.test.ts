import { describe, expect, test } from 'vitest';
import {
  scalarNet,
  scalarNetSchema,
  type ScalarNetSolution,
} from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { blockColumns, fansOf, numbersOf } from '../../../../renderer/scene/scalar-net/network-blocks.ts';

/** A 60-40-50-2 network of ReLU units: more edges than are drawn, its numbers on a tape. */
function network(): ScalarNetSolution {
  const sizes = [60, 40, 50, 2];
  const numbers = (count: number, from: number): number[] =>
    Array.from({ length: count }, (_, i) => ((((from + i) * 7) % 19) - 9) / 100);
  return scalarNet.solve(
    scalarNetSchema.parse({
      kind: 'scalar-net',
      inputs: Object.fromEntries(numbers(60, 1).map((value, i) => [`x${i + 1}`, value])),
      targets: { y1: 1, y2: 0 },
      layers: sizes.slice(1).map((units, l) => ({
        units,
        activation: l < 2 ? 'relu' : 'identity',
        weights: Array.from({ length: units }, (_, j) => numbers(sizes[l] ?? 1, 3 * j + l)),
        biases: numbers(units, l),
      })),
      loss: { name: 'squared-error' },
      optimizer: { name: 'gradient-descent', learningRate: 0.1 },
    }),
  );
}

describe('a network drawn as blocks', () => {
  const solution = network();
  const value = numbersOf(solution);

  test('has every unit of every layer, with the number that its step has', () => {
    expect(solution.picture.tape).not.toBeNull();
    const columns = blockColumns(solution, 0) ?? [];
    expect(columns.map(({ units }) => units.length)).toEqual([60, 40, 50, 2]);
    for (const { units } of columns)
      for (const id of units) expect(Number.isFinite(value(id)), id).toBe(true);
  });

  test('the weights of a unit are listed largest first, those left out are counted, and together they give its sum', () => {
    const { into, out } = fansOf(solution, 0, 1, 6, value, 5);
    const sizes = into.shown.map(({ weight }) => Math.abs(value(weight)));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect([into.shown.length, into.more, out.shown.length, out.more]).toEqual([5, 55, 5, 45]);
    const all = fansOf(solution, 0, 1, 6, value, 1000).into.shown;
    const sum = all.reduce((total, { weight, other }) => total + value(weight) * value(other), value('b1_7'));
    expect(Math.abs(sum - value('z1_7'))).toBeLessThan(1e-12);
    // ∂L/∂w = ∂L/∂z · x.
    for (const { slope, other } of all)
      expect(Math.abs(value(slope) - value('dL/dz1_7') * value(other))).toBeLessThan(1e-12);
  });

  test('inputs have no incoming edges, outputs no outgoing ones', () => {
    expect(fansOf(solution, 0, 0, 3, value, 5).into.shown).toEqual([]);
    expect(fansOf(solution, 0, 3, 1, value, 5).out.shown).toEqual([]);
  });
});
