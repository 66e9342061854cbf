import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditPaper, differencesIn } from '../../../../core/marking/audit/audit-key.ts';
import { problemFromText } from '../../../../core/index.ts';
import { ProblemError } from '../../../../core/errors.ts';
import {
  lossValue,
  lossValueSchema,
  type LossValueProblem,
  type LossValueSolution,
} from '../../../../core/kinds/loss-value/loss-value.ts';
import { papers } from '../../../../core/papers/index.ts';
import { workPaper } from '../../../../core/paper/solve.ts';
import { narrate } from '../../../../core/views/narrate.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../../oracles/finite-differences.ts';
import { lossNames, lossProblem } from '../../losses/loss-problems.ts';

const problem = (document: object): LossValueProblem =>
  lossValueSchema.parse({ kind: 'loss-value', ...document });
const typed = (text: string): LossValueProblem => problemFromText('loss-value', text) as LossValueProblem;
const solved = (text: string): LossValueSolution => lossValue.solve(typed(text));
const valueOf = ({ steps }: LossValueSolution, id: string): number =>
  steps.find((step) => step.id === id)?.value ?? Number.NaN;
const mistake = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  return '';
};

describe('cross-entropy of a softmax', () => {
  const solution = solved('cross-entropy of softmax(2, 1, 0.1) with class 1');

  test('is −ln of the right probability, with gradient p − y', () => {
    // e⁰ = 1, e⁻¹ = 0.367879, e^−1.9 = 0.149569; their sum is 1.517448, so p = (0.659001, 0.242433,
    // 0.098566).
    expectClose(valueOf(solution, 'S'), 1 + Math.exp(-1) + Math.exp(-1.9), FEW_ROUNDINGS);
    expectClose(valueOf(solution, 'p2'), 0.242433, { within: 1e-6, because: 'six decimals by hand' });
    expectClose(valueOf(solution, 'L'), 1.41703, { within: 1e-5, because: '−ln 0.242433 to five decimals' });
    expectClose(valueOf(solution, 'dL/dz2'), 0.242433 - 1, { within: 1e-6, because: 'six decimals by hand' });
  });

  test('the probabilities add up to 1 and the gradient to 0', () => {
    expectClose(
      ['p1', 'p2', 'p3'].reduce((sum, id) => sum + valueOf(solution, id), 0),
      1,
      FEW_ROUNDINGS,
    );
    expectClose(
      ['dL/dz1', 'dL/dz2', 'dL/dz3'].reduce((sum, id) => sum + valueOf(solution, id), 0),
      0,
      FEW_ROUNDINGS,
    );
  });

  test('the note names the output of a class, and counting from 1 is an alternative', () => {
    expect(solution.steps.find(({ id }) => id === 'L')?.note?.en).toBe(
      'Classes are counted from 0, so class 1 is the second output, p₂.',
    );
    const other = solution.alternatives.find(({ convention }) => convention.name === 'class-index');
    // The first output: p₁ = 1/1.517448.
    expectClose(
      other?.solution.answer.loss ?? Number.NaN,
      Math.log(1 + Math.exp(-1) + Math.exp(-1.9)),
      FEW_ROUNDINGS,
    );
  });

  test('class 0 has no alternative, since there is none when counting from 1', () => {
    expect(
      solved('cross-entropy of softmax(2, 1) with class 0').alternatives.map(
        ({ convention }) => convention.name,
      ),
    ).toEqual(['softmax-shift']);
  });

  test('rows of the softmax Jacobian add up to 0: a squared error with equal slopes has gradient 0', () => {
    // L = ½Σ(y − p)² with every y − p the same: p = (¼, ¼, ¼, ¼) against (0, 0, 0, 0).
    for (const one of solved('half squared error of softmax(3, 3, 3, 3) against (0, 0, 0, 0)').answer
      .gradient[0] ?? [])
      expectClose(one, 0, FEW_ROUNDINGS);
  });
});

describe('samples', () => {
  test('are averaged where the name of the loss says so, or summed by the convention batch-reduction', () => {
    // (0 − 0.2)² + (1 − 0.7)² = 0.13, halved for the mean of two outputs: 0.065; and (0² + 1²)/2 = 0.5.
    const text = 'mse of (0.2, 0.7), (1, 0) against (0, 1), (1, 1)';
    expect(solved(`${text}, sum`).answer.loss).toBe(0.565);
    const mean = solved(text);
    expect(mean.answer).toEqual({
      loss: 0.2825,
      gradient: [
        [0.1, -0.15],
        [0, -0.5],
      ],
    });
    expect(mean.steps.find(({ id }) => id === 'L')?.exact).toBe('113/400');
  });

  test('in another order have the same loss', () => {
    expect(solved('mae of (1, 2), (3, 5) against (0, 0), (1, 1)').answer.loss).toBe(
      solved('mae of (3, 5), (1, 2) against (1, 1), (0, 0)').answer.loss,
    );
  });
});

describe('label smoothing', () => {
  test('shares ε among all classes, as PyTorch does', () => {
    const solution = solved('cross-entropy of softmax(1, 1, 1, 1) with class 2, label smoothing 0.2');
    // (1 − 0.2)·1 + 0.2/4 = 0.85 for the right class, 0.05 for the others.
    expect(
      ['q1', 'q2', 'q3', 'q4'].map((id) => solution.steps.find((step) => step.id === id)?.exact),
    ).toEqual(['1/20', '1/20', '17/20', '1/20']);
    expectClose(solution.answer.loss, Math.log(4), FEW_ROUNDINGS);
    expect(narrate(solution.steps, 'q1')).toBe(
      'Label smoothing: the target keeps the share 1 − ε and the rest is spread over all classes, so no output is pushed to be certain: 0.05.',
    );
  });
});

describe('penalties', () => {
  test('are added to the loss, and give their parameters a gradient', () => {
    const solution = solved('mae of (2) against (1), l2 0.1 on (w1 = 0.5, w2 = -1), l1 0.2');
    // R₁ = ½·0.1·(0.25 + 1) = 0.0625, R₂ = 0.2·1.5 = 0.3, J = 1 + 0.3625; ∂J/∂w₂ = 0.1·(−1) + 0.2·(−1).
    expect(solution.answer.loss).toBe(1.3625);
    expect(valueOf(solution, 'dJ/dw1')).toBe(0.25);
    expect(valueOf(solution, 'dJ/dw2')).toBe(-0.3);
  });
});

test.each(lossNames)('the gradient of %s over a batch equals finite differences', (name) => {
  const numRuns = 25;
  for (const { loss, outputs, targets, conventions, settings } of fc.sample(lossProblem(name), {
    seed: 20230223,
    numRuns,
  })) {
    const sample = (values: readonly number[]): LossValueProblem =>
      problem({
        loss: name,
        samples: [
          { outputs: [...values], targets: [...targets] },
          { outputs: [...outputs], targets: [...targets] },
        ],
        conventions: { ...conventions, 'batch-reduction': 'mean' },
        ...settings,
      });
    const { answer } = lossValue.solve(sample(outputs));
    if (loss.outputs === 'distribution') continue; // moved alone, a probability leaves the distribution: every-loss.test.ts differentiates those
    outputs.forEach((o, i) =>
      expectClose(
        answer.gradient[0]?.[i] ?? Number.NaN,
        centralDifference(
          (to) => lossValue.solve(sample(outputs.map((one, j) => (j === i ? to : one)))).answer.loss,
          o,
        ),
        BY_DIFFERENCES,
      ),
    );
  }
});

test.each([
  ['cross-entropy', 'softmax'],
  ['kl-divergence', 'softmax'],
  ['squared-error', 'softmax'],
  ['squared-error', 'sigmoid'],
  ['binary-cross-entropy', 'sigmoid'],
  ['huber', 'sigmoid'],
] as const)('the gradient of %s after %s by the logits equals finite differences', (loss, activation) => {
  const logits = [0.7, -1.2, 0.4];
  for (const targets of [
    [0.2, 0.3, 0.5],
    [0, 1, 0],
  ]) {
    const at = (values: readonly number[]): LossValueProblem =>
      problem({
        loss,
        activation,
        samples: [{ outputs: [...values], targets }],
        ...(loss === 'huber' ? { delta: 0.4 } : {}),
      });
    const { answer } = lossValue.solve(at(logits));
    logits.forEach((z, i) =>
      expectClose(
        answer.gradient[0]?.[i] ?? Number.NaN,
        centralDifference(
          (to) => lossValue.solve(at(logits.map((one, j) => (j === i ? to : one)))).answer.loss,
          z,
        ),
        BY_DIFFERENCES,
      ),
    );
  }
});

describe('parsed from text', () => {
  test.each([
    [
      'cross entropy loss of softmax (2, 1, 0.1), class 1',
      { loss: 'cross-entropy', activation: 'softmax', samples: [{ outputs: [2, 1, 0.1], class: 1 }] },
    ],
    [
      'bce with logits of (0.5; -1) against (1, 0)',
      { loss: 'binary-cross-entropy-logits', samples: [{ outputs: [0.5, -1], targets: [1, 0] }] },
    ],
    [
      'huber of 1/3 against 0, delta = 1.50',
      { loss: 'huber', samples: [{ outputs: ['1/3'], targets: [0] }], delta: '1.50' },
    ],
    [
      'smooth l1 of (3) against (0), beta 2',
      {
        loss: 'huber',
        samples: [{ outputs: [3], targets: [0] }],
        delta: 2,
        conventions: { 'huber-scale': 'smooth-l1' },
      },
    ],
    [
      'svm of (1, 2), (3, 4) with classes (0, 1), margin 2, mean',
      {
        loss: 'multi-class-hinge',
        samples: [
          { outputs: [1, 2], class: 0 },
          { outputs: [3, 4], class: 1 },
        ],
        margin: 2,
        conventions: { 'batch-reduction': 'mean' },
      },
    ],
    [
      'hinge of [0.3, -2] against [1, −1]',
      { loss: 'hinge', samples: [{ outputs: [0.3, -2], targets: [1, -1] }] },
    ],
  ])('%s', (text, wanted) => {
    expect(typed(text)).toEqual({ kind: 'loss-value', ...wanted });
  });

  test.each([
    ['entropy of (1) against (1)', 'character 1: “entropy” is not the name of a loss'],
    ['mse of (1, 2 against (0, 1)', 'character 14: expected a comma or a closing bracket, found “against”'],
    ['mse of (1, x) against (0, 1)', 'character 12: expected a number, found “x”'],
    ['mse of (1, 2)', 'character 14: found the end of the text where the targets should follow'],
    ['mse of (1), (2) against (0)', 'character 17: targets of 1 samples, and outputs of 2'],
    ['svm of (1, 2) with class 0.5', 'character 15: class 0.5'],
    ['mse of (1) against (0), soon', 'character 25: did not expect “soon” here'],
    ['mse of (1) against (0), l2 0.1 on (w1 0.5)', 'character 39: expected =, found “0.5”'],
  ])('%s: %s', (text, message) => {
    expect(mistake(() => typed(text))).toContain(message);
  });

  // Backtracking or deep recursion would exceed the timeout or the stack.
  test('long and deeply nested texts are rejected, with a message', () => {
    for (const text of [`mse of (${'1, '.repeat(15_000)}1) against (0)`, `mse of ${'('.repeat(40_000)}`])
      expect(
        mistake(() => typed(text)),
        text.slice(0, 12),
      ).not.toBe('');
  });
});

describe('mistakes in a document', () => {
  const two = { outputs: [0.4, 0.6] };
  test.each<[object, string]>([
    [
      { loss: 'cross-entropy', samples: [{ ...two, targets: [1, 1] }] },
      'samples[0].targets: Cross-entropy: the targets add up to 2',
    ],
    [
      { loss: 'cross-entropy', samples: [{ outputs: [0.4, 0.4], targets: [1, 0] }] },
      'samples[0].outputs: the probabilities add up to 0.8',
    ],
    [
      { loss: 'binary-cross-entropy', samples: [{ outputs: [1.2], targets: [1] }] },
      'samples[0].outputs[0]: the probability 1.2',
    ],
    [
      { loss: 'cross-entropy', samples: [{ ...two, class: 2 }] },
      'samples[0].class: class 2 of 2; classes are counted from 0, so give 0 to 1',
    ],
    [
      { loss: 'cross-entropy', samples: [{ ...two, class: 0 }], conventions: { 'class-index': '1' } },
      'classes are counted from 1, so give 1 to 2',
    ],
    [
      { loss: 'squared-error', samples: [{ ...two, class: 0 }] },
      'samples[0].class: Squared error compares numbers, not a class',
    ],
    [{ loss: 'squared-error', samples: [{ ...two }] }, 'samples[0]: has neither "targets" nor "class"'],
    [
      { loss: 'squared-error', samples: [{ ...two, targets: [1] }] },
      'samples[0].targets: 1 targets for 2 outputs',
    ],
    [
      {
        loss: 'squared-error',
        samples: [
          { ...two, targets: [1, 0] },
          { outputs: [1], targets: [1] },
        ],
      },
      'samples[1].outputs: 1 outputs, and the first sample has 2',
    ],
    [
      { loss: 'hinge', samples: [{ ...two, targets: [1, 0] }] },
      'samples[0].targets[1]: Hinge loss: the target is 0; give 1 for the one class and -1 for the other',
    ],
    [
      { loss: 'cross-entropy-logits', activation: 'softmax', samples: [{ ...two, class: 0 }] },
      'activation: Cross-entropy of logits takes the softmax itself',
    ],
    [
      { loss: 'cross-entropy', activation: 'sigmoid', samples: [{ ...two, class: 0 }] },
      'activation: Cross-entropy compares probabilities that add up to 1',
    ],
    [
      { loss: 'squared-error', delta: 1, samples: [{ ...two, targets: [1, 0] }] },
      'delta: Squared error has no delta',
    ],
    [
      { loss: 'huber', delta: 0, samples: [{ ...two, targets: [1, 0] }] },
      'delta: found 0; give a number above 0',
    ],
    [
      { loss: 'huber', labelSmoothing: 0.1, samples: [{ ...two, targets: [1, 0] }] },
      'labelSmoothing: Huber loss compares no distributions',
    ],
    [
      { loss: 'huber', parameters: { w: 1 }, samples: [{ ...two, targets: [1, 0] }] },
      'parameters: nothing uses them',
    ],
    [
      { loss: 'huber', penalties: [{ name: 'l2', strength: 1 }], samples: [{ ...two, targets: [1, 0] }] },
      'penalties: there are no parameters',
    ],
    [
      {
        loss: 'huber',
        penalties: [{ name: 'l2', strength: 1 }],
        parameters: { o1: 1 },
        samples: [{ ...two, targets: [1, 0] }],
      },
      'parameters.o1: the name "o1" has a meaning of its own here',
    ],
    [
      { loss: 'squared-error', samples: [{ outputs: [1e200, 0], targets: [0, 0] }] },
      'samples: the loss leaves the numbers: L comes to Infinity',
    ],
    [
      { loss: 'huber', asks: ['L9'], samples: [{ ...two, targets: [1, 0] }] },
      'asks[0]: no computed step is called "L9"',
    ],
  ])('%o', (document, message) => {
    expect(mistake(() => lossValue.solve(problem(document)))).toContain(message);
  });
});

test('the losses that CS231n prints are ours, but for a logarithm of base ten', () => {
  const paper = papers().find(({ id }) => id === 'cs231n-losses');
  expect(
    paper &&
      differencesIn(auditPaper(workPaper(paper))).map(({ question, box, printed, disputed }) => [
        question,
        box,
        printed,
        disputed,
      ]),
  ).toEqual([['2', 'L', '0.89', true]]);
  // The slide prints −log₁₀ 0.13.
  expectClose(-Math.log10(0.13), 0.89, { within: 0.005, because: 'two decimals are printed' });
});

test('its boxes ask for the losses and gradients by default, or for the steps in asks', () => {
  const text = 'svm of (3.2, 5.1, -1.7) with class 0';
  expect(lossValue.boxes(typed(text), solved(text)).map(({ id }) => id)).toEqual([
    'L',
    'dL/ds1',
    'dL/ds2',
    'dL/ds3',
  ]);
  const asking = { ...typed(text), asks: ['L'] };
  expect(lossValue.boxes(asking, lossValue.solve(asking)).map(({ id }) => id)).toEqual(['L']);
});
