import { expect, test } from 'vitest';
import type { WorkedQuestion } from '../../../core/contract/shelf.ts';
import { listPapers, workPaper } from '../../../core/index.ts';
import type { GridsPicture } from '../../../core/kinds/grids.ts';
import { narrate } from '../../../core/views/narrate.ts';
import { workedLines } from '../../../core/views/worked-text.ts';

const worked = (id: string): WorkedQuestion => {
  const paper = listPapers().find((one) => one.id === id);
  const [first] = paper ? workPaper(paper) : [];
  if (!first) throw new Error(`no paper ${id}`);
  return first;
};

test('the bracket of a maximum is explained in words, once', () => {
  const { steps } = worked('convolution-block-backward').solution;
  const line = workedLines(steps);
  const notes = steps
    .map(({ id }) => line(id).note ?? '')
    .filter((note) => note.startsWith('The bracket is 1'));
  expect(notes).toHaveLength(1);
});

test('the updated running statistics have a table and a name each', () => {
  const picture = worked('batch-norm-by-hand').solution.picture as GridsPicture;
  const running = picture.bands.find(({ title }) => title === 'Running statistics');
  expect(running?.grids.map(({ rows }) => rows)).toEqual([
    [["mu_run'"]],
    [['sigmaSquared_unbiased']],
    [["sigmaSquared_run'"]],
  ]);
  expect(running?.grids.every(({ tex }) => tex !== undefined && tex !== '')).toBe(true);
});

test.each(['lstm-two-steps', 'micrograd-readme'])('%s: no sentence has a piece of TeX or of an id', (id) => {
  const { steps } = worked(id).solution;
  const backward = steps.filter(({ phase, note }) => phase === 'backward' && note !== undefined);
  expect(backward.length).toBeGreaterThan(0);
  for (const step of backward)
    expect(narrate(steps, step.id)).not.toMatch(/[A-Za-z]_[A-Za-z]{1,2},|\|edge|\\/);
});
