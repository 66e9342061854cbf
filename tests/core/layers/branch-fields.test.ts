import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layerGraph, layerGraphSchema } from '../../../core/kinds/layer-graph/layer-graph.ts';
import { stepsById } from '../../../core/solution/step.ts';
import { unitField } from '../../../core/views/unit-field.ts';

const solved = (problem: unknown) => layerGraph.solve(layerGraphSchema.parse(problem));
type Solution = ReturnType<typeof solved>;

/** [r, j, u] of the last layer, by row or by column; null where it has no field. */
function lastField({ steps, picture }: Solution, axis: 0 | 1 = 0): (number | undefined)[] | null {
  const byId = stepsById(steps);
  const field = picture.rows.at(-1)?.field;
  if (!field) return null;
  return [field.size, field.jump, field.start].map((ids) => byId.get(ids[axis] ?? '')?.value);
}

const conv = (kernel: number, padding: readonly [number, number], stride = 1) => ({
  type: 'conv',
  kernel,
  filters: 1,
  ...(stride === 1 ? {} : { stride }),
  padding: [padding, padding],
});
/** Branches from one input that are added. */
const branches = (side: number, ...paths: readonly (readonly object[])[]) => ({
  kind: 'layer-graph',
  layers: [
    { type: 'input', name: 'image', shape: [side, side, 1] },
    ...paths.flatMap((path, b) =>
      path.map((layer, i) => ({
        ...layer,
        name: `b${b}_${i}`,
        from: i === 0 ? 'image' : `b${b}_${i - 1}`,
      })),
    ),
    { type: 'add', name: 's', from: paths.map((path, b) => `b${b}_${path.length - 1}`) },
  ],
});

describe('where branches meet the field is the union', () => {
  const far: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../cases/numbers/field-offset-branches.json'), 'utf8'),
  );

  test('3×3 padded behind and 5×5 padded before: cells 0 to 2 and −4 to 0 are 7 cells from −4', () => {
    expect(lastField(solved(far))).toEqual([7, 1, -4]);
  });

  test('unit 4 sees cells 0 to 6, as the look back through the layers finds', () => {
    const solution = solved(far);
    const { axes, steps } = unitField(solution.picture.fields, solution.steps, {
      layer: solution.picture.rows.length - 1,
      place: [4, 4],
    });
    const value = (id: string): number | undefined => steps.find((step) => step.id === id)?.value;
    expect([value(axes[0].first), value(axes[0].last), value(axes[0].reached)]).toEqual([0, 6, 7]);
  });

  test('where one branch sees all that the other sees, its size is taken', () => {
    const solution = solved(branches(9, [conv(3, [1, 1])], [conv(5, [2, 2])]));
    expect(lastField(solution)).toEqual([5, 1, -2]);
  });

  test('branches of different strides have no single size and jump, and the layer says so', () => {
    // 9 → 4 by stride 2; 9 → 4 by a kernel of 6: the same sides, other jumps.
    const solution = solved(branches(9, [conv(3, [0, 0], 2)], [conv(6, [0, 0])]));
    expect(lastField(solution)).toBeNull();
    expect(solution.picture.fields.at(-1)).toBeNull();
    expect(solution.steps.map(({ note }) => note?.en ?? '').join(' ')).toContain(
      'Branches with different strides meet',
    );
  });
});

/** The cells that unit 0 of a path sees, one by one. */
function cellsOf(
  path: readonly { readonly kernel: number; readonly padding: readonly (readonly number[])[] }[],
) {
  let cells = new Set([0]);
  for (const { kernel, padding } of path.toReversed()) {
    const before = padding[0]?.[0] ?? 0;
    cells = new Set([...cells].flatMap((at) => Array.from({ length: kernel }, (_, k) => at - before + k)));
  }
  return cells;
}

test('random branches: the union of the cells, found one by one', () => {
  const layer = fc
    .tuple(fc.constantFrom(1, 3, 5), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([kernel, share]) => {
      const before = Math.round(share * (kernel - 1));
      return conv(kernel, [before, kernel - 1 - before]);
    });
  fc.assert(
    fc.property(
      fc.array(fc.array(layer, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
      (paths) => {
        const cells = paths.flatMap((path) => [...cellsOf(path)]);
        const [first, last] = [Math.min(...cells), Math.max(...cells)];
        const found = lastField(solved(branches(12, ...paths)));
        expect(found?.map((one) => (one === 0 ? 0 : one))).toEqual([
          last - first + 1,
          1,
          first === 0 ? 0 : first,
        ]);
      },
    ),
    { numRuns: 60, seed: 5 },
  );
});
