import { expect, test } from 'vitest';
import { parseDocument, workPaper } from '../../../../core/index.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { winnersOf } from '../../../../renderer/scene/convolution/pooling-view.ts';
import { sharesOf } from '../../../../renderer/scene/convolution/shares.ts';

const problem = {
  kind: 'convolution',
  input: [
    [3, 1, 4, 0],
    [2, 3, 1, 2],
  ],
  layers: [{ type: 'max-pool', size: 2, stride: 2 }],
};
const solution = workPaper(parseDocument(JSON.stringify(problem), 'pool.json'))[0]?.solution;
if (solution?.kind !== 'convolution') throw new Error('no convolution');
const stage = solution.picture.stages?.[0];
if (!stage) throw new Error('no layer');
const steps = stepsById(solution.steps);
const shares = sharesOf(stage, steps);
const winners = (index: number, seen = true): readonly (number | undefined)[] =>
  winnersOf(stage, shares, stage.output.ids[index] ?? null, steps, () => seen).map(
    (id) => steps.get(id)?.value,
  );

test('the entries equal to the maximum of their window win, two in a tie', () => {
  // The windows are 3 1 / 2 3 and 4 0 / 1 2.
  expect(winners(0)).toEqual([3, 3]);
  expect(winners(1)).toEqual([4]);
});

test('no entry wins while the maximum is hidden, or where no output is in view', () => {
  expect(winners(0, false)).toEqual([]);
  expect(winnersOf(stage, shares, stage.input.ids[0] ?? null, steps, () => true)).toEqual([]);
});
