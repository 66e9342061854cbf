import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normalization,
  type NormalizationSolution,
} from '../../../../core/kinds/normalization/normalization.ts';
import { normalizationSchema } from '../../../../core/kinds/normalization/problem.ts';
import { ProblemError } from '../../../../core/errors.ts';
import { evaluateLines } from '../../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line, type Step } from '../../../../core/solution/step.ts';
import { narrate } from '../../../../core/views/narrate.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../../oracles/finite-differences.ts';
import { mistakesIn } from '../typed-and-marked.ts';
import { seededTensor } from '../../../oracles/layer-arithmetic.ts';

const problem = (more: object) => normalizationSchema.parse({ kind: 'normalization', ...more });
const solve = (more: object): NormalizationSolution => normalization.solve(problem(more));
const exactOf = (
  { steps }: NormalizationSolution,
  ...ids: readonly string[]
): (string | null | undefined)[] => ids.map((id) => stepsById(steps).get(id)?.exact);

describe('batch normalization of 2, 4, 4, 4, 5, 5, 7, 9 with γ = 2, β = 1, ε = 0', () => {
  const ours = solve({
    method: 'batch',
    input: [2, 4, 4, 4, 5, 5, 7, 9],
    gamma: 2,
    beta: 1,
    epsilon: 0,
    running: { mean: 0, variance: 1 },
    outputGradient: [0, 0, 0, 0, 0, 0, 0, 1],
  });

  test('has mean 5 and the population standard deviation 2, as the textbooks say, exactly', () => {
    expect(exactOf(ours, 'mu', 'sigmaSquared', 's')).toEqual(['5', '4', '2']);
    expect(exactOf(ours, 'xHat1', 'xHat5', 'xHat8', 'y1', 'y8')).toEqual(['-3/2', '0', '2', '-2', '5']);
  });

  test('an output gradient reaches the input by three paths', () => {
    // ∂L/∂x̂₈ = 2; ∂L/∂s = −2·2/2 = −2; ∂L/∂σ² = −2/(2·2) = −1/2; ∂L/∂μ = −2/2 = −1, the variance adding 0;
    // ∂L/∂x₈ = −1/8 − (1/2)(2·4/8) + 2/2 = 3/8; ∂L/∂x₁ = −1/8 − (1/2)(2·(−3)/8) = 1/4.
    expect(
      exactOf(
        ours,
        'dL/dgamma',
        'dL/dbeta',
        'dL/dxHat8',
        'dL/ds',
        'dL/dsigmaSquared',
        'dL/dmu',
        'dL/dx8',
        'dL/dx1',
      ),
    ).toEqual(['2', '1', '2', '-2', '-1/2', '-1', '3/8', '1/4']);
  });

  test('moves the running statistics by a tenth: 0.5, and 0.9 + 0.1·(8/7)·4 = 19/14', () => {
    expect(exactOf(ours, "mu_run'", 'sigmaSquared_unbiased', "sigmaSquared_run'")).toEqual([
      '1/2',
      '32/7',
      '19/14',
    ]);
    expect(ours.conventions.map(({ name, choice, stated }) => [name, choice, stated])).toEqual([
      ['running-variance', 'unbiased', false],
      ['running-momentum', 'new', false],
    ]);
    expect(ours.alternatives.map(({ convention }) => convention.choice)).toEqual(['biased', 'old']);
  });

  test('one box for every computed step, grouped by heading', () => {
    const boxes = normalization.boxes(
      problem({ method: 'batch', input: [1, 3], epsilon: 0 }),
      solve({ method: 'batch', input: [1, 3], epsilon: 0 }),
    );
    expect(boxes.map(({ id, group }) => [id, group.en])).toEqual([
      ['mu', 'Mean'],
      ['sigmaSquared', 'Variance'],
      ['s', 'Root of the variance'],
      ['y1', 'Normalized'],
      ['y2', 'Normalized'],
    ]);
  });

  test('is narrated step by step', () => {
    expect(narrate(ours.steps, 'y8')).toBe(
      'γ sets the spread and β the middle, both learnt: they give back the freedom that normalizing took. y₈ becomes 5.',
    );
    expect(narrate(ours.steps, 'dL/dx8')).toBe(
      'x₈ moves its own output, the mean and the variance, so what comes back over 3 roads is added: 0.375.',
    );
  });

  test('its picture runs from the given numbers to the gradients of the input', () => {
    expect(ours.picture.bands.map(({ title }) => title.en)).toEqual([
      'Given',
      'Statistics',
      'Output',
      'Gradients that come back',
      'Through the statistics',
      'Gradients of the input',
      'Running statistics',
    ]);
    const known = new Set(ours.steps.map(({ id }) => id));
    for (const { grids } of ours.picture.bands)
      for (const { rows } of grids) for (const id of rows.flat()) expect(known).toContain(id);
  });
});

test('at inference the running statistics are used: (3 − 1)/√4 = 1', () => {
  const ours = solve({
    method: 'batch',
    input: [3, 5],
    epsilon: 0,
    mode: 'inference',
    running: { mean: 1, variance: 4 },
  });
  expect(exactOf(ours, 's', 'y1', 'y2')).toEqual(['2', '1', '2']);
});

describe('the numbers that share a mean', () => {
  const input = [
    [1, 3, 5, 5],
    [2, 2, 6, 10],
  ];
  const means = (more: object): (string | null)[] =>
    solve({ input, ...more })
      .steps.filter(({ id }) => /^mu(_\d)?$/.test(id))
      .map(({ exact }) => exact);
  test('batch: the columns', () =>
    expect(means({ method: 'batch' })).toEqual(['3/2', '5/2', '11/2', '15/2']));
  test('layer: the rows', () => expect(means({ method: 'layer' })).toEqual(['7/2', '5']));
  test('instance: the rows, each a channel', () =>
    expect(means({ method: 'instance' })).toEqual(['7/2', '5']));
  test('group: half rows', () => expect(means({ method: 'group', groups: 2 })).toEqual(['2', '5', '2', '8']));
});

const CASES = [
  { method: 'batch', shape: [4] },
  { method: 'batch', shape: [3, 2] },
  { method: 'batch', shape: [2, 2, 2] },
  { method: 'layer', shape: [4] },
  { method: 'layer', shape: [2, 3] },
  { method: 'layer', shape: [2, 2, 3] },
  { method: 'group', shape: [2, 4], groups: 2 },
  { method: 'group', shape: [2, 4, 2], groups: 2 },
  { method: 'instance', shape: [4] },
  { method: 'instance', shape: [2, 3] },
  { method: 'instance', shape: [2, 2, 3] },
] as const;

/** Numbers in the form of a shape. */
function formed(shape: readonly number[], flat: readonly number[]): unknown {
  const [, ...rest] = shape;
  if (rest.length === 0) return flat;
  const size = rest.reduce((product, side) => product * side, 1);
  return Array.from({ length: shape[0] ?? 0 }, (_, i) => formed(rest, flat.slice(i * size, (i + 1) * size)));
}

describe.each(CASES)('$method normalization of $shape', ({ shape, ...how }) => {
  const x = [...seededTensor(shape, 11).data];
  const g = [...seededTensor(shape, 12).data];
  const document = (values: readonly number[]) => ({
    ...how,
    input: formed(shape, values),
    gamma: 1.5,
    beta: -0.5,
    epsilon: 0.01,
    outputGradient: formed(shape, g),
  });
  const outputs = (solution: NormalizationSolution): number[] => [solution.answer.output].flat(3) as number[];

  test('its gradients by the chain rule equal the finite differences of Σ g·y', () => {
    const gradients = [solve(document(x)).answer.inputGradient].flat(3) as number[];
    gradients.forEach((gradient, at) => {
      const by = (moved: number): number =>
        outputs(solve(document(x.map((old, i) => (i === at ? moved : old))))).reduce(
          (sum, y, i) => sum + y * (g[i] ?? 0),
          0,
        );
      expectClose(gradient, centralDifference(by, x[at] ?? 0), BY_DIFFERENCES);
    });
  });
});

describe('a wrong gradient does not equal the finite difference', () => {
  const g = [0.5, -1, 2, 0.25];
  const x = [1, 2, 4, 4.5];
  const ours = solve({ method: 'batch', input: x, gamma: 1.5, epsilon: 0.5, outputGradient: g });
  /**
   * Largest distance of the input's gradients, worked by the lines as they are or as a mistake has them, from
   * the slopes of the right forward pass.
   */
  const distance = (mistake: (line: Line) => Line): number => {
    const steps = stepsById(evaluateLines(ours.steps.map((step: Step): Line => mistake(step))));
    return Math.max(
      ...x.map((value, at) => {
        const by = (moved: number): number => {
          const y = [
            solve({
              method: 'batch',
              input: x.map((old, i) => (i === at ? moved : old)),
              gamma: 1.5,
              epsilon: 0.5,
            }).answer.output,
          ].flat(3) as number[];
          return y.reduce((sum, one, i) => sum + one * (g[i] ?? 0), 0);
        };
        return Math.abs((steps.get(`dL/dx${at + 1}`)?.value ?? Number.NaN) - centralDifference(by, value));
      }),
    );
  };
  const without =
    (gradient: string) =>
    (line: Line): Line =>
      /^dL\/dx\d/.test(line.id) && line.formula.op === 'add'
        ? {
            ...line,
            formula: {
              op: 'add',
              terms: line.formula.terms.filter((term) => !JSON.stringify(term).includes(`"${gradient}"`)),
            },
          }
        : line;
  const replaced =
    (id: RegExp, from: string, to: string) =>
    (line: Line): Line =>
      id.test(line.id)
        ? {
            ...line,
            formula: JSON.parse(JSON.stringify(line.formula).replaceAll(from, to)) as Line['formula'],
          }
        : line;

  test('the correct lines do', () => expect(distance((line) => line)).toBeLessThan(BY_DIFFERENCES.within));
  test.each<readonly [string, (line: Line) => Line]>([
    ['the way through the mean forgotten', without('dL/dmu')],
    ['the way through the variance forgotten', without('dL/dsigmaSquared')],
    ['the direct way forgotten', without('dL/dxHat1')],
    ['the variance divided by m − 1', replaced(/^sigmaSquared$/, '"text":"4"', '"text":"3"')],
    [
      'ε left out of the root',
      replaced(
        /^s$/,
        '{"op":"add","terms":[{"op":"ref","id":"sigmaSquared"},{"op":"ref","id":"epsilon"}]}',
        '{"op":"ref","id":"sigmaSquared"}',
      ),
    ],
    [
      'γ forgotten on the way back',
      replaced(/^dL\/dxHat/, '{"op":"ref","id":"gamma"}', '{"op":"num","text":"1"}'),
    ],
  ])('%s', (_name, mistake) => expect(distance(mistake)).toBeGreaterThan(1e-3));
});

test('the closed form of the paper equals the chain rule: ∂L/∂x = (ĝ − mean ĝ − x̂·mean(ĝ·x̂))/s', () => {
  const number = fc.integer({ min: -50, max: 50 }).map((n) => n / 10);
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 7 })
        .chain((n) =>
          fc.tuple(
            fc.array(number, { minLength: n, maxLength: n }),
            fc.array(number, { minLength: n, maxLength: n }),
          ),
        ),
      ([x, g]) => {
        const ours = stepsById(
          solve({ method: 'batch', input: x, gamma: 3, epsilon: 0.5, outputGradient: g }).steps,
        );
        const at = (id: string): number => ours.get(id)?.value ?? Number.NaN;
        const mean = (term: (i: number) => number): number =>
          x.reduce((sum, _, i) => sum + term(i), 0) / x.length;
        const slope = mean((i) => 3 * (g[i] ?? 0) * at(`xHat${i + 1}`));
        x.forEach((_, i) =>
          expectClose(
            at(`dL/dx${i + 1}`),
            (3 * (g[i] ?? 0) - mean((j) => 3 * (g[j] ?? 0)) - at(`xHat${i + 1}`) * slope) / at('s'),
            FEW_ROUNDINGS,
          ),
        );
      },
    ),
    { seed: 20230223, numRuns: 60 },
  );
});

describe('a document that cannot be solved is rejected, and the error names the place', () => {
  test.each<readonly [object, string]>([
    [{ method: 'batch', input: [3, 3, 3], epsilon: 0 }, 'epsilon: the variance σ² is 0 and ε is 0'],
    [
      { method: 'batch', input: [[1, 2], [3]] },
      'input[1]: is 1 long where the first is 2; make all rows as long as the first',
    ],
    [
      {
        method: 'batch',
        input: [
          [1, 2],
          [3, 4],
        ],
        gamma: [1],
      },
      'gamma: 1 number for 2 channels',
    ],
    [
      { method: 'group', input: [1, 2, 3], groups: 2 },
      'groups: 3 channels do not divide into 2 equal groups',
    ],
    [{ method: 'group', input: [1, 2, 3] }, 'groups: is missing'],
    [{ method: 'layer', input: [1, 2], groups: 2 }, 'groups: layer normalization has no groups of channels'],
    [
      { method: 'layer', input: [1, 2], running: { mean: 0, variance: 1 } },
      'running: layer normalization has no running statistics',
    ],
    [{ method: 'batch', input: [1, 2], mode: 'inference' }, 'running: is missing'],
    [
      { method: 'batch', input: [1, 2], mode: 'inference', running: { mean: 0, variance: -1 } },
      'running.variance: found -1',
    ],
    [
      { method: 'batch', input: [[1, 2]], running: { mean: 0, variance: 1 } },
      'input: a channel has one number in the batch',
    ],
    [{ method: 'batch', input: [1, 2], outputGradient: [1] }, 'outputGradient: is 1 where the input is 2'],
    [{ method: 'batch', input: [1, 2], asks: ['z9'] }, 'asks[0]: no computed step is called "z9"'],
    [{ method: 'batch', input: [1, 2], epsilon: -1 }, 'epsilon: found -1'],
    [
      { method: 'batch', input: new Array(300).fill(0).map((_, i) => i) },
      'input: 300 numbers; give at most 256',
    ],
  ])('%o', (document, message) => expect(() => solve(document)).toThrow(message));
});

describe('as text', () => {
  const parse = (text: string) => normalization.text?.parse(text);
  test('the example', () =>
    expect(parse('batch norm of (1, 2, 3, 4), gamma 1, beta 0, eps 0')).toEqual(
      problem({ method: 'batch', input: [1, 2, 3, 4], gamma: 1, beta: 0, epsilon: 0 }),
    ));
  test('rows, fractions and signs as people type them', () => {
    expect(parse('Group-norm [1 2 1/2 −4; .5 6 7 8], groups = 2; γ (1, 2, 3, 4)')).toEqual(
      problem({
        method: 'group',
        input: [
          [1, 2, '1/2', -4],
          ['.5', 6, 7, 8],
        ],
        groups: 2,
        gamma: [1, 2, 3, 4],
      }),
    );
  });
  test('an error names the character', () => {
    expect(() => parse('batch norm of (1, 2, x)')).toThrow('character 22: expected a number, found “x”');
    expect(() => parse('batch norm of (1, 2')).toThrow(
      'character 20: the list is not closed; close it with “)”',
    );
    expect(() => parse('batch norm of (1, 2), gamma 1, gamma 2')).toThrow(
      'character 32: “gamma” is given twice',
    );
    expect(() => parse('norm of (1, 2)')).toThrow(
      'character 1: expected batch, layer, group, instance or rms, found “norm”',
    );
    expect(() => parse(`batch norm of ${'['.repeat(5000)}`)).toThrow(
      'lists are nested too deeply; nest at most 3',
    );
  });
  test.each(CASES)(
    '$method of $shape is printed as text that parses to the same problem',
    ({ shape, ...how }) => {
      const written = problem({
        ...how,
        input: formed(shape, [...seededTensor(shape, 5).data]),
        gamma: '1/3',
        epsilon: 0,
        outputGradient: formed(shape, [...seededTensor(shape, 6).data]),
      });
      expect(parse(normalization.text?.print?.(written) ?? '')).toEqual(written);
    },
  );
});

test('its PyTorch program calls F.batch_norm; there is none for a biased running variance', () => {
  const one = problem({
    method: 'batch',
    input: [
      [1, 2],
      [3, 5],
    ],
    gamma: 2,
    epsilon: 0,
    running: { mean: 0, variance: 1 },
    outputGradient: [
      [1, 0],
      [0, 1],
    ],
  });
  const program = normalization.program?.(one, normalization.solve(one), 'pytorch');
  expect(program?.text).toContain(
    'y = F.batch_norm(x, running_mean, running_var, weight=gamma, training=True, momentum=0.1, eps=0)',
  );
  expect(program?.names).toMatchObject({
    x_1_2: 'x[0, 1]',
    'dL/dx_2_1': 'x.grad[1, 0]',
    'dL/dgamma_2': 'gamma.grad[1]',
    "sigmaSquared_run_1'": 'running_var[0]',
  });
  const biased = { ...one, conventions: { 'running-variance': 'biased' as const } };
  expect(normalization.program?.(biased, normalization.solve(biased), 'pytorch')).toBeNull();
});

test('any document that passes the schema is solved with finite numbers or rejected with a ProblemError', () => {
  const number = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom('1/3', 0.1, 1e-8, -2.5));
  const list = fc.array(number, { minLength: 1, maxLength: 4 });
  const input = fc.oneof(
    list,
    fc.array(list, { minLength: 1, maxLength: 3 }),
    fc.array(fc.array(list, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  );
  const each = fc.oneof(number, list);
  const document = fc.record(
    {
      method: fc.constantFrom('batch', 'layer', 'group', 'instance'),
      input,
      groups: fc.integer({ min: 1, max: 3 }),
      gamma: each,
      beta: each,
      epsilon: fc.constantFrom(0, 1e-5, 0.5),
      mode: fc.constantFrom('training', 'inference'),
      running: fc.record(
        { mean: each, variance: each, momentum: number },
        { requiredKeys: ['mean', 'variance'] },
      ),
      outputGradient: input,
    },
    { requiredKeys: ['method', 'input'] },
  );
  const table = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
    .chain(([n, m]) =>
      fc.array(fc.array(number, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
    );
  const fitting = table.chain((rows) =>
    fc.record(
      {
        method: fc.constantFrom('batch', 'layer', 'instance'),
        input: fc.constant(rows),
        gamma: number,
        beta: number,
        epsilon: fc.constantFrom(0, 1e-5),
        outputGradient: fc.constant(rows),
      },
      { requiredKeys: ['method', 'input'] },
    ),
  );
  let solved = 0;
  fc.assert(
    fc.property(fc.oneof(document, fitting), (one) => {
      try {
        expect(solve(one).steps.every(({ value }) => Number.isFinite(value))).toBe(true);
        solved += 1;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        expect(error.issues.every(({ where, what, fix }) => where !== '' && what !== '' && fix !== '')).toBe(
          true,
        );
      }
    }),
    { seed: 20230223, numRuns: 300 },
  );
  expect(solved).toBeGreaterThan(20);
});

describe('RMSNorm', () => {
  test('(3, 4) with ε = 0: m = 12.5, y = 3/√12.5 = 0.8485 and 1.1314; no mean, no β', () => {
    const ours = solve({ method: 'rms', input: [3, 4], epsilon: 0 });
    expect(exactOf(ours, 'm')).toEqual(['25/2']);
    const [y1 = 0, y2 = 0] = ours.answer.output as readonly number[];
    expectClose(y1, 3 / Math.sqrt(12.5), FEW_ROUNDINGS);
    expectClose(y2, 1.1314, { within: 5e-5, because: 'four decimals' });
    expect(() => solve({ method: 'rms', input: [3, 4], beta: 1 })).toThrow('beta: RMSNorm adds no β');
    expect(() => solve({ method: 'rms', input: [0, 0], epsilon: 0 })).toThrow('the mean square m is 0');
  });

  test('(1, 7) has the root mean square 5: with γ = 2 exactly 0.4 and 2.8, each row by itself', () => {
    const ours = solve({
      method: 'rms',
      input: [
        [1, 7],
        [-7, 1],
      ],
      gamma: [2, 2],
      epsilon: 0,
    });
    expect(exactOf(ours, 's_1', 's_2', 'y_1_1', 'y_1_2', 'y_2_1')).toEqual([
      '5',
      '5',
      '2/5',
      '14/5',
      '-14/5',
    ]);
  });

  test('its gradients agree with finite differences', () => {
    const input = [0.5, -1.5, 2];
    const upstream = [1, -0.5, 0.25];
    const gamma = [1.5, 1, 2];
    const loss = (x: readonly number[]): number => {
      const s = Math.sqrt(x.reduce((sum, one) => sum + one * one, 0) / x.length + 1e-5);
      return x.reduce((sum, one, i) => sum + ((upstream[i] ?? 0) * (gamma[i] ?? 0) * one) / s, 0);
    };
    const ours = solve({ method: 'rms', input, gamma, outputGradient: upstream });
    input.forEach((_, i) => {
      const slope = centralDifference((at) => loss(input.with(i, at)), input[i] ?? 0);
      expectClose(stepsById(ours.steps).get(`dL/dx${i + 1}`)?.value ?? 0, slope, BY_DIFFERENCES);
    });
  });

  test('a mean that was subtracted is named', () => {
    // Layer normalization of (3, 4): mean 3.5, deviations ∓0.5, σ = 0.5.
    const text = 'rms norm of (3, 4), eps 0';
    expect(mistakesIn('normalization', text, { m: '0.25' })).toEqual({ m: 'mean-subtracted' });
    expect(mistakesIn('normalization', text, { y1: '-1.00' })).toEqual({ y1: 'mean-subtracted' });
  });
});
