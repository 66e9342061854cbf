import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digits as packed } from '../../../build/digits.ts';
import { readDigits, splitDigits } from '../../../core/datasets/digits.ts';
import { entrywiseNames } from '../../../core/expr/functions/activations.ts';
import { activationRole } from '../../../core/labs/activation-role.ts';
import { readSettings } from '../../../core/labs/read-settings.ts';
import { runToEnd, type FinishedRun } from '../../../core/labs/run-to-end.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { drawWeights } from '../../../core/tensor/network/initialize.ts';
import { randomOf, shuffled } from '../../../core/tensor/random.ts';
import { kernelBytes } from '../../oracles/engine.ts';

const digits = readDigits(gunzipSync(await packed()));
const engine = Engine.create(kernelBytes.plain);
const run = (settings: Readonly<Record<string, string>>, seed = 1): FinishedRun =>
  runToEnd(activationRole, readSettings(activationRole, settings), seed, { engine, digits });
const verdicts = ({ outcome }: FinishedRun): readonly string[] =>
  outcome.comparisons.map(
    ({ finding, equality = false }) => `${finding.verdict}${equality ? ' (equal)' : ''}`,
  );
const cellsOf = ({ outcome }: FinishedRun, arm: string): readonly string[] =>
  outcome.table.rows.find((row) => row.arm === arm)?.cells.map(({ en }) => en) ?? [];
const curvesOf = (
  { curves }: FinishedRun,
  chart: string,
  arm: string,
): readonly (readonly [number, number])[] =>
  curves.filter((one) => one.chart === chart && one.arm === arm).flatMap(({ points }) => points);

/** The output of a 5×5 convolution with 8 maps, place by place, by four loops. */
function convolved(weights: Float64Array, picture: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < 24; row += 1)
    for (let column = 0; column < 24; column += 1)
      for (let map = 0; map < 8; map += 1) {
        let sum = 0;
        for (let y = 0; y < 5; y += 1)
          for (let x = 0; x < 5; x += 1)
            sum += (picture[(row + y) * 28 + column + x] ?? NaN) * (weights[(y * 5 + x) * 8 + map] ?? NaN);
        found.push(sum);
      }
  return found;
}
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** What the table should say of an activation, by loops over the same digits and weights. */
function byLoops(f: (z: number) => number): { readonly away: number; readonly bent: number } {
  const found = Array.from({ length: 10 }, (_, nth) => {
    const own = `1 activation-role ${nth}`;
    const weights = drawWeights(
      engine,
      { name: 'he' },
      200,
      { in: 25, out: 200 },
      randomOf(`${own} layer 0`),
    );
    const pictures = shuffled(randomOf(`${own} digits`), splitDigits(digits).fresh)
      .slice(0, 60)
      .map((at) =>
        // LeCun et al. 1998, §II.B: paper is −0.1 and ink 1.175.
        Array.from(digits.pixels.subarray(at * 784, (at + 1) * 784), (tone) => (1.275 * tone) / 255 - 0.1),
      );
    let [away, places, apart, size] = [0, 0, 0, 0];
    for (let pair = 0; pair < 30; pair += 1) {
      const [za, zb] = [pictures[pair], pictures[30 + pair]].map((one) => convolved(weights, one ?? []));
      let sum = 0;
      za?.forEach((a, i) => {
        const b = zb?.[i] ?? NaN;
        sum += f(a);
        // The convolution itself is linear: that of a + b is the sum.
        apart += Math.abs(f(a + b) - f(a) - f(b) + f(0));
        size += Math.abs(f(a + b) - f(0));
        if (i % 8 < 7) return;
        away += Math.abs(sum - 1);
        places += 1;
        sum = 0;
      });
    }
    return { away: away / places, bent: apart / size };
  });
  return { away: mean(found.map(({ away }) => away)), bent: mean(found.map(({ bent }) => bent)) };
}

describe('a convolution and ReLU', () => {
  const relu = run({});

  test('is non-linear, and is no distribution, has no noise and as many parameters', () => {
    expect(verdicts(relu)).toEqual([
      ...['shown', 'none (equal)'],
      ...['none (equal)', 'shown'],
      ...['shown', 'none (equal)'],
      ...['none (equal)', 'shown'],
    ]);
    expect(verdicts(run({}, 2))).toEqual(verdicts(relu));
  });

  test('differs from linear and from a distribution by what four loops find, and so does the sigmoid', () => {
    const within = (cells: readonly string[], { away, bent }: ReturnType<typeof byLoops>): void => {
      // The table has three figures, and the pictures of the engine are float32.
      expect(Math.abs(Number(cells[0]) / away - 1)).toBeLessThan(0.006);
      expect(Math.abs(Number(cells[3]) / bent - 1)).toBeLessThan(0.006);
    };
    within(
      cellsOf(relu, 'chosen'),
      byLoops((z) => Math.max(0, z)),
    );
    within(
      cellsOf(run({ activation: 'sigmoid' }), 'chosen'),
      byLoops((z) => 1 / (1 + Math.exp(-z))),
    );
  });

  // max(0, z) is convex and max(0, 0) = 0.
  test('never gives more for two digits together than for both apart; the convolution alone gives the same', () => {
    for (const [apart, together] of curvesOf(relu, 'additive', 'chosen'))
      expect(together).toBeLessThanOrEqual(apart + 1e-12);
    const alone = curvesOf(relu, 'additive', 'alone');
    expect(alone).toHaveLength(400);
    for (const [apart, together] of alone) expect(Math.abs(together - apart)).toBeLessThan(1e-12);
  });

  test('gives the same twice, to the last bit; dropout gives 0 or the double', () => {
    for (const [first, second] of curvesOf(relu, 'noise', 'chosen')) expect(second).toBe(first);
    const dropped = curvesOf(relu, 'noise', 'dropout');
    expect(dropped.some(([first, second]) => first !== second)).toBe(true);
    for (const [first, second] of dropped)
      expect(first === second || first === 0 || second === 0, `${first} and ${second}`).toBe(true);
  });

  test('softmax sums to 1 at every place', () => {
    for (const [, sum] of curvesOf(relu, 'sums', 'softmax')) expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
  });

  test('has 5·5·1·8 weights and 8 biases, with kernels of 3×3 80 numbers', () => {
    expect(['chosen', 'alone', 'softmax', 'dropout', 'small'].map((arm) => cellsOf(relu, arm)[4])).toEqual([
      ...['208', '208', '208', '208', '80'],
    ]);
  });

  test('nothing of the memory is kept', () => {
    expect(engine.used).toBe(0);
  });
});

test('each claim of an exam has its own verdict: three are refuted', () => {
  const claims = activationRole.claims?.of ?? {};
  expect(Object.keys(claims)).toEqual(['distribution', 'noise', 'non-linear', 'parameters']);
  // That the sum is 1, that there is noise, that it is non-linear, that there are fewer; then the control.
  expect(verdicts(run({ property: 'distribution' }))).toEqual(['shown (equal)', 'none (equal)']);
  expect(verdicts(run({ property: 'noise' }))).toEqual(['none', 'shown']);
  expect(verdicts(run({ property: 'non-linear' }))).toEqual(['shown', 'none (equal)']);
  expect(verdicts(run({ property: 'parameters' }))).toEqual(['none', 'shown']);
});

test('PReLU has one parameter more, its slope, and not fewer', () => {
  const asked = run({ property: 'parameters', activation: 'prelu' });
  expect(verdicts(asked)).toEqual(['reversed', 'shown']);
  expect(cellsOf(asked, 'chosen')[4]).toBe('209');
  expect(asked.outcome.comparisons[0]?.sentence.en).toContain('1 more, not fewer');
  expect(verdicts(run({ activation: 'prelu' }))[6]).toBe('shown');
});

test('the hard sigmoid, which is straight between −3 and 3, bends less than counts', () => {
  expect(verdicts(run({ property: 'non-linear', activation: 'hard-sigmoid' }))).toEqual([
    'none',
    'none (equal)',
  ]);
});

test('every activation of one sum can be chosen, but the linear one', () => {
  const control = activationRole.controls['activation'];
  const offered = control?.type === 'choice' ? control.options.map(({ value }) => value) : [];
  expect([...offered, 'identity'].toSorted()).toEqual(entrywiseNames.toSorted());
});
