import { describe, expect, test } from 'vitest';
import { ProblemError, problemFromText, textOfProblem } from '../../../../core/index.ts';
import { optimizerRun, optimizerRunSchema } from '../../../../core/kinds/optimizer-run/optimizer-run.ts';
import { optimizerNames, optimizers } from '../../../../core/optimizers/index.ts';
import type { Optimizer } from '../../../../core/optimizers/optimizer.ts';

const read = (text: string) => problemFromText('optimizer-run', text);
const mistake = (
  kind: 'optimizer-run' | 'update-rule',
  text: string,
): readonly [at: number | undefined, what: string] => {
  try {
    problemFromText(kind, text);
  } catch (error) {
    const issue = error instanceof ProblemError ? error.issues[0] : undefined;
    if (issue) return [issue.at, issue.what];
    throw error;
  }
  throw new Error('expected an error');
};

describe('a run in text notation', () => {
  test.each<[string, object]>([
    [
      'adam on x^2 + 10*y^2 from (1, 1), lr 0.1, 5 steps',
      {
        objective: 'x^2 + 10*y^2',
        start: { x: 1, y: 1 },
        optimizer: { name: 'adam', learningRate: 0.1 },
        steps: 5,
      },
    ],
    [
      'evolved sign momentum on (w-3)^2 from 0, lr 0.01, weight decay 0.5, 2 steps',
      { optimizer: { name: 'lion', learningRate: 0.01, beta1: 0.9, beta2: 0.99, weightDecay: 0.5 } },
    ],
    [
      'SGD on (w-3)^2 from 0, 3 updates',
      {
        objective: '(w-3)^2',
        start: { w: 0 },
        optimizer: { name: 'gradient-descent', learningRate: 0.1 },
        steps: 3,
      },
    ],
    [
      'Nesterov on 10y^2 + x*e^x from (x = 1/3; y = −.5), η = .05, ρ .8, steps 2',
      {
        start: { x: '1/3', y: '-.5' },
        optimizer: { name: 'nesterov', learningRate: 0.05, momentum: 0.8 },
        steps: 2,
      },
    ],
    [
      'centered RMSprop with momentum on w^2 from 1, decay 0.8, momentum .5, 2 steps',
      { optimizer: { name: 'rmsprop-centred-momentum', decay: 0.8, momentum: 0.5 } },
    ],
    [
      'adamw on w^2 from 1, keras form, weight decay 0.1, cosine over 10 to 0.01, warm-up 3, 9 steps',
      {
        optimizer: { name: 'adamw', weightDecay: 0.1 },
        schedule: { name: 'cosine', span: 10, minimum: 0.01, warmUp: { updates: 3, from: 0 } },
        conventions: { 'adamw-form': 'keras' },
      },
    ],
    [
      'sgd on w^2 from 1, wd .1, decoupled, step decay 0.5 every 2, 9 steps',
      {
        optimizer: { weightDecay: 0.1 },
        schedule: { name: 'step', factor: 0.5, every: 2 },
        conventions: { 'weight-decay': 'decoupled' },
      },
    ],
    [
      'gd on 1e-3*w^2 from 1, inverse-time 0.5, 2 steps',
      { start: { w: 1 }, schedule: { name: 'inverse-time', decay: 0.5 } },
    ],
  ])('%s', (text, problem) => {
    expect(read(text)).toMatchObject(problem);
    expect(read(textOfProblem(read(text)) ?? '')).toEqual(read(text));
  });

  test.each<[string, string, number, string]>([
    ['an optimizer that nobody knows', 'adma on x^2 from 1, 2 steps', 0, 'no optimizer is called “adma”'],
    ['no objective', 'adam from 1, 2 steps', 20, 'no “on” was found'],
    ['no start', 'adam on x^2, 2 steps', 20, 'no “from” was found'],
    ['an objective that stops', 'adam on x^ from 1, 2 steps', 10, 'stops where a number should follow'],
    ['a start that is not a number', 'adam on x^2 from (one), 2 steps', 18, '“one” is not a number'],
    ['one number for two variables', 'adam on x*y from (1), 2 steps', 17, '1 number for x, y'],
    ['no number of updates', 'adam on x^2 from 1', 18, 'the number of updates is missing'],
    ['an option from elsewhere', 'adam on x^2 from 1, 2 steps, fast', 29, '“fast” is not understood'],
    [
      'a hyperparameter of another optimizer',
      'adam on x^2 from 1, momentum 0.9, 2 steps',
      20,
      'Adam has no momentum',
    ],
    [
      'a form of another optimizer',
      'adam on x^2 from 1, look-ahead form, 2 steps',
      20,
      'Adam has no form “look-ahead”',
    ],
    [
      'a learning rate given twice',
      'sgd on x^2 from 1, lr 0.1, lr 0.2, 2 steps',
      27,
      '“lr 0.2” sets what “lr 0.1” has set before it',
    ],
    ['two schedules', 'sgd on x^2 from 1, cosine over 9, step 0.5 every 2, 2 steps', 34, 'set before it'],
    ['two numbers of updates', 'sgd on x^2 from 1, 2 steps, steps 3', 28, 'set before it'],
    ['two starts of one variable', 'sgd on x^2 from (x = 1, x = 2), 2 steps', 24, 'a second number for x'],
    ['a fraction as learning rate', 'sgd on x^2 from 1, lr 1/3, 2 steps', 19, '“lr 1/3” is not understood'],
    ['a negative end of a cosine', 'sgd on x^2 from 1, cosine over 9 to −1, 2 steps', 19, 'found -1'],
    [
      'a decay of the schedule that is too large, beside one of the optimizer',
      'rmsprop on x^2 from 1, decay 0.9, inverse-time 2000, 2 steps',
      34,
      'found 2000',
    ],
    ['a learning rate below 0', 'adam on x^2 from 1, lr -1, 2 steps', 20, 'found -1'],
    ['more updates than are worked', 'adam on x^2 from 1, 2000 steps', 20, 'found 2000'],
  ])('%s is an error at its character', (_name, text, at, what) => {
    const [found, said] = mistake('optimizer-run', text);
    expect(said).toContain(what);
    expect(found).toBe(at);
  });

  test.each(optimizerNames)('%s: every hyperparameter has words that are read back', (name) => {
    const { hyperparameters }: Optimizer = optimizers[name];
    const optimizer = Object.fromEntries(
      // 0.125 is no default, so that every field is printed.
      ['weightDecay', ...Object.values(hyperparameters).map(({ field }) => field)].map((field) => [
        field,
        0.125,
      ]),
    );
    const problem = read(`${name} on x^2 from 1, 2 steps`);
    const changed = { ...problem, optimizer: { name, ...optimizer } } as typeof problem;
    expect(read(textOfProblem(changed) ?? '')).toEqual(changed);
  });

  test('this notation cannot express given gradients, samples and other conventions', () => {
    const problem = read('adam on x^2 from 1, 2 steps');
    if (problem.kind !== 'optimizer-run') throw new Error('another kind');
    const { objective: _objective, ...without } = problem;
    expect(textOfProblem({ ...without, gradients: { x: [1, 2] } })).toBeNull();
    expect(textOfProblem({ ...problem, samples: [{ a: 1 }] })).toBeNull();
    expect(textOfProblem({ ...problem, conventions: { 'schedule-start': 'one' } })).toBeNull();
  });
});

describe('a rule in text notation', () => {
  test.each<[string, object]>([
    ['momentum rule', { optimizer: 'momentum', parameter: 'w' }],
    ['Adam rule in q with weight decay', { optimizer: 'adam', parameter: 'q', weightDecay: true }],
    ['batch gradient descent rule', { optimizer: 'gradient-descent', batch: { samples: 'm' } }],
  ])('%s', (text, problem) => {
    const found = problemFromText('update-rule', text);
    expect(found).toMatchObject(problem);
    expect(problemFromText('update-rule', textOfProblem(found) ?? '')).toEqual(found);
  });

  test('an unknown rule, and no rule, are errors at their character', () => {
    expect(mistake('update-rule', 'fast rule')).toEqual([0, 'no optimizer is called “fast”']);
    expect(mistake('update-rule', 'adam')).toEqual([4, 'no rule was asked for']);
    expect(mistake('update-rule', 'batch adam rule')).toEqual([0, 'a batch with adam is not worked']);
  });
});

describe('a form is called by its name or by who uses it', () => {
  test.each([
    ['keras', 'inside'],
    ['goodfellow', 'inside'],
    ['PyTorch', 'outside'],
    ['inside', 'inside'],
  ])('rmsprop, %s form: ε %s the root', (called, place) => {
    const { conventions } = optimizerRunSchema.parse(
      problemFromText('optimizer-run', `rmsprop on x^2 from 1, ${called} form, 2 steps`),
    );
    expect(Object.values(conventions ?? {})).toEqual([place]);
  });

  test('RMSprop as Keras writes it: x₂ by hand', () => {
    // g₁ = 2, v₁ = 0.4, x₁ = 1 − 0.2/√1.4; then the same again from x₁.
    const x1 = 1 - 0.2 / Math.sqrt(1.4);
    const v2 = 0.36 + 0.4 * x1 ** 2;
    const x2 = x1 - (0.2 * x1) / Math.sqrt(v2 + 1);
    const text = 'rmsprop on x^2 from (1), lr 0.1, decay 0.9, eps 1, 2 steps, keras form';
    const { steps } = optimizerRun.solve(optimizerRunSchema.parse(problemFromText('optimizer-run', text)));
    expect(steps.find(({ id }) => id === 'x_2')?.value).toBeCloseTo(x2, 14);
    expect(x2).toBeCloseTo(0.7010431139675878, 14);
  });

  test('a user of two forms does not choose between them', () => {
    expect(mistake('optimizer-run', 'adam on x^2 from 1, kingma form, 2 steps')[1]).toContain(
      'no form “kingma”',
    );
  });
});

test('alpha is the learning rate, except where it may be the decay rate of PyTorch', () => {
  expect(read('adam on x^2 from 1, alpha 0.1, 2 steps')).toEqual(read('adam on x^2 from 1, lr 0.1, 2 steps'));
  expect(mistake('optimizer-run', 'rmsprop on x^2 from 1, alpha 0.99, 2 steps')).toEqual([
    23,
    'alpha may be the learning rate or, as PyTorch calls it, the decay rate',
  ]);
});
