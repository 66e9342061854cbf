import { describe, expect, test } from 'vitest';
import { problemFromText } from '../../../../core/index.ts';
import { readBack } from '../../../../core/paper/read-back.ts';
import { textRemarks } from '../../../../core/paper/problem-from-text.ts';
import { parseDocument } from '../../../../core/paper/parse-document.ts';
import { workPaper } from '../../../../core/paper/solve.ts';
import { refused } from '../../layers/listing/refused.ts';

const NUMBERS = '2-2-1 relu linear; w = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6); x = (1, 0.5); y = 1; ';
const YES_NO = '2-1 sigmoid; w = (0.1, 0.2); b1 = 0; x = (1, 0.5); y = 1; ';
const CLASSES = '2-2 softmax; w = (0.1, 0.2, 0.3, 0.4); x = (1, 0.5); y = (1, 0); ';
const LOGITS = '2-2 linear; w = (0.1, 0.2, 0.3, 0.4); x = (1, 0.5); y = (1, 0); ';

const problem = (text: string) => {
  const found = problemFromText('scalar-net', text);
  if (found.kind !== 'scalar-net') throw new RangeError(found.kind);
  return found;
};

describe('the optimizer of a network, as books and programs write it', () => {
  const gd = { name: 'gradient-descent', learningRate: 0.5 };
  const momentum = { name: 'momentum', learningRate: 0.5, momentum: 0.9 };
  const adam = { name: 'adam', learningRate: 0.5 };
  test.each([
    ['lr 0.5', gd],
    ['lr = 0.5', gd],
    ['eta 0.5', gd],
    ['η = 0.5', gd],
    ['alpha 0.5', gd],
    ['α = 0.5', gd],
    ['learning rate 0.5', gd],
    ['learning rate = 0.5', gd],
    ['learning-rate: 0.5', gd],
    ['step size 0.5', gd],
    ['sgd, lr 0.5', gd],
    ['SGD; lr 0.5', gd],
    ['sgd lr 0.5', gd],
    ['SGD(lr=0.5)', gd],
    ['gradient descent, lr 0.5', gd],
    ['gradient descent with learning rate 0.5', gd],
    ['optimizer sgd; lr 0.5', gd],
    ['optimiser = sgd, lr 0.5', gd],
    ['optimizer = optim.SGD(net.parameters(), lr=0.5)', gd],
    ['momentum; lr 0.5', momentum],
    ['momentum 0.9; lr 0.5', momentum],
    ['lr 0.5, momentum 0.9', momentum],
    ['sgd, lr 0.5, momentum 0.9', momentum],
    ['sgd lr 0.5 momentum 0.9', momentum],
    ['sgd with momentum, lr 0.5', momentum],
    ['sgd with momentum 0.9, lr 0.5', momentum],
    ['sgd + momentum 0.9, lr 0.5', momentum],
    ['SGD(lr=0.5, momentum=0.9)', momentum],
    ['optimizer = torch.optim.SGD(net.parameters(), lr=0.5, momentum=0.9)', momentum],
    ['momentum = 0.9, eta = 0.5', momentum],
    ['mu 0.9, lr 0.5', momentum],
    ['rho 0.9, lr 0.5', momentum],
    ['momentum 0.8; lr 0.5', { ...momentum, momentum: 0.8 }],
    ['sgd, lr 0.5, momentum 0.9, nesterov', { ...momentum, name: 'nesterov' }],
    ['SGD(lr=0.5, momentum=0.9, nesterov=True)', { ...momentum, name: 'nesterov' }],
    ['nesterov, lr 0.5, momentum 0.9', { ...momentum, name: 'nesterov' }],
    [
      'sgd, lr 0.5, momentum 0.9, dampening 0.1',
      { name: 'momentum-dampened', momentum: 0.9, dampening: 0.1 },
    ],
    ['sgd, lr 0.5, weight decay 0.01', { ...gd, weightDecay: 0.01 }],
    ['sgd, lr 0.5, λ = 0.01', { ...gd, weightDecay: 0.01 }],
    ['adam, lr 0.5', adam],
    ['Adam(lr=0.5)', adam],
    ['adam with lr 0.5', adam],
    ['using adam, lr 0.5', adam],
    ['adam, lr 0.5, beta1 0.8, beta2 0.99, eps 1e-7', { ...adam, beta1: 0.8, beta2: 0.99, epsilon: 1e-7 }],
    ['adam; β₁ = 0.8; lr 0.5', { ...adam, beta1: 0.8 }],
    ['Adam(lr=0.5, betas=(0.8, 0.99))', { ...adam, beta1: 0.8, beta2: 0.99 }],
    ['keras.optimizers.Adam(learning_rate=0.5)', adam],
    ['adamw, lr 0.5, weight decay 0.01', { name: 'adamw', weightDecay: 0.01 }],
    ['rmsprop, lr 0.5, decay 0.8', { name: 'rmsprop', decay: 0.8 }],
    ['RMSprop; rho 0.8; lr 0.5', { name: 'rmsprop', decay: 0.8 }],
    ['rmsprop, lr 0.5, momentum 0.9', { name: 'rmsprop-momentum', momentum: 0.9 }],
    ['adagrad lr 0.5', { name: 'adagrad', learningRate: 0.5 }],
    ['adadelta lr 1, rho 0.95', { name: 'adadelta', decay: 0.95 }],
    ['nadam, lr 0.5', { name: 'nadam' }],
  ] as const)('%s', (text, optimizer) => expect(problem(NUMBERS + text).optimizer).toMatchObject(optimizer));

  test.each([
    ['adam, lr 0.5, momentum 0.9', 'momentum 0.9', 'Adam has no momentum'],
    ['lr 0.5, beta1 0.9', 'beta1 0.9', 'Gradient descent has no beta1'],
    ['lr 0.5, lr 0.1', 'lr 0.1', 'a second learning rate'],
    ['momentum 0.9, momentum 0.8', 'momentum 0.8', 'a second momentum'],
    ['momentum 1.5, lr 0.1', 'momentum 1.5', 'momentum 1.5 is out of range'],
    ['adam, rmsprop, lr 0.1', 'rmsprop', 'a second optimizer, RMSprop'],
    [
      'rmsprop, alpha 0.9',
      'alpha 0.9',
      'alpha may be the learning rate or, as PyTorch calls it, the decay rate',
    ],
    ['optimizer magic, lr 0.1', 'magic', '“magic” is no optimizer'],
    ['Adam(lr=0.1, colour=2)', 'colour', '“colour” is no setting of an optimizer'],
    ['delta 1.5, lr 0.1', 'delta', 'delta belongs to the Huber loss'],
  ])('%s is refused at %s', (text, at, what) =>
    expect(refused(() => problem(NUMBERS + text))).toMatchObject({
      what,
      at: NUMBERS.length + text.lastIndexOf(at),
    }),
  );
});

describe('the loss of a network', () => {
  test.each([
    ['loss mse', NUMBERS, { name: 'squared-error' }],
    ['mse', NUMBERS, { name: 'squared-error' }],
    ['MSE loss', NUMBERS, { name: 'squared-error' }],
    ['loss: mean squared error', NUMBERS, { name: 'squared-error' }],
    ['nn.MSELoss()', NUMBERS, { name: 'squared-error' }],
    ['loss squared loss', NUMBERS, { name: 'squared-error' }],
    ['loss l2 loss', NUMBERS, { name: 'squared-error' }],
    ['loss l1', NUMBERS, { name: 'absolute-error' }],
    ['l1 loss', NUMBERS, { name: 'absolute-error' }],
    ['loss mae', NUMBERS, { name: 'absolute-error' }],
    ['loss huber', NUMBERS, { name: 'huber' }],
    ['huber loss', NUMBERS, { name: 'huber' }],
    ['loss huber delta 1.5', NUMBERS, { name: 'huber', delta: 1.5 }],
    ['loss huber; delta 1.5', NUMBERS, { name: 'huber', delta: 1.5 }],
    ['HuberLoss(delta=1.5)', NUMBERS, { name: 'huber', delta: 1.5 }],
    ['loss: huber (delta = 1.5)', NUMBERS, { name: 'huber', delta: 1.5 }],
    ['nn.SmoothL1Loss(beta=0.5)', NUMBERS, { name: 'huber', delta: 0.5 }],
    ['loss huber, δ = 1.5', NUMBERS, { name: 'huber', delta: 1.5 }],
    ['smooth l1, beta 0.5', NUMBERS, { name: 'huber', delta: 0.5 }],
    ['smooth l1 loss', NUMBERS, { name: 'huber' }],
    ['loss SmoothL1Loss()', NUMBERS, { name: 'huber' }],
    ['loss bce', YES_NO, { name: 'binary-cross-entropy' }],
    ['loss binary crossentropy', YES_NO, { name: 'binary-cross-entropy' }],
    ['loss "binary_crossentropy"', YES_NO, { name: 'binary-cross-entropy' }],
    ['log loss', YES_NO, { name: 'binary-cross-entropy' }],
    ['loss BCELoss', YES_NO, { name: 'binary-cross-entropy' }],
    ['loss BCEWithLogits', NUMBERS, { name: 'binary-cross-entropy-logits' }],
    ['loss BCEWithLogitsLoss()', NUMBERS, { name: 'binary-cross-entropy-logits' }],
    ['loss BinaryCrossentropy(from_logits=True)', NUMBERS, { name: 'binary-cross-entropy-logits' }],
    ['loss cross-entropy', CLASSES, { name: 'cross-entropy' }],
    ['cross-entropy loss', CLASSES, { name: 'cross-entropy' }],
    ['loss categorical crossentropy', CLASSES, { name: 'cross-entropy' }],
    ['loss categorical_crossentropy', CLASSES, { name: 'cross-entropy' }],
    ['loss sparse categorical crossentropy', CLASSES, { name: 'cross-entropy' }],
    ['SparseCategoricalCrossentropy()', CLASSES, { name: 'cross-entropy' }],
    ['loss nll', CLASSES, { name: 'cross-entropy' }],
    ['negative log-likelihood loss', CLASSES, { name: 'cross-entropy' }],
    ['loss CrossEntropyLoss', LOGITS, { name: 'cross-entropy-logits' }],
    ['loss = nn.CrossEntropyLoss()', LOGITS, { name: 'cross-entropy-logits' }],
    ['SparseCategoricalCrossentropy(from_logits=True)', LOGITS, { name: 'cross-entropy-logits' }],
  ] as const)('%s', (text, before, loss) =>
    expect(problem(`${before}${text}; lr 0.1`).loss).toMatchObject(loss),
  );

  test.each([
    ['loss rmse', NUMBERS, 'use mse'],
    ['loss NLLLoss', CLASSES, 'NLLLoss takes log-probabilities'],
    ['loss KLDivLoss', CLASSES, 'KLDivLoss takes log-probabilities'],
    ['loss CrossEntropyLoss', CLASSES, 'use identity outputs'],
    ['loss nll', NUMBERS, 'use softmax outputs'],
  ])('%s is refused with what to write', (text, before, fix) =>
    expect(refused(() => problem(`${before}${text}; lr 0.1`))?.fix).toContain(fix),
  );
});

test("reduction='sum' of PyTorch sums over outputs and samples", () => {
  const text = '1-2 linear; w = (1, 2); x = 1, 2; y = (0, 0), (0, 0); lr 0.1; ';
  expect(problem(`${text}MSELoss(reduction='sum')`).conventions).toEqual({
    'squared-error-factor': 'one',
    'batch-reduction': 'sum',
  });
  expect(problem(`${text}L1Loss(reduction="sum")`).conventions).toEqual({
    'loss-over-outputs': 'sum',
    'batch-reduction': 'sum',
  });
});

describe('the read-back', () => {
  const said = (text: string): readonly string[] => {
    const made = problem(text);
    const [worked] = workPaper(parseDocument(JSON.stringify(made), 'p'));
    return worked ? readBack(made, worked.solution).map(({ en }) => en) : [];
  };
  test('names the activation of every layer, the loss with its setting, and every setting of the optimizer', () =>
    expect(said(`${NUMBERS}loss huber delta 1.5; sgd, lr 0.5, momentum 0.8`)).toEqual(
      expect.arrayContaining([
        '2 inputs → h1, h2: ReLU, no bias → o1: linear, no bias',
        'loss: Huber loss, δ = 1.5',
        'optimizer: Momentum (Velocity in steps), η = 0.5, ρ = 0.8; 1 update',
      ]),
    ));
  test('a form says that it sets no other default', () => {
    const text = 'rmsprop on x^2 from (1), lr 0.1, 2 steps, keras form';
    expect(textRemarks('optimizer-run', text)).toEqual([
      {
        at: text.indexOf('keras'),
        about: 'reading',
        text: '“keras form” sets how the rule is written (ε inside the root) and nothing else: η = 0.1, ρ = 0.9, ε = 1e-8 are as written here, else the defaults of this app, not those of a library',
      },
    ]);
    expect(textRemarks('scalar-net', `${NUMBERS}adam; lr 0.1; keras form`)[0]?.text).toContain(
      '“keras form”',
    );
    expect(textRemarks('scalar-net', `${NUMBERS}adam; lr 0.1`)).toEqual([]);
  });
  test('sgd with a momentum is the optimizer momentum in a run too', () =>
    expect(
      problemFromText('optimizer-run', 'sgd on x^2 from (1), lr 0.1, momentum 0.9, 5 steps'),
    ).toMatchObject({
      optimizer: { name: 'momentum', momentum: 0.9, learningRate: 0.1 },
    }));
});

test('δ by hand: e = 0.75 − 0.4 = 0.35; with δ = 0.2 the loss is 0.2·(0.35 − 0.1) = 0.05', () => {
  // h1 = 0.1 + 0.1 = 0.2, h2 = 0.3 + 0.2 = 0.5, o = 0.5·0.2 + 0.6·0.5 = 0.4; the target 0.75 makes e = 0.35.
  const made = problem(`${NUMBERS.replace('y = 1;', 'y = 0.75;')}loss huber; delta 0.2`);
  const [worked] = workPaper(parseDocument(JSON.stringify(made), 'p'));
  expect(worked?.solution.steps.find(({ id }) => id === 'L')?.value).toBeCloseTo(0.05, 12);
});
