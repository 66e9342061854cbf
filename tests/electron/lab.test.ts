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

test('as CSV it has the same points, and --help names the settings with their values', async () => {
  const { stdout: csv } = await chalkgrad(['lab', 'ravine', '--set', 'kappa=10', '--csv']);
  const [head, ...lines] = csv.trimEnd().split('\n');
  expect(head).toBe('chart,arm,seed,x,y');
  const { stdout: json } = await chalkgrad(['lab', 'ravine', '--set', 'kappa=10', '--json']);
  const { curves } = JSON.parse(json) as {
    readonly curves: readonly { readonly points: readonly (readonly [x: number, y: number])[] }[];
  };
  const ends = lines.map((line) => line.split(',').slice(3).map(Number));
  expect(ends).toEqual(curves.flatMap(({ points }) => points));
  const { code, stdout: help } = await chalkgrad(['lab', 'ravine', '--help']);
  expect(code).toBe(0);
  expect(help).toContain('    kappa = 1, 10, [100], 1000');
  expect(help).toContain('    turned = ');
  expect(help).toContain('How it is tried: Each method walks from the same 20 points');
});

test('where no run arrives nothing was measured, also as JSON', async () => {
  const { stdout } = await chalkgrad(['lab', 'ravine', '--set', 'kappa=1000,rate=common', '--json']);
  const { outcome } = JSON.parse(stdout) as {
    readonly outcome: { readonly comparisons: readonly { readonly finding: object }[] };
  };
  // At one rate for all neither momentum nor SGD arrives.
  expect(outcome.comparisons[0]?.finding).toMatchObject({ verdict: null, mean: null, low: null, high: null });
});

test('a walk that diverges does not count as one that crosses the floor seldom', async () => {
  const { stdout } = await chalkgrad(['lab', 'look-ahead', '--set', 'rate=3,momentum=0.99']);
  // Beyond 2/L with this momentum: Nesterov's walks all diverge, so that there is no pair in which both arrive.
  expect(stdout).toContain(' 0 / 20');
  expect(stdout).not.toContain('crosses the floor');
  expect((await chalkgrad(['lab', 'look-ahead'])).stdout).toContain('In 20 of 20 pairs both arrive');
});

test.each([
  [
    ['lab', 'ravines'],
    `no experiment ravines; the experiments are overfitting, ${labNames.slice(1).join(', ')}`,
  ],
  [['lab', 'ravine', '--seed', '-1'], '--seed -1: not a whole number'],
  [
    ['lab', 'ravine', '--set', 'kappa'],
    '--set kappa: “kappa”, number 1 of 1, is no setting; write NAME=VALUE',
  ],
  [['lab', 'ravine', '--set', 'kappa=100,,turned=45'], '“”, number 2 of 3, is no setting'],
  [['lab', 'ravine', '--set', 'turned=45', '--set', 'kappa=10'], '--set is given twice; give it once'],
  [['lab', '--seed', '2'], '--seed is of one experiment; name it'],
  [['lab', 'ravine', '--json', '--csv'], '--json and --csv are two forms of the output; give one'],
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
