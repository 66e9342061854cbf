import { expect, test } from 'vitest';
import { listPapers, parseDocument, workPaper } from '../../../../core/index.ts';
import type { GridsPicture } from '../../../../core/kinds/grids.ts';
import { numbersAt, positionsLayout } from '../../../../renderer/scene/attention/positions-layout.ts';

const paper = listPapers().find(({ id }) => id === 'self-attention-by-hand');
const solution = paper && workPaper(paper)[0]?.solution;
if (solution?.kind !== 'attention') throw new Error('the Shelf has self-attention');
const { picture } = solution;
const layout = positionsLayout(picture, 1, 44);

test('X, the weights, Q, K, V and the outputs are all on the page, each number in its own place', () => {
  const ids = numbersAt(picture);
  // Three positions: X 3×4, three W 4×3, and Q, K, V, O 3×3.
  expect(ids).toHaveLength(12 + 36 + 36);
  const places = ids.map((id) => layout?.place.get(id));
  expect(places).not.toContain(undefined);
  expect(new Set(places.map((at) => `${at?.x} ${at?.y}`)).size).toBe(ids.length);
});

test('every query has a line from every key, with its weight', () => {
  expect(layout?.lines.map(({ weight }) => weight)).toEqual(
    [1, 2, 3].flatMap((i) => [1, 2, 3].map((j) => `A_${i}_${j}`)),
  );
  // The weights of a query are 1 together, so its lines are as thick as one whole.
  const value = (id: string): number => solution.steps.find((step) => step.id === id)?.value ?? Number.NaN;
  expect([1, 2, 3].reduce((sum, j) => sum + value(`A_2_${j}`), 0)).toBeCloseTo(1, 12);
});

test('the cards of the positions are apart and inside the drawing', () => {
  for (const cards of [layout?.keys ?? [], layout?.queries ?? []]) {
    expect(cards).toHaveLength(3);
    cards.forEach(({ at, height, width }, i) => {
      const next = cards[i + 1];
      if (next) expect(at.y + height).toBeLessThan(next.at.y);
      expect(at.x + width).toBeLessThanOrEqual(layout?.width ?? 0);
      expect(at.y + height).toBeLessThanOrEqual(layout?.height ?? 0);
    });
  }
});

test('a masked position has no line, and many positions no picture', () => {
  const attention = (over: object): GridsPicture => {
    const problem = { kind: 'attention', ...over };
    const found = workPaper(parseDocument(JSON.stringify(problem), 'attention.json'))[0]?.solution;
    if (found?.kind !== 'attention') throw new Error('no attention');
    return found.picture;
  };
  const rows = (n: number): number[][] => Array.from({ length: n }, (_, i) => [1, i]);
  const causal = attention({ queries: rows(3), keys: rows(3), values: rows(3), mask: 'causal' });
  expect(positionsLayout(causal, 1, 44)?.lines.map(({ query, key }) => [query, key])).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 1],
    [2, 2],
  ]);
  const long = attention({ queries: rows(7), keys: rows(7), values: rows(7) });
  expect(positionsLayout(long, 1, 44)).toBeNull();
});
