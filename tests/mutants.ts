/**
 * A mistake that people make with a formula: the file that has it right, what is put in its place, and the
 * tests that must notice.
 */
export interface Mutant {
  /** Named after the mistake. */
  readonly name: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  readonly tests: readonly string[];
}

const RULES = 'tests/core/optimizers/rule-and-step.test.ts';
const FACTS = 'tests/core/optimizers/known-facts.test.ts';
const RUNS = 'tests/core/kinds/optimizer-run/optimizer-run.test.ts';
const LOSSES = 'tests/core/losses/losses.test.ts';
const EVERY_LOSS = 'tests/core/losses/every-loss.test.ts';
const FUNCTIONS = 'tests/core/expr/functions.test.ts';
const SLOPES = 'tests/core/expr/differentiate.test.ts';
const CHAIN = 'tests/core/solution/backpropagate.test.ts';
const VECTORS = 'tests/core/kinds/vector-activation/vector-activation.test.ts';
const NETWORKS = 'tests/core/kinds/scalar-net/scalar-net.test.ts';
const WINDOWS = 'tests/core/layers/window.test.ts';
const PUBLISHED = 'tests/core/layers/published-networks.test.ts';
const FIELDS = 'tests/core/kinds/receptive-field/receptive-field.test.ts';
const NORMALIZATIONS = 'tests/core/layers/normalizations.test.ts';
const DROPOUT = 'tests/core/layers/dropout-and-merging.test.ts';
const ATTENTION = 'tests/core/kinds/attention/attention.test.ts';
const CONVOLUTIONS = 'tests/core/kinds/convolution/convolution.test.ts';
const POOLING = 'tests/core/layers/pooling.test.ts';
const RECURRENT = 'tests/core/kinds/recurrent/recurrent.test.ts';
const RECURRENT_LAYERS = 'tests/core/layers/recurrent-layers.test.ts';
const NORMALIZED = 'tests/core/kinds/normalization/normalization.test.ts';
const LOSS_VALUES = 'tests/core/kinds/loss-value/loss-value.test.ts';
const SCHEDULES = 'tests/core/optimizers/schedules.test.ts';
const GRAPHS = 'tests/core/kinds/graph/graph.test.ts';
const PENALIZED = 'tests/core/kinds/scalar-net/gradients.test.ts';
const PAYING = 'tests/core/kinds/scalar-net/penalty.test.ts';
const LAYER_GRAPHS = 'tests/core/kinds/layer-graph/layer-graph.test.ts';
const MATRICES = 'tests/core/views/matrix-text.test.ts';
const EXAM = 'tests/core/papers/seed-paper.test.ts';

const BOARD = 'tests/core/playground/board-document.test.ts';
const GOES_ON = 'tests/core/kinds/scalar-net/goes-on.test.ts';
const TRAINER = 'tests/core/playground/trainer.test.ts';

const of = (
  file: string,
  ...mistakes: readonly (readonly [name: string, right: string, wrong: string, ...tests: readonly string[]])[]
): readonly Mutant[] =>
  mistakes.map(([name, right, wrong, ...tests]) => ({ name, file, right, wrong, tests }));

/**
 * Rules are held to the arrays beside them and arrays to facts of the papers, so each is caught by the other
 * or by a fact.
 */
export const mutants: readonly Mutant[] = [
  ...of(
    'core/optimizers/adam.ts',
    // ConvNetJS's Adam, in the file since 2015: karpathy/convnetjs, pull request 70.
    [
      'Adam: bias correction multiplied',
      "div(ref(after('m')), gathered('beta1', names))",
      "mul(ref(after('m')), gathered('beta1', names))",
      RULES,
    ],
    [
      'Adam, arrays: bias correction multiplied',
      '(m[i] ?? 0) / (1 - wholePower(beta1, t))',
      '(m[i] ?? 0) * (1 - wholePower(beta1, t))',
      FACTS,
    ],
    // lilipads/gradient_descent_viz, pull request 13.
    [
      'Adam: second moment not corrected',
      "div(ref(after('v')), gathered('beta2', names))",
      "ref(after('v'))",
      RULES,
    ],
    [
      'Adam, arrays: second moment not corrected',
      '(v[i] ?? 0) / (1 - wholePower(beta2, t))',
      '(v[i] ?? 0)',
      FACTS,
    ],
    ['Adam: every update corrected like the first', 'pow(ref(hyper(beta)), t)', 'ref(hyper(beta))', RULES],
  ),
  ...of(
    'core/optimizers/epsilon.ts',
    // keras-team/keras issue 17391, chainer/chainer issue 4754, d2l-ai/d2l-zh pull request 502.
    ['ε inside the root', "form === 'inside' ? call", "form !== 'inside' ? call", FACTS, RULES],
    [
      'arrays: ε inside the root',
      "form === 'inside' ? Math.sqrt(s + epsilon)",
      "form !== 'inside' ? Math.sqrt(s + epsilon)",
      FACTS,
      RULES,
    ],
  ),
  ...of('core/optimizers/adagrad.ts', [
    'Adagrad forgets the squares so far',
    "add(ref(before('s')), pow(ref(gradient), 2))",
    'pow(ref(gradient), 2)',
    RULES,
  ]),
  ...of('core/optimizers/rmsprop.ts', [
    'RMSprop, arrays: the two shares of the average exchanged',
    's[i] = rho * (s[i] ?? 0) + (1 - rho) * g * g',
    's[i] = (1 - rho) * (s[i] ?? 0) + rho * g * g',
    FACTS,
  ]),
  ...of('core/optimizers/adadelta.ts', [
    'Adadelta averages gradients for steps',
    "average('r', delta)",
    "average('r', ref(gradient))",
    RULES,
  ]),
  ...of('core/optimizers/adamax.ts', [
    'Adamax without the absolute value',
    "call('abs', ref(gradient))",
    'ref(gradient)',
    RULES,
  ]),
  ...of('core/optimizers/amsgrad.ts', [
    'AMSGrad without the maximum',
    "call('max', ref(before('vMax')), ref(after('v')))",
    "ref(after('v'))",
    RULES,
  ]),
  ...of('core/optimizers/momentum.ts', [
    'momentum: the gradient added uphill',
    'sub(past, mul(eta, g))',
    'add(past, mul(eta, g))',
    RULES,
  ]),
  ...of(
    'core/optimizers/nesterov.ts',
    // A misprint of the seed paper's key: the look-ahead by ηv in place of ρv.
    [
      'Nesterov looks ahead by ηv',
      "add(ref(parameter), mul(ref(hyper('rho')), ref(before('v'))))",
      "add(ref(parameter), mul(ref(hyper('eta')), ref(before('v'))))",
      EXAM,
    ],
    [
      'Nesterov as PyTorch has it, without the look ahead',
      'sub(w, mul(eta, add(g, mul(rho, v))))',
      'sub(w, mul(eta, v))',
      RULES,
    ],
  ),
  ...of('core/optimizers/gradient-descent.ts', [
    'gradient descent uphill',
    "sub(ref(parameter), mul(ref(hyper('eta')), ref(gradient)))",
    "add(ref(parameter), mul(ref(hyper('eta')), ref(gradient)))",
    RULES,
    EXAM,
    RUNS,
  ]),
  ...of('core/optimizers/weight-decay.ts', [
    'weight decay lets weights grow',
    'mul(sub(num(1), decay), ref(id))',
    'mul(add(num(1), decay), ref(id))',
    RULES,
  ]),

  ...of(
    'core/losses/squared-error.ts',
    [
      'squared error: the ½ forgotten',
      "factor === 'half' ? div(num(1), num(2)) : ",
      "factor === 'half' ? null : ",
      LOSSES,
      EXAM,
    ],
    ['squared error: the slope without its 2', ': num(2);', ': null;', LOSSES],
    [
      'squared error: the slope with its sign turned',
      ': neg(difference(i)),',
      ': difference(i),',
      LOSSES,
      EXAM,
    ],
  ),
  ...of('core/losses/cross-entropy.ts', [
    'softmax with cross-entropy: y − p for p − y',
    'sub(ref(output), ref(target))',
    'sub(ref(target), ref(output))',
    LOSSES,
  ]),
  ...of('core/losses/hinge.ts', [
    'hinge, arrays: no margin',
    'Math.max(0, 1 - (targets[i] ?? 0) * z)',
    'Math.max(0, -(targets[i] ?? 0) * z)',
    EVERY_LOSS,
  ]),

  ...of('core/expr/functions/sigmoid.ts', [
    'σ′ = 1 − σ²',
    'mul(self, sub(num(1), self))',
    'sub(num(1), mul(self, self))',
    FUNCTIONS,
  ]),
  ...of('core/expr/functions/tanh.ts', [
    'tanh′ = 1 − tanh',
    'sub(num(1), pow(self, 2))',
    'sub(num(1), self)',
    FUNCTIONS,
  ]),
  ...of('core/expr/functions/relu.ts', [
    'ReLU passes gradients back below 0',
    '(z > 0 ? 1 : z < 0 ? 0 : atZero)',
    '(z > 0 ? 1 : z < 0 ? 1 : atZero)',
    FUNCTIONS,
  ]),
  ...of(
    'core/expr/differentiate.ts',
    [
      'quotient rule with a plus',
      'negated(div(product([expr.over, under]), pow(expr.under, 2)))',
      'div(product([expr.over, under]), pow(expr.under, 2))',
      SLOPES,
    ],
    [
      'product rule without the other factors',
      'expr.factors.with(i, differentiate(factor, by))',
      '[differentiate(factor, by)]',
      SLOPES,
      CHAIN,
    ],
  ),
  ...of(
    'core/solution/backpropagate.ts',
    [
      'chain rule along one path only',
      'const paths = [...(consumers.get(id) ?? [])].reverse();',
      'const paths = [...(consumers.get(id) ?? [])].reverse().slice(0, 1);',
      CHAIN,
    ],
    [
      'chain rule without what came back so far',
      'product([...toConsumer(consumer), localDerivative(consumer, id)])',
      'localDerivative(consumer, id)',
      CHAIN,
      EXAM,
    ],
  ),
  ...of('core/layers/group-lines.ts', [
    'log-softmax: the shift does not cancel',
    'formula: fn.output(entry).formula',
    'formula: fn.output({ ...entry, shifted: ref(entry.sum) }).formula',
    VECTORS,
  ]),

  ...of(
    'core/kinds/scalar-net/lines.ts',
    [
      'the updated weight used in the backward pass',
      'yield* headed(map(order, line), title(...ofSample(pass.s)));',
      `const updated = new Set();
    for (const id of order) {
      const made = line(id);
      yield { ...made, formula: JSON.parse(JSON.stringify(made.formula), (key, value) => (key === 'id' && updated.has(value) ? afterRound(network, value, n) : value)) };
      if (!optimizer || !parameters.includes(id)) continue;
      yield* optimizer.optimizer.rule(ruleNames(network, id, n, gradientId(loss, points.at(id))), optimizer.form);
      updated.add(id);
    }
    if (optimizer) return;`,
      EXAM,
    ],
    [
      'a bias counted once per weight',
      'add(...products, ...(unit.bias === undefined ? [] : [ref(points.at(unit.bias))]))',
      'add(...products.flatMap((one) => [one, ...(unit.bias === undefined ? [] : [ref(points.at(unit.bias))])]))',
      NETWORKS,
    ],
  ),

  ...of(
    'core/layers/window.ts',
    // BVLC/caffe issue 1318 and the seed paper's question 7: 55 → 27 or 28.
    [
      'pooling: floor for ceil',
      "call(startsInPadding ? 'floor' : rounding, div(span",
      "call('floor', div(span",
      WINDOWS,
      EXAM,
    ],
    [
      'pooling: the window that starts in the padding kept',
      "startsInPadding = rounding === 'ceil' && ",
      'startsInPadding = false && ',
      WINDOWS,
    ],
    ['convolution: padding on one side only', 'mul(num(2), num(before))', 'num(before)', WINDOWS],
    [
      'convolution: the last window forgotten',
      'div(span, num(s))), num(1))',
      'div(span, num(s))), num(0))',
      WINDOWS,
      PUBLISHED,
    ],
  ),
  ...of('core/layers/convolution.ts', [
    'convolution: weights of one channel',
    'weights: mul(...kernel, seen, filters)',
    'weights: mul(...kernel, filters)',
    PUBLISHED,
  ]),
  // frgfm/torch-scan issue 27.
  ...of('core/layers/receptive-field.ts', [
    'receptive field without the jump',
    'mul(sub(num(window.kernel[axis] ?? 1), num(1)), ...spread, jump)',
    'sub(num(window.kernel[axis] ?? 1), num(1))',
    FIELDS,
  ]),
  ...of(
    'core/layers/normalize.ts',
    [
      'batch norm: variance over n − 1',
      '** 2, 0) / group.length,',
      '** 2, 0) / (group.length - 1),',
      NORMALIZATIONS,
    ],
    [
      'batch norm: no gradient through the mean',
      '(scaled[at] ?? 0) - level - (normalized',
      '(scaled[at] ?? 0) - (normalized',
      NORMALIZATIONS,
    ],
    [
      'batch norm: ε outside the root',
      'Math.sqrt((variance[g] ?? 0) + epsilon)',
      '(Math.sqrt(variance[g] ?? 0) + epsilon)',
      NORMALIZATIONS,
    ],
  ),
  ...of('core/layers/dropout.ts', ['dropout: not scaled', 'inverted ? mask / kept : mask', 'mask', DROPOUT]),

  ...of(
    'core/layers/taps.ts',
    [
      'convolution: the kernel flipped',
      '(offset[axis] ?? 0) * (dilation[axis] ?? 1)',
      '((kernel[axis] ?? 1) - 1 - (offset[axis] ?? 0)) * (dilation[axis] ?? 1)',
      CONVOLUTIONS,
    ],
    [
      'convolution: dilation ignored where cells are read',
      '(offset[axis] ?? 0) * (dilation[axis] ?? 1)',
      '(offset[axis] ?? 0)',
      CONVOLUTIONS,
    ],
    ['convolution: padding counted once, after the input', '(padding[axis]?.[0] ?? 0) +', '', CONVOLUTIONS],
  ),
  ...of(
    'core/layers/pool-windows.ts',
    [
      'max pooling: a tie gives to all',
      "call(shared ? 'max-shared' : 'max', ...entries)",
      "call('max-shared', ...entries)",
      CONVOLUTIONS,
    ],
    [
      'max pooling, arrays: every largest entry takes the whole slope',
      'shared ? tied : tied.slice(0, 1)',
      'tied',
      POOLING,
    ],
  ),
  ...of(
    'core/layers/attention-lines.ts',
    ['attention: √d forgotten', "call('sqrt', num(features))", 'num(1)', ATTENTION],
    ['attention: d for √d', "call('sqrt', num(features))", 'num(features)', ATTENTION],
    [
      'attention: softmax over columns',
      'sums: row.map((j) => at(scores, i, j))',
      'sums: row.map((j) => at(scores, j, i))',
      ATTENTION,
    ],
    [
      'attention: the mask after the softmax',
      'columns.map((_, j) => j).filter((j) => sees(i, j))',
      'columns.map((_, j) => j)',
      ATTENTION,
    ],
  ),
  ...of(
    'core/layers/recurrent-cells.ts',
    [
      'LSTM: input and forget gate exchanged',
      "add(mul(at('f'), ref(c[u] ?? '')), mul(at('i'), at('g')))",
      "add(mul(at('i'), ref(c[u] ?? '')), mul(at('f'), at('g')))",
      RECURRENT,
      RECURRENT_LAYERS,
    ],
    [
      'LSTM: the cell shown without its tanh',
      "mul(at('o'), call('tanh', at('c')))",
      "mul(at('o'), at('c'))",
      RECURRENT,
      RECURRENT_LAYERS,
    ],
    [
      'GRU: the shares of old and new exchanged',
      'add(mul(z, ref(old)), mul(rest, n))',
      'add(mul(rest, ref(old)), mul(z, n))',
      RECURRENT,
      RECURRENT_LAYERS,
    ],
  ),
  ...of('core/kinds/recurrent/through-time.ts', [
    'back-propagation through the last time step only',
    'formula: line.formula,\n  reason',
    "formula: line.formula.op === 'add' ? (line.formula.terms.at(-1) ?? line.formula) : line.formula,\n  reason",
    RECURRENT,
  ]),
  ...of('core/layers/normalize.ts', [
    'normalization on paper: ε outside the root',
    "call('sqrt', epsilon ? add(ref(variance[g] ?? ''), epsilon) : ref(variance[g] ?? ''))",
    "epsilon ? add(call('sqrt', ref(variance[g] ?? '')), epsilon) : call('sqrt', ref(variance[g] ?? ''))",
    NORMALIZED,
    NORMALIZATIONS,
  ]),
  ...of('core/kinds/loss-value/lines.ts', [
    'the mean of a batch taken for its sum',
    "reduction.choice === 'mean' ? mul(div(num(1)",
    "reduction.choice !== 'mean' ? mul(div(num(1)",
    LOSS_VALUES,
  ]),
  ...of('core/losses/absolute-error.ts', [
    'absolute error: the slope with its sign turned',
    "neg(call('sign', sub(ref(target), ref(output))))",
    "call('sign', sub(ref(target), ref(output)))",
    EVERY_LOSS,
    LOSS_VALUES,
  ]),
  ...of('core/losses/cross-entropy.ts', [
    'cross-entropy: the slope with its sign turned',
    'neg(div(ref(target), ref(output)))',
    'div(ref(target), ref(output))',
    EVERY_LOSS,
  ]),
  ...of('core/losses/kl-divergence.ts', [
    'KL divergence: p over y for y over p',
    'div(ref(target), ref(output))',
    'div(ref(output), ref(target))',
    EVERY_LOSS,
  ]),
  ...of(
    'core/kinds/scalar-net/lines.ts',
    ['goes on from a state: t counts from 1 again', 'num(n + 1 + network.earlier)', 'num(n + 1)', GOES_ON],
    [
      'goes on from a state: the state starts at 0',
      'network.stored.get(name)?.get(id) ?? start',
      'start',
      BOARD,
    ],
  ),
  ...of('core/kinds/scalar-net/network.ts', [
    'goes on from a state: no look-ahead at the first update',
    '(n > 0 || stored.size > 0)',
    'n > 0',
    GOES_ON,
  ]),
  ...of('core/playground/trainer.ts', [
    'playground: a weight that is held is trained',
    'if (this.#held) this.setWeight(this.#held.place, this.#held.value);',
    '',
    TRAINER,
  ]),
  ...of(
    'core/views/matrix-text.ts',
    ['matrices: ∂L/∂W without the transpose', "right: { op: 'transpose', of: x }", 'right: x', MATRICES],
    [
      'matrices: δ without the slope',
      "{ op: 'hadamard', left: arriving, right: slopes }",
      'arriving',
      MATRICES,
    ],
  ),
  ...of(
    'core/losses/penalties.ts',
    [
      'L2: the ½ forgotten',
      'half ? mul(div(num(1), num(2)), strength, squares)',
      'half ? mul(strength, squares)',
      LOSS_VALUES,
      PAYING,
    ],
    [
      'L1: the slope without its sign',
      "mul(strength, call('sign', ref(id)))",
      'strength',
      LOSS_VALUES,
      PENALIZED,
    ],
  ),
  ...of('core/kinds/scalar-net/network.ts', [
    'biases pay the penalty',
    '[...new Set(wired.edges.map(({ weight }) => weight))]',
    '[...wired.parameters.keys()]',
    PAYING,
  ]),
  ...of('core/optimizers/schedules/index.ts', [
    'schedules: one update too far',
    "start.choice === 'one' ? t : t - 1",
    "start.choice === 'one' ? t + 1 : t",
    SCHEDULES,
  ]),
  ...of('core/optimizers/schedules/step-decay.ts', [
    'step decay: cut before its time',
    "call('floor', div(num(n), ref('k')))",
    "call('ceil', div(num(n), ref('k')))",
    SCHEDULES,
  ]),
  ...of('core/optimizers/schedules/warm-up.ts', [
    'warm-up: the first step already taken',
    "const done = div(num(n), ref('W'))",
    "const done = div(num(n + 1), ref('W'))",
    SCHEDULES,
  ]),
  ...of('core/kinds/graph/paths.ts', [
    'graph: one of the paths dropped',
    "(consumers.get(path.at(-1) ?? '') ?? []).map((to) => [...path, to])",
    "(consumers.get(path.at(-1) ?? '') ?? []).slice(0, 1).map((to) => [...path, to])",
    GRAPHS,
  ]),
  ...of('core/kinds/layer-graph/lines.ts', [
    'layer graph: biases counted twice',
    "total('parameters', 'parameters', add(ref('weights'), ref('biases'))",
    "total('parameters', 'parameters', add(ref('weights'), ref('biases'), ref('biases'))",
    LAYER_GRAPHS,
  ]),
  ...of('core/layers/add.ts', [
    'residual added twice',
    "add(...inputs.map((input) => ref(input.ids[at] ?? '')))",
    "add(...[...inputs, ...inputs.slice(1)].map((input) => ref(input.ids[at] ?? '')))",
    DROPOUT,
  ]),
];
