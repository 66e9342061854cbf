import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/expr/language.ts';
import { solveProblem, type Problem } from '../../../core/kinds/index.ts';
import { scalarNetSchema } from '../../../core/kinds/scalar-net/scalar-net.ts';
import { shortAnswerSchema } from '../../../core/kinds/short-answer/short-answer.ts';
import { vectorActivationSchema } from '../../../core/kinds/vector-activation/vector-activation.ts';
import { toProgram } from '../../../core/views/code.ts';

/** One weight, one unit: o = ReLU(w·x), L = ½(y − o)². */
const oneUnit = scalarNetSchema.parse({
  kind: 'scalar-net',
  inputs: { x: 2 },
  targets: { y: 1 },
  parameters: { w: 0.25 },
  units: [{ id: 'o', activation: 'relu', sum: 'z', output: 'o' }],
  edges: [{ from: 'x', to: 'o', weight: 'w' }],
  loss: { name: 'squared-error', targets: { o: 'y' } },
  optimizer: { name: 'gradient-descent', learningRate: 0.1 },
});

const linesOf = (problem: Problem, language: (typeof languages)[number]): readonly string[] =>
  toProgram(problem, solveProblem(problem), language)?.text.split('\n') ?? [];

describe('a program in plain Python', () => {
  test('has a line for every step, each with its formula as on paper', () => {
    expect(linesOf(oneUnit, 'python')).toEqual(
      expect.arrayContaining([
        'w = 0.25',
        'z = w * x  # z = w·x',
        'o = max(0, z)  # o = max(0, z)',
        'L = 1 / 2 * (y - o) ** 2  # L = ½·(y − o)²',
        'dL_do = -(y - o)  # ∂L/∂o = −(y − o)',
        'dL_dw = dL_dz * x  # ∂L/∂w = ∂L/∂z·x',
        'w_new = w - eta * dL_dw  # w′ = w − η·∂L/∂w',
      ]),
    );
  });

  test('has the chapters of the solution as headings, in order', () => {
    expect(linesOf(oneUnit, 'python').filter((line) => /^# [A-Z]\w+$/.test(line))).toEqual([
      '# Given',
      '# Forward',
      '# Loss',
      '# Backward',
      '# Update',
      '# Results',
    ]);
  });

  test('imports math only where it uses it', () => {
    expect(linesOf(oneUnit, 'python')).not.toContain('import math');
    expect(
      linesOf(
        vectorActivationSchema.parse({ kind: 'vector-activation', function: 'tanh', vector: [1] }),
        'python',
      ),
    ).toContain('import math');
  });
});

describe('a program in PyTorch', () => {
  const lines = linesOf(oneUnit, 'pytorch');

  test('requires gradients for the parameters and for no other given quantity', () => {
    expect(lines.filter((line) => line.includes('requires_grad'))).toEqual([
      'w = torch.tensor(0.25, requires_grad=True)',
    ]);
  });

  test('takes its gradients from PyTorch, not from our formulas', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'for quantity in (o, z):',
        '    quantity.retain_grad()',
        'L.backward()',
        'dL_dz = z.grad  # ∂L/∂z = ∂L/∂o·ReLU′(z)',
        'dL_dw = w.grad  # ∂L/∂w = ∂L/∂z·x',
      ]),
    );
  });

  test('leaves the update to torch.optim if the rule is that of PyTorch', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'parameters = [quantity.detach().clone() for quantity in (w,)]',
        'optimizer = torch.optim.SGD(parameters, lr=0.1)',
        'optimizer.step()',
        'w_new = next(updated)  # w′ = w − η·∂L/∂w',
      ]),
    );
    expect(lines.some((line) => line.startsWith('eta'))).toBe(false);
  });

  test('passes every setting to it, and a gradient for each parameter', () => {
    const decayed = linesOf(
      {
        ...oneUnit,
        optimizer: {
          name: 'adam',
          learningRate: 0.1,
          beta1: 0.8,
          beta2: 0.99,
          epsilon: 1e-6,
          weightDecay: 0.02,
        },
      },
      'pytorch',
    );
    expect(decayed).toEqual(
      expect.arrayContaining([
        'optimizer = torch.optim.Adam(parameters, lr=0.1, betas=(0.8, 0.99), eps=0.000001, weight_decay=0.02)',
        'for parameter, gradient in zip(parameters, (dL_dw,)):',
      ]),
    );
    expect(decayed.some((line) => /^(m_w|v_w|gHat|beta1)/.test(line))).toBe(false);
  });

  test.each<[string, Partial<typeof oneUnit>]>([
    ['another form', { optimizer: { name: 'momentum', learningRate: 0.1, momentum: 0.9 } }],
    [
      'a decay that PyTorch has not',
      {
        optimizer: { name: 'gradient-descent', learningRate: 0.1, weightDecay: 0.1 },
        conventions: { 'weight-decay': 'decoupled' },
      },
    ],
    [
      'a question about what the optimizer keeps',
      {
        optimizer: { name: 'adam', learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
        asks: ["m_w'"],
      },
    ],
  ])('writes the rule out for %s', (_what, over) => {
    expect(linesOf({ ...oneUnit, ...over }, 'pytorch').join('\n')).not.toContain('torch.optim');
  });

  test('updates outside the graph', () => {
    const lines = linesOf(
      {
        ...oneUnit,
        optimizer: { name: 'gradient-descent', learningRate: 0.1, weightDecay: 0.5 },
        conventions: { 'weight-decay': 'decoupled' },
      },
      'pytorch',
    );
    expect(lines.indexOf('with torch.no_grad():') + 1).toBe(
      lines.indexOf('    w_new = (1 - eta * lambda_) * w - eta * dL_dw  # w′ = (1 − η·λ)·w − η·∂L/∂w'),
    );
  });
});

test('a Keras program uses only keras.ops in float64, so it runs on any backend', () => {
  const lines = linesOf(oneUnit, 'keras');
  expect(lines).toContain('keras.config.set_floatx("float64")');
  expect(lines).toContain('w = ops.convert_to_tensor(0.25)');
  expect(lines.join('\n')).not.toMatch(/tensorflow|torch|jax/);
});

test.each(languages)(
  '%s: every step has a name that the text assigns, and the steps asked for are printed',
  (language) => {
    const solution = solveProblem(oneUnit);
    const program = toProgram(oneUnit, solution, language);
    // torch.optim has the learning rate.
    expect(Object.keys(program?.names ?? {})).toEqual(
      solution.steps.map(({ id }) => id).filter((id) => language !== 'pytorch' || id !== 'eta'),
    );
    for (const name of Object.values(program?.names ?? {}))
      expect(program?.text).toMatch(new RegExp(`^\\s*${name} = `, 'm'));
    expect(program?.text).toContain('    "dL/dw": dL_dw,\n');
  },
);

test('a question that computes nothing has no program', () => {
  const words = shortAnswerSchema.parse({
    kind: 'short-answer',
    model: 'A saddle point.',
    ideas: [{ name: 'saddle', phrases: ['saddle'] }],
  });
  expect(toProgram(words, solveProblem(words), 'python')).toBeNull();
});

test('a text from a document cannot break out of its comment', () => {
  const program = toProgram(oneUnit, solveProblem(oneUnit), 'python', 'Title\nimport os\u2028os.abort()');
  expect(program?.text.split('\n')[0]).toBe('# Title import os os.abort()');
});

test('a long program is cut off and says how many lines are omitted', () => {
  const vector = Array.from({ length: 1000 }, (_, i) => i / 1000);
  // 1,000 entries, their largest, 1,000 exponentials, their sum, 1,000 quotients.
  const program = toProgram(
    vectorActivationSchema.parse({ kind: 'vector-activation', function: 'softmax', vector }),
    solveProblem(vectorActivationSchema.parse({ kind: 'vector-activation', function: 'softmax', vector })),
    'python',
  );
  expect(program?.text).toContain('# Cut here: 1502 more lines follow the same pattern.');
});
