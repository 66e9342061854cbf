import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { optimizerRun, optimizerRunSchema } from '../../../../core/kinds/optimizer-run/optimizer-run.ts';
import { optimizerNames, optimizers } from '../../../../core/optimizers/index.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../../oracles/finite-differences.ts';

const run = (over: object) =>
  optimizerRunSchema.parse({
    kind: 'optimizer-run',
    objective: 'w^2/2',
    start: { w: 1 },
    optimizer: { name: 'gradient-descent', learningRate: 0.1 },
    steps: 3,
    ...over,
  });
const exactOf = (over: object, ...ids: readonly string[]): (string | null | undefined)[] => {
  const steps = stepsById(optimizerRun.solve(run(over)).steps);
  return ids.map((id) => steps.get(id)?.exact);
};

describe('a run', () => {
  test('of gradient descent on ½w² is a table of t, g and w', () => {
    expect(optimizerRun.solve(run({})).answer).toEqual({
      columns: ['t', 'g', 'w'],
      rows: [
        [0, null, 1],
        [1, 1, 0.9],
        [2, 0.9, 0.81],
        [3, 0.81, 0.729],
      ],
    });
  });

  test('takes the gradient of the objective as typed, by each variable', () => {
    // f = x² + 10y² from (1, 0.5): ∂f/∂x = 2, ∂f/∂y = 10; with η = 0.1 to (0.8, −0.5).
    const over = { objective: 'x² + 10y²', start: { x: 1, y: 0.5 }, steps: 1 };
    expect(exactOf(over, 'g_x_1', 'g_y_1', 'x_1', 'y_1')).toEqual(['2', '10', '4/5', '-1/2']);
  });

  test('moves all variables at once: the second gradient is still taken at the old point', () => {
    // f = x·y from (1, 2): ∂f/∂x = 2, ∂f/∂y = 1 and not 0.8.
    expect(
      exactOf({ objective: 'x*y', start: { x: 1, y: 2 }, steps: 1 }, 'g_x_1', 'g_y_1', 'x_1', 'y_1'),
    ).toEqual(['2', '1', '4/5', '19/10']);
  });

  test('with given gradients needs no objective', () => {
    expect(exactOf({ objective: undefined, gradients: { w: [1, '1/3', -2] } }, 'w_1', 'w_2', 'w_3')).toEqual([
      '9/10',
      '13/15',
      '16/15',
    ]); // 0.9 − 1/30, + 0.2
  });

  test('of Nesterov’s method takes the gradient at the look-ahead point', () => {
    // w̃₂ = 0.9 + 0.9·(−0.1) = 0.81; v₂ = −0.09 − 0.081 = −0.171; w₂ = 0.729
    expect(
      exactOf(
        { optimizer: { name: 'nesterov', learningRate: 0.1 }, steps: 2 },
        'wTilde_2',
        'g_2',
        'v_2',
        'w_2',
      ),
    ).toEqual(['81/100', '81/100', '-171/1000', '729/1000']);
  });

  test('of Adam shows every intermediate, and its first step is η', () => {
    const { answer } = optimizerRun.solve(
      run({ optimizer: { name: 'adam', learningRate: 0.1, epsilon: 0 }, steps: 1 }),
    );
    expect(answer.columns).toEqual(['t', 'g', 'm', 'v', 'm̂', 'v̂', 'w']);
    // g = 1: m = 0.1, v = 0.001, m̂ = v̂ = 1, w = 1 − 0.1
    expect(answer.rows).toEqual([
      [0, null, null, null, null, null, 1],
      [1, 1, 0.1, 0.001, 1, 1, 0.9],
    ]);
  });

  test('of gradient descent converges for η below 2/λ and diverges above', () => {
    // On ½w² the weight is multiplied by 1 − η at each update.
    const last = (learningRate: number): number =>
      Number(
        optimizerRun
          .solve(run({ optimizer: { name: 'gradient-descent', learningRate }, steps: 50 }))
          .answer.rows.at(-1)
          ?.at(-1),
      );
    expectClose(last(1.5), (-0.5) ** 50, FEW_ROUNDINGS);
    expectClose(last(2.5) / 1.5 ** 50, 1, FEW_ROUNDINGS);
  });
});

test('without a stated form, forms with another path are alternatives', () => {
  const choices = (optimizer: object): string[] =>
    optimizerRun.solve(run({ optimizer })).alternatives.map(({ convention }) => convention.choice);
  expect(choices({ name: 'gradient-descent', learningRate: 0.1 })).toEqual([]);
  // The velocity has gradients in the PyTorch form and steps in the classical one; the weights are the same.
  expect(choices({ name: 'momentum', learningRate: 0.1 })).toEqual(['pytorch']);
  expect(choices({ name: 'nesterov', learningRate: 0.1 })).toEqual(['rewritten', 'pytorch']);
});

test('a run of more than ten thousand steps is solved once: its other forms are named, not solved', () => {
  const adam = (steps: number) =>
    optimizerRun.solve(
      run({
        objective: 'x^2 + y^2',
        start: { x: 1, y: 2 },
        optimizer: { name: 'adam', learningRate: 0.1 },
        steps,
      }),
    );
  // g, m, v, m̂, v̂ and the new value of two variables at every update: 12 lines.
  expect(adam(100).alternatives.map(({ convention }) => convention.choice)).toEqual(['efficient', 'inside']);
  expect(adam(900)).toMatchObject({
    alternatives: [],
    conventions: [{ name: 'adam-form', choice: 'outside', stated: false }],
  });
});

test('boxes ask for everything in the first update and for the weight after each later one', () => {
  const problem = run({ optimizer: { name: 'momentum', learningRate: 0.1 } });
  const boxes = optimizerRun.boxes(problem, optimizerRun.solve(problem));
  expect(boxes.map(({ id, group }) => [id, group.en])).toEqual([
    ['g_1', 'Update 1'],
    ['v_1', 'Update 1'],
    ['w_1', 'Update 1'],
    ['w_2', 'Update 2'],
    ['w_3', 'Update 3'],
  ]);
});

test('the path has the point after each update, for the drawing', () => {
  expect(optimizerRun.solve(run({ objective: 'x*y', start: { x: 1, y: 2 }, steps: 2 })).picture.path).toEqual(
    [
      ['x_0', 'y_0'],
      ['x_1', 'y_1'],
      ['x_2', 'y_2'],
    ],
  );
});

describe('an invalid run is an error at its place', () => {
  test.each<[string, object, string]>([
    [
      'an objective that cannot be read',
      { objective: 'w^2 + q' },
      'objective: at character 7 of “w^2 + q”: “q” is not known here; names are w',
    ],
    [
      'neither objective nor gradients',
      { objective: undefined },
      'objective: neither an objective nor gradients are given',
    ],
    ['both', { gradients: { w: [1, 2, 3] } }, 'gradients: both an objective and gradients are given'],
    [
      'too few gradients',
      { objective: undefined, gradients: { w: [1] } },
      'gradients.w: 1 gradient for 3 updates',
    ],
    [
      'gradients of an unknown variable',
      { objective: undefined, gradients: { w: [1, 2, 3], u: [1, 2, 3] } },
      'gradients.u: unknown variable "u"; variables are w',
    ],
    [
      'a variable that the objective does not have',
      { start: { w: 1, u: 2 } },
      'start.u: the objective does not contain u',
    ],
    [
      'a variable with a name of the rules',
      { objective: 'v^2', start: { v: 1 } },
      'start.v: the name "v" has a meaning of its own here',
    ],
    [
      'a run that leaves the numbers',
      { optimizer: { name: 'gradient-descent', learningRate: 1000 }, steps: 1000 },
      'steps: the run leaves the numbers',
    ],
    [
      'a gradient that is not a number',
      { objective: 'ln(w)', start: { w: 0 } },
      'steps: the run leaves the numbers: g₁ comes to Infinity',
    ],
  ])('%s', (_name, over, message) => {
    const work = (): unknown => optimizerRun.solve(run(over));
    expect(work).toThrow(ProblemError);
    expect(work).toThrow(message);
  });
});

describe('a run with a schedule', () => {
  const halved = { schedule: { name: 'step', factor: 0.5, every: 1 } };
  test('has a line and a column for the learning rate of every update', () => {
    // η = 0.1, 0.05, 0.025 on ½w²: w = 0.9, 0.9·0.95, 0.855·0.975
    expect(optimizerRun.solve(run(halved)).answer).toEqual({
      columns: ['t', 'η', 'g', 'w'],
      rows: [
        [0, null, null, 1],
        [1, 0.1, 1, 0.9],
        [2, 0.05, 0.9, 0.855],
        [3, 0.025, 0.855, 0.833625],
      ],
    });
  });

  test('has the other start of the schedule as an alternative where it is not stated', () => {
    const { conventions, alternatives } = optimizerRun.solve(run(halved));
    expect(conventions).toEqual([{ name: 'schedule-start', choice: 'zero', stated: false }]);
    expect(
      alternatives.map(({ convention, solution }) => [convention.choice, solution.answer.rows[1]]),
    ).toEqual([['one', [1, 0.05, 1, 0.95]]]);
  });

  test('AdamW of the paper scales the decay by the schedule’s share of the learning rate', () => {
    const adamw = {
      optimizer: { name: 'adamw', learningRate: 0.1, epsilon: 0, weightDecay: 0.2 },
      objective: undefined,
      gradients: { w: [1, 1] },
      steps: 2,
      ...halved,
    };
    // With a constant gradient the step is η: w₁ = 0.8·1 − 0.1 = 0.7, then λ/2: w₂ = 0.9·0.7 − 0.05 =
    // 0.58.
    const rows = (choice: string): readonly (number | null)[] =>
      optimizerRun
        .solve(run({ ...adamw, conventions: { 'adamw-form': choice } }))
        .answer.rows.map((row) => row.at(-1) ?? null);
    [1, 0.7, 0.58].forEach((w, t) => expectClose(rows('paper')[t] ?? Number.NaN, w, FEW_ROUNDINGS));
    // PyTorch: (1 − 0.02)·1 − 0.1 = 0.88, (1 − 0.01)·0.88 − 0.05 = 0.8212
    [1, 0.88, 0.8212].forEach((w, t) => expectClose(rows('pytorch')[t] ?? Number.NaN, w, FEW_ROUNDINGS));
  });
});

describe('a run over samples', () => {
  // The loss of one sample is ½(wx − y)², its gradient (wx − y)x: from w = 1 it is −1·1 on (1, 2), 2·2 on (2,
  // 0), 3·3 on (3, 0).
  const over = {
    objective: '(w*x - y)^2/2',
    samples: [
      { x: 1, y: 2 },
      { x: 2, y: 0 },
      { x: 3, y: 0 },
    ],
  };
  test('uses the sum or the mean of all samples at every update', () => {
    expect(exactOf({ ...over, steps: 1 }, 'g_1_1', 'g_1_2', 'g_1_3', 'g_1', 'w_1')).toEqual([
      '-1',
      '4',
      '9',
      '12',
      '-1/5',
    ]);
    expect(exactOf({ ...over, steps: 1, conventions: { 'batch-reduction': 'mean' } }, 'g_1', 'w_1')).toEqual([
      '4',
      '3/5',
    ]);
  });

  test('with batches of 1 it is stochastic gradient descent, and starts again after the last sample', () => {
    // w = 1.1 after sample 1; g = 2.2·2 = 4.4, w = 0.66; g = 1.98·3 = 5.94, w = 0.066; sample 1 again: g =
    // 0.066 − 2
    expect(exactOf({ ...over, batchSize: 1, steps: 4 }, 'w_1', 'w_2', 'w_3', 'g_4')).toEqual([
      '11/10',
      '33/50',
      '33/500',
      '-967/500',
    ]);
  });

  test('the last mini-batch has the remaining samples', () => {
    // −1 + 4 = 3, w = 0.7; then sample 3 alone: 2.1·3 = 6.3
    expect(exactOf({ ...over, batchSize: 2, steps: 2 }, 'g_1', 'w_1', 'g_2', 'w_2')).toEqual([
      '3',
      '7/10',
      '63/10',
      '7/100',
    ]);
  });

  test('given gradients may be one number for each sample', () => {
    const given = { objective: undefined, gradients: { w: [[1, 2, '1/2'], 4] }, steps: 2 };
    expect(exactOf(given, 'g_1_3', 'g_1', 'g_2')).toEqual(['1/2', '7/2', '4']);
    expect(exactOf({ ...given, conventions: { 'batch-reduction': 'mean' } }, 'g_1')).toEqual(['7/6']);
  });

  test.each<[string, object, string]>([
    ['a batch larger than the samples', { batchSize: 4 }, 'batchSize: 4 of 3 samples; use at most 3'],
    ['a sample without a value', { samples: [{ x: 1, y: 2 }, { x: 2 }] }, 'samples[1]: "y" is missing'],
    [
      'a sample with one too many',
      {
        samples: [
          { x: 1, y: 2 },
          { x: 2, y: 1, z: 3 },
        ],
      },
      'samples[1]: "z" is not in the first sample',
    ],
    [
      'a name that is a variable',
      { samples: [{ x: 1, y: 2, w: 1 }] },
      'samples[0].w: "w" is a variable of the run',
    ],
    [
      'a name of the rules',
      { samples: [{ x: 1, y: 2, g: 1 }] },
      'samples[0].g: the name "g" has a meaning of its own here',
    ],
    [
      'more than anybody works',
      { samples: Array.from({ length: 100 }, () => ({ x: 1, y: 1 })), steps: 1000 },
      'steps: 1000 updates of 100 samples and 1 variables',
    ],
    [
      'samples beside given gradients',
      { objective: undefined, gradients: { w: [1, 2, 3] } },
      'samples: the gradients are given',
    ],
    [
      'a batch without samples',
      { samples: undefined, objective: 'w^2', batchSize: 2 },
      'batchSize: there are no samples',
    ],
  ])('%s is refused', (_name, more, message) => {
    expect(() => optimizerRun.solve(run({ ...over, ...more }))).toThrow(message);
  });
});

test.each(optimizerNames)(
  '%s minimizes a function of two variables in every form, with gradients that agree with central differences',
  (name) => {
    const rosenbrock = ([x = 0, y = 0]: readonly number[]): number => (1 - x) ** 2 + 5 * (y - x ** 2) ** 2;
    const { convention } = optimizers[name];
    for (const form of optimizers[name].forms) {
      const { steps, picture } = optimizerRun.solve(
        run({
          objective: '(1 - x)^2 + 5*(y - x^2)^2',
          start: { x: -0.5, y: 0.75 },
          optimizer: { name, learningRate: 0.01 },
          steps: 4,
          ...(convention === null ? {} : { conventions: { [convention]: form.name } }),
        }),
      );
      const value = new Map(steps.map((step) => [step.id, step.value]));
      const at = (id: string): number => value.get(id) ?? Number.NaN;
      for (let t = 1; t <= 4; t += 1) {
        const ahead = value.has(`xTilde_${t}`)
          ? [at(`xTilde_${t}`), at(`yTilde_${t}`)]
          : [at(`x_${t - 1}`), at(`y_${t - 1}`)];
        expectClose(
          at(`g_x_${t}`),
          centralDifference((x) => rosenbrock([x, ahead[1] ?? 0]), ahead[0] ?? 0),
          BY_DIFFERENCES,
        );
        expectClose(
          at(`g_y_${t}`),
          centralDifference((y) => rosenbrock([ahead[0] ?? 0, y]), ahead[1] ?? 0),
          BY_DIFFERENCES,
        );
      }
      expect(picture.path).toHaveLength(5);
    }
  },
);

describe('the program of a run', () => {
  const textOf = (over: object): string | undefined => {
    const problem = run(over);
    return optimizerRun.program?.(problem, optimizerRun.solve(problem), 'pytorch')?.text;
  };
  test('uses torch.optim where the form is PyTorch’s', () => {
    expect(
      textOf({
        optimizer: { name: 'adamw', learningRate: 0.1 },
        schedule: { name: 'cosine', span: 5, warmUp: { updates: 2, from: 0.5 } },
      }),
    ).toBe(
      [
        '# AdamW, 3 updates',
        'import torch',
        '',
        'torch.set_default_dtype(torch.float64)',
        'w_ = torch.tensor(1.0, requires_grad=True)',
        'optimizer = torch.optim.AdamW([w_], lr=0.1, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01)',
        'scheduler = torch.optim.lr_scheduler.SequentialLR(optimizer, [torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.5, total_iters=2), torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=5, eta_min=0)], milestones=[2])',
        'w_history = [w_.item()]',
        '',
        'for t in range(3):',
        '    optimizer.zero_grad()',
        '    f = w_ ** 2 / 2',
        '    f.backward()',
        '    optimizer.step()',
        '    scheduler.step()',
        '    w_history.append(w_.item())',
        '',
        'print("w:", w_history)',
        '',
      ].join('\n'),
    );
  });

  test('has the weights of the path as variables', () => {
    const problem = run({ steps: 2 });
    expect(optimizerRun.program?.(problem, optimizerRun.solve(problem), 'pytorch')?.names).toEqual({
      w_0: 'w_history[0]',
      w_1: 'w_history[1]',
      w_2: 'w_history[2]',
    });
  });

  test.each<[string, object]>([
    ['another form', { optimizer: { name: 'momentum', learningRate: 0.1 } }],
    [
      'decoupled decay where PyTorch has a penalty',
      {
        optimizer: { name: 'adam', learningRate: 0.1, weightDecay: 0.1 },
        conventions: { 'weight-decay': 'decoupled' },
      },
    ],
    [
      'a schedule that begins at 1',
      { schedule: { name: 'exponential', factor: 0.5 }, conventions: { 'schedule-start': 'one' } },
    ],
    [
      'a cosine that holds its end',
      { schedule: { name: 'cosine', span: 2 }, conventions: { 'cosine-end': 'hold' } },
    ],
  ])('is generated line by line for %s', (_name, over) => {
    expect(textOf(over)).toBeUndefined();
  });
});
