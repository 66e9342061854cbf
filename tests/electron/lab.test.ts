import { expect, test } from 'vitest';
import { labNames } from '../../core/labs/names.ts';
import { chalkgrad } from './command-line.ts';

test('lab runs an experiment and prints its table and what each comparison shows', async () => {
  const { code, stdout, stderr } = await chalkgrad(['lab', 'ravine', '--set', 'kappa=10', '--seed', '3']);
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n');
  // The claim, the head of the table, a row for each of six methods, and five of them held against SGD.
  expect(lines).toHaveLength(1 + 1 + 6 + 5);
  expect(lines.at(-1)).toMatch(/^Adam took \d.* 95 % interval .* of 20 on the side of the claim: .*\.$/);
});

test('as JSON it has the settings, the findings and every point of the curves', async () => {
  const { code, stdout } = await chalkgrad(['lab', 'ravine', '--set', 'kappa=10', '--json']);
  expect(code).toBe(0);
  const run = JSON.parse(stdout) as {
    readonly settings: unknown;
    readonly seed: number;
    readonly outcome: { readonly comparisons: readonly { readonly finding: { readonly seeds: number } }[] };
    readonly curves: readonly {
      readonly chart: string;
      readonly arm: string;
      readonly points: readonly (readonly number[])[];
    }[];
  };
  expect([run.settings, run.seed]).toEqual([{ ground: 'ravine', kappa: 10, turned: 0, rate: 'own' }, 1]);
  expect(run.outcome.comparisons.map(({ finding }) => finding.seeds)).toEqual([20, 20, 20, 20, 20]);
  const [losses, steps] = ['loss', 'steps'].map((id) => run.curves.filter(({ chart }) => chart === id));
  expect(losses).toHaveLength(6);
  for (const { points } of losses ?? []) expect(points.at(-1)?.[1]).toBeLessThan(1e-4);
  // The updates of each of the 20 walks with each of the 6 methods.
  expect(steps).toHaveLength(120);
});

test.each([
  [
    ['lab', 'ravines'],
    `no experiment ravines; the experiments are overfitting, ${labNames.slice(1).join(', ')}`,
  ],
  [['lab', 'ravine', '--seed', '-1'], '--seed -1: not a whole number'],
  [['lab', 'ravine', '--set', 'kappa'], '--set kappa: “kappa”, number 1 of 1, is not one; write NAME=VALUE'],
  [['lab', 'ravine', '--set', 'kappa=100,,turned=45'], '“”, number 2 of 3, is not one'],
  [['lab', 'ravine', '--set', 'turned=45,turned=0'], '--set gives turned twice; give it once'],
  [
    ['lab', 'overfitting', '--set', 'dropout=0.5'],
    'overfitting: dropout counts only with remedy=dropout, and remedy is l2',
  ],
  [['lab', 'ravine', '--set', 'kappa=7'], 'kappa cannot be "7"; it is one of 1, 10, 100, 1000'],
  [
    ['lab', 'ravine', '--set', 'speed=7'],
    'has no setting “speed”; its settings are ground, kappa, turned, rate',
  ],
])('%j is refused in one line that says what there is', async (args, why) => {
  const { code, stdout, stderr } = await chalkgrad(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toContain(why);
});
