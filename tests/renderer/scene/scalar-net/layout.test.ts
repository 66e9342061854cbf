import { describe, expect, test } from 'vitest';
import { listPapers, parseDocument, workPaper } from '../../../../core/index.ts';
import type { ScalarNetSolution } from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { networkLayout } from '../../../../renderer/scene/scalar-net/layout.ts';
import { picturePass } from '../../../../renderer/scene/scalar-net/network-pass.ts';

const solved = (id: string, question: string): ScalarNetSolution => {
  const paper = listPapers().find((one) => one.id === id);
  const worked = paper && workPaper(paper).find((one) => one.question.id === question);
  if (worked?.solution.kind !== 'scalar-net') throw new Error(`${id} ${question} is no network`);
  return worked.solution;
};
const drawn = ({ picture }: ScalarNetSolution) => picturePass(picture, 0);
const seed = solved('cs60010-2023-midsem', '2');
const twoOutputs = solved('sigmoid-two-outputs', '1');

/** A network with this many units per column, each connected to all units of the column before. */
function dense(columns: readonly number[]): ScalarNetSolution {
  const names = columns.map((n, column) =>
    Array.from({ length: n }, (_, i) =>
      column === 0 ? `x${i + 1}` : column === columns.length - 1 ? `o${i + 1}` : `u${column}_${i + 1}`,
    ),
  );
  const edges = names
    .slice(1)
    .flatMap((units, column) =>
      units.flatMap((to) => (names[column] ?? []).map((from) => ({ from, to, weight: `w_${from}_${to}` }))),
    );
  const outputs = names.at(-1) ?? [];
  const [paper] = [
    parseDocument(
      JSON.stringify({
        kind: 'scalar-net',
        inputs: Object.fromEntries((names[0] ?? []).map((id) => [id, 1])),
        targets: Object.fromEntries(outputs.map((_, i) => [`y${i + 1}`, 0])),
        parameters: Object.fromEntries(edges.map(({ weight }) => [weight, 0.1])),
        units: names
          .slice(1)
          .flat()
          .map((id) => ({ id, activation: 'tanh', sum: `z_${id}`, output: id })),
        edges,
        loss: {
          name: 'squared-error',
          targets: Object.fromEntries(outputs.map((id, i) => [id, `y${i + 1}`])),
        },
      }),
      'dense.json',
    ),
  ];
  const solution = workPaper(paper)[0]?.solution;
  if (solution?.kind !== 'scalar-net') throw new Error('no network');
  return solution;
}

describe('the drawing of a network', () => {
  test.each([
    ['a wide frame', 2.4],
    ['a square frame', 1],
    ['a page', 1.8],
  ])('%s: everything stands inside it, units do not overlap', (_name, aspect) => {
    for (const solution of [seed, twoOutputs, dense([3, 5, 2]), dense([2, 9, 4, 1])]) {
      const { width, height, units, unit: size, place } = networkLayout(drawn(solution), aspect);
      for (const { x, y } of place.values()) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
      units.forEach(({ at }, i) => {
        for (const { at: other } of units.slice(i + 1))
          expect(Math.abs(at.x - other.x) >= size.width || Math.abs(at.y - other.y) >= size.height).toBe(
            true,
          );
      });
    }
  });

  test('a taller frame moves the rows further apart, up to a limit', () => {
    const rows = (aspect: number): number => {
      const [h1, h2] = networkLayout(drawn(seed), aspect).units.filter(({ unit }) => unit.layer === 1);
      return (h2?.at.y ?? 0) - (h1?.at.y ?? 0);
    };
    expect(rows(1.2)).toBeGreaterThan(rows(1.8));
    expect(rows(0.1)).toBe(rows(0.2));
  });

  test('every step of the board has a place, and the same one however often it is asked', () => {
    const { place } = networkLayout(drawn(seed), 1.3);
    for (const step of seed.steps.filter(({ id }) => id !== 'eta'))
      expect(place.has(step.id), step.id).toBe(true);
    expect([...networkLayout(drawn(seed), 1.3).place]).toEqual([...place]);
  });

  test('labels of crossing edges do not overlap', () => {
    for (const [solution, aspect] of [seed, twoOutputs].flatMap((one) =>
      [1.3, 3.4].map((wide) => [one, wide] as const),
    )) {
      const labels = networkLayout(drawn(solution), aspect).edges.map(({ label }) => label);
      labels.forEach((one, i) => {
        for (const other of labels.slice(i + 1))
          expect(Math.abs(one.x - other.x) > 80 || Math.abs(one.y - other.y) > 55).toBe(true);
      });
    }
  });

  test('where many edges are close together only highlighted ones show their numbers', () => {
    expect(networkLayout(drawn(seed), 1.3).crowded).toBe(false);
    expect(networkLayout(drawn(twoOutputs), 1.3).crowded).toBe(false);
    expect(networkLayout(drawn(dense([3, 4, 2])), 1.3).crowded).toBe(true);
  });
});
