import { describe, expect, test } from 'vitest';
import { div, num, type Expr } from '../../../core/expr/expr.ts';
import {
  batchGrouping,
  batchNorm,
  batchNormSchema,
  runningLines,
  runningStep,
} from '../../../core/layers/batch-norm.ts';
import { groupNorm, groupNormSchema } from '../../../core/layers/group-norm.ts';
import { instanceNorm, instanceNormSchema } from '../../../core/layers/instance-norm.ts';
import { layerNorm, layerNormSchema } from '../../../core/layers/layer-norm.ts';
import type { Arithmetic, Shaped } from '../../../core/layers/layer.ts';
import { statisticsOf } from '../../../core/layers/normalize.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line } from '../../../core/solution/step.ts';
import { tensor, type Tensor } from '../../../core/tensor/tensor.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import { disagreements, seededParameters, seededTensor } from '../../oracles/layer-arithmetic.ts';

/** An entry of one of the four normalizations, with its arithmetic. */
interface Case {
  readonly name: string;
  readonly arithmetic: Arithmetic<never> | undefined;
  readonly entry: never;
  readonly shapes: readonly (readonly number[])[];
}
const made = <E>(
  name: string,
  arithmetic: Arithmetic<E> | undefined,
  entry: E,
  shapes: Case['shapes'],
): Case => ({ name, arithmetic: arithmetic as Arithmetic<never> | undefined, entry: entry as never, shapes });
const vectorAndMaps = [
  [4, 3],
  [2, 3, 4],
  [2, 2, 2, 3],
] as const;

const cases: readonly Case[] = [
  made('batch', batchNorm.arithmetic, batchNormSchema.parse({ type: 'batch-norm' }), vectorAndMaps),
  made(
    'batch, plain',
    batchNorm.arithmetic,
    batchNormSchema.parse({ type: 'batch-norm', affine: false, epsilon: 0 }),
    vectorAndMaps,
  ),
  made(
    'layer, by features',
    layerNorm.arithmetic,
    layerNormSchema.parse({ type: 'layer-norm' }),
    vectorAndMaps,
  ),
  made(
    'layer, all',
    layerNorm.arithmetic,
    layerNormSchema.parse({ type: 'layer-norm', over: 'all' }),
    vectorAndMaps,
  ),
  made(
    'layer, plain',
    layerNorm.arithmetic,
    layerNormSchema.parse({ type: 'layer-norm', affine: false, epsilon: 0 }),
    vectorAndMaps,
  ),
  made('group', groupNorm.arithmetic, groupNormSchema.parse({ type: 'group-norm', groups: 2 }), [
    [3, 4],
    [2, 4, 3],
    [2, 4, 2, 2],
  ]),
  made('instance', instanceNorm.arithmetic, instanceNormSchema.parse({ type: 'instance-norm' }), [
    [2, 3, 4],
    [2, 2, 2, 3],
  ]),
  made(
    'instance, affine',
    instanceNorm.arithmetic,
    instanceNormSchema.parse({ type: 'instance-norm', affine: true }),
    [[2, 3, 4]],
  ),
];

describe.each(cases)('$name normalization', ({ arithmetic, entry, shapes }) => {
  test.each(shapes.map((shape) => ({ shape, size: shape.join('×') })))(
    'of $size: lines, kernels and finite differences agree',
    ({ shape }) => {
      const inputs = [seededTensor(shape, 7)];
      expect(
        disagreements({
          arithmetic,
          entry,
          inputs,
          parameters: seededParameters(arithmetic, entry, inputs, 70),
        }),
      ).toEqual([]);
    },
  );
});

test('batch normalization at inference: lines, kernels and finite differences agree, also by the running statistics', () => {
  const entry = batchNormSchema.parse({ type: 'batch-norm', mode: 'inference' });
  const inputs = [seededTensor([3, 2, 2], 8)];
  const parameters = {
    ...seededParameters(batchNorm.arithmetic, entry, inputs, 80),
    running_var: tensor([2], [0.5, 2]),
  };
  expect(disagreements({ arithmetic: batchNorm.arithmetic, entry, inputs, parameters })).toEqual([]);
});

describe('the comparison detects a mistake in the lines', () => {
  const line = (of: readonly Line[], id: RegExp, change: (formula: Expr) => Expr): readonly Line[] =>
    of.map((one) => (id.test(one.id) ? { ...one, formula: change(one.formula) } : one));
  const terms = (formula: Expr): readonly Expr[] => (formula.op === 'add' ? formula.terms : [formula]);
  const mistakes: readonly (readonly [string, (lines: readonly Line[]) => readonly Line[]])[] = [
    [
      'the variance divided by m − 1',
      (lines) =>
        line(lines, /^sigmaSquared/, (formula) =>
          formula.op === 'div' ? div(formula.over, num(3)) : formula,
        ),
    ],
    [
      'ε outside the root',
      (lines) =>
        line(lines, /^s_/, (formula) => {
          const inside = formula.op === 'call' ? terms(formula.args[0] ?? num(0)) : [];
          return {
            op: 'add',
            terms: [{ op: 'call', fn: 'sqrt', args: inside.slice(0, 1) }, ...inside.slice(1)],
          };
        }),
    ],
    [
      'divided by the variance instead of its root',
      (lines) =>
        line(lines, /^s_/, (formula) => (formula.op === 'call' ? (formula.args[0] ?? formula) : formula)),
    ],
    [
      'β inside the scaling',
      (lines) =>
        line(lines, /^y_/, (formula) => {
          const [scaled, beta] = terms(formula);
          return scaled?.op === 'mul' && beta
            ? {
                op: 'mul',
                factors: [
                  scaled.factors[0] ?? num(1),
                  { op: 'add', terms: [scaled.factors[1] ?? num(0), beta] },
                ],
              }
            : formula;
        }),
    ],
    [
      'the path through the mean omitted',
      (lines) =>
        line(lines, /^dL\/din1/, (formula) => ({
          op: 'add',
          terms: terms(formula).filter((term) => !JSON.stringify(term).includes('dL/dmu')),
        })),
    ],
    [
      'the path through the variance omitted',
      (lines) =>
        line(lines, /^dL\/din1/, (formula) => ({
          op: 'add',
          terms: terms(formula).filter((term) => !JSON.stringify(term).includes('dL/dsigmaSquared')),
        })),
    ],
    [
      'the gradient by γ without x̂',
      (lines) =>
        line(lines, /^dL\/dpar1/, (formula) => ({
          op: 'add',
          terms: terms(formula).map((term) => (term.op === 'mul' ? (term.factors[0] ?? term) : term)),
        })),
    ],
  ];
  test.each(mistakes)('%s', (_name, mistake) => {
    const entry = batchNormSchema.parse({ type: 'batch-norm', epsilon: 0.1 });
    const inputs = [seededTensor([4, 3], 7)];
    const parameters = seededParameters(batchNorm.arithmetic, entry, inputs, 70);
    const one = { arithmetic: batchNorm.arithmetic, entry, inputs, parameters };
    expect(disagreements(one)).toEqual([]);
    expect(disagreements({ ...one, mistake })).not.toEqual([]);
  });
});

describe('known properties', () => {
  const run = <E>(
    arithmetic: Arithmetic<E> | undefined,
    entry: E,
    input: Tensor,
    parameters: Readonly<Record<string, Tensor>>,
  ): Tensor => {
    if (!arithmetic) throw new Error('no arithmetic');
    return arithmetic.forward(entry, [input], parameters, undefined);
  };

  test('batch normalization of 1, 3 with ε = 0 is −1, 1: the mean is 2, the root of the variance 1', () => {
    const entry = batchNormSchema.parse({ type: 'batch-norm', affine: false, epsilon: 0 });
    expect([...run(batchNorm.arithmetic, entry, tensor([2, 1], [1, 3]), {}).data]).toEqual([-1, 1]);
  });

  test('the output of batch normalization has mean β and variance γ² when ε is 0 (Ioffe & Szegedy 2015, §3)', () => {
    const entry = batchNormSchema.parse({ type: 'batch-norm', epsilon: 0 });
    const output = run(batchNorm.arithmetic, entry, seededTensor([5, 2, 3], 3), {
      weight: tensor([2], [3, -0.5]),
      bias: tensor([2], [0.25, -1]),
    });
    const { mean, variance } = statisticsOf(output, batchGrouping(output.shape));
    [0.25, -1].forEach((beta, channel) => expectClose(mean[channel] ?? 0, beta, FEW_ROUNDINGS));
    [9, 0.25].forEach((square, channel) => expectClose(variance[channel] ?? 0, square, FEW_ROUNDINGS));
  });

  test('its input gradient adds up to 0 over the batch and, with ε = 0, is orthogonal to x̂, because shifting or scaling a batch changes nothing', () => {
    const entry = batchNormSchema.parse({ type: 'batch-norm', affine: false, epsilon: 0 });
    const input = seededTensor([6, 2], 4);
    const xHat = run(batchNorm.arithmetic, entry, input, {});
    const [back] =
      batchNorm.arithmetic?.backward(entry, [input], {}, seededTensor([6, 2], 5), undefined).inputs ?? [];
    for (const channel of [0, 1]) {
      const over = (term: (at: number) => number): number =>
        [0, 1, 2, 3, 4, 5].reduce((sum, sample) => sum + term(2 * sample + channel), 0);
      expectClose(
        over((at) => back?.data[at] ?? Number.NaN),
        0,
        FEW_ROUNDINGS,
      );
      expectClose(
        over((at) => (back?.data[at] ?? Number.NaN) * (xHat.data[at] ?? 0)),
        0,
        FEW_ROUNDINGS,
      );
    }
  });

  test('layer normalization does not depend on a shift or a positive scaling of a sample (Ba et al. 2016, §5.1)', () => {
    const entry = layerNormSchema.parse({ type: 'layer-norm', affine: false, epsilon: 0 });
    const input = seededTensor([2, 5], 6);
    const before = run(layerNorm.arithmetic, entry, input, {});
    const after = run(
      layerNorm.arithmetic,
      entry,
      tensor(
        input.shape,
        input.data.map((x) => 3 * x + 7),
      ),
      {},
    );
    after.data.forEach((value, at) => expectClose(value, before.data[at] ?? Number.NaN, FEW_ROUNDINGS));
  });

  test('one group equals layer normalization over the sample, one group a channel equals instance normalization (Wu & He 2018, §3.1)', () => {
    const input = seededTensor([2, 4, 3], 9);
    const plain = { affine: false, epsilon: 0 };
    const grouped = (groups: number): Tensor =>
      run(groupNorm.arithmetic, groupNormSchema.parse({ type: 'group-norm', ...plain, groups }), input, {});
    expect([...grouped(1).data]).toEqual([
      ...run(
        layerNorm.arithmetic,
        layerNormSchema.parse({ type: 'layer-norm', ...plain, over: 'all' }),
        input,
        {},
      ).data,
    ]);
    expect([...grouped(4).data]).toEqual([
      ...run(
        instanceNorm.arithmetic,
        instanceNormSchema.parse({ type: 'instance-norm', ...plain }),
        input,
        {},
      ).data,
    ]);
  });
});

describe('running statistics after the batch 1, 2, 3, 4 from the old values 0 and 1', () => {
  const names = (momentum: string) => ({
    old: { mean: 'mu_run', variance: 'v_run' },
    batch: { mean: 'mu', variance: 'v' },
    unbiased: 'v_unbiased',
    momentum: num(momentum),
    count: 4,
  });
  const given: readonly Line[] = (
    [
      ['mu_run', 0],
      ['v_run', 1],
      ['mu', '5/2'],
      ['v', '5/4'],
    ] as const
  ).map(([id, value]) => ({ id, phase: 'given', formula: num(value) }));
  const after = (
    momentum: string,
    conventions: Parameters<typeof runningLines>[1],
  ): (string | null | undefined)[] => {
    const steps = stepsById(evaluateLines([...given, ...runningLines(names(momentum), conventions)]));
    return ["mu_run'", "v_run'"].map((id) => steps.get(id)?.exact);
  };

  test('PyTorch: 0.9·0 + 0.1·2.5 = 1/4 and 0.9·1 + 0.1·(4/3)(5/4) = 16/15', () =>
    expect(after('0.1', {})).toEqual(['1/4', '16/15']));
  test('Keras, with α the weight of the old value and the biased variance: 0.9·1 + 0.1·5/4 = 41/40', () =>
    expect(after('0.9', { 'running-momentum': 'old', 'running-variance': 'biased' })).toEqual([
      '1/4',
      '41/40',
    ]));
  test.each([{}, { 'running-momentum': 'old' }, { 'running-variance': 'biased' }] as const)(
    'lines and arrays agree with %o',
    (conventions) => {
      const step = runningStep(
        { mean: Float64Array.of(0), variance: Float64Array.of(1) },
        { mean: Float64Array.of(2.5), variance: Float64Array.of(1.25) },
        4,
        0.3,
        conventions,
      );
      const steps = stepsById(evaluateLines([...given, ...runningLines(names('0.3'), conventions)]));
      expectClose(step.mean[0] ?? 0, steps.get("mu_run'")?.value ?? Number.NaN, FEW_ROUNDINGS);
      expectClose(step.variance[0] ?? 0, steps.get("v_run'")?.value ?? Number.NaN, FEW_ROUNDINGS);
    },
  );
});

describe('shapes and parameters', () => {
  const shaped = (...sides: readonly number[]): Shaped => ({
    type: sides.length > 1 ? 'map' : 'vector',
    sides: sides.map((value, i) => ({ id: `side_${i}`, value })),
  });
  const valueOf = (formula: Expr | undefined, { sides }: Shaped): number | undefined =>
    formula &&
    evaluateLines([
      ...sides.map(({ id, value }): Line => ({ id, phase: 'given', formula: num(value) })),
      { id: 'count', phase: 'work', formula },
    ]).at(-1)?.value;
  const map = shaped(8, 8, 16);

  test('a batch normalization of 16 channels has 16 γ, 16 β and 32 running statistics', () => {
    const { weights, biases, buffers } = batchNorm.formulas(
      batchNormSchema.parse({ type: 'batch-norm' }),
      [map],
      'layers[1]',
      undefined,
    );
    expect([weights, biases, buffers].map((formula) => valueOf(formula, map))).toEqual([16, 16, 32]);
  });
  test('a layer normalization of 8×8×16 has 16 γ over features, and 8·8·16 = 1024 over the whole map', () => {
    const weights = (over: string): number | undefined =>
      valueOf(
        layerNorm.formulas(layerNormSchema.parse({ type: 'layer-norm', over }), [map], '', undefined).weights,
        map,
      );
    expect([weights('features'), weights('all')]).toEqual([16, 1024]);
  });
  test('an instance normalization has no parameters by default', () => {
    expect(
      valueOf(
        instanceNorm.formulas(instanceNormSchema.parse({ type: 'instance-norm' }), [map], '', undefined)
          .weights,
        map,
      ),
    ).toBe(0);
  });
  test('5 groups of 16 channels, and instance normalization of a vector, are errors', () => {
    expect(() =>
      groupNorm.formulas(
        groupNormSchema.parse({ type: 'group-norm', groups: 5 }),
        [map],
        'layers[2] (GN-5)',
        undefined,
      ),
    ).toThrow('layers[2] (GN-5): 16 channels do not divide into 5 equal groups');
    expect(() =>
      instanceNorm.formulas(
        instanceNormSchema.parse({ type: 'instance-norm' }),
        [shaped(10)],
        'layers[2] (IN)',
        undefined,
      ),
    ).toThrow('layers[2] (IN): needs a map, but a vector of 10 reaches it');
  });
});
