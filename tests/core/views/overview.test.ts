import { expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../core/index.ts';
import { overviewOf } from '../../../core/views/overview.ts';

const stepsOf = (document: string) => {
  const paper = listPapers().find(({ id }) => id === document);
  const worked = paper && workPaper(paper)[0];
  if (!worked) throw new Error(`${document} is not on the Shelf`);
  return worked.solution.steps;
};

test('every number of a network is in its overview once, the givens first and then phase by phase', () => {
  const steps = stepsOf('sigmoid-two-outputs');
  const parts = overviewOf(steps, new Set());
  expect(parts.map(({ title }) => title.en)).toEqual(['Given', 'Forward', 'Loss', 'Backward', 'Update']);
  const ids = parts.flatMap(({ numbers }) => numbers.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(steps.map(({ id }) => id).sort());
  // x₂ = 0.5 is given so.
  expect(parts[0]?.numbers.find(({ id }) => id === 'x2')).toMatchObject({
    symbol: 'x_{2}',
    value: '0.5',
    plain: { symbol: 'x₂', value: '0.5' },
  });
});

test('of a solution too long for a page only what is asked is left', () => {
  const steps = stepsOf('sigmoid-two-outputs');
  const parts = overviewOf(steps, new Set(['L', 'x1']), 10);
  expect(parts.map(({ title, numbers }) => [title.en, numbers.map(({ id }) => id)])).toEqual([
    ['Given', ['x1']],
    ['Loss', ['L']],
  ]);
});
