import { describe, expect, test } from 'vitest';
import { num, type Expr } from '../../../core/expr/expr.ts';
import { attention, attentionSchema } from '../../../core/layers/attention.ts';
import { embedding, embeddingSchema } from '../../../core/layers/embedding.ts';
import type { LayerFormulas, Shaped } from '../../../core/layers/layer.ts';
import { multiHeadAttention, multiHeadAttentionSchema } from '../../../core/layers/multi-head-attention.ts';
import { evaluateLines } from '../../../core/solution/evaluate-lines.ts';
import type { Line } from '../../../core/solution/step.ts';
import { tensor, type Tensor } from '../../../core/tensor/tensor.ts';
import { expectClose, FEW_ROUNDINGS } from '../../oracles/close.ts';
import { disagreements, seededParameters, seededTensor } from '../../oracles/layer-arithmetic.ts';

const plain = attentionSchema.parse({ type: 'attention' });
const causal = attentionSchema.parse({ type: 'attention', causal: true });
const sequence = (length: number, features: number, name = 's'): Shaped => ({
  type: 'map',
  sides: [
    { id: `${name}_length`, value: length },
    { id: `${name}_features`, value: features },
  ],
});

/** The shape and counts of a layer as numbers, given the values of its sides. */
function counted({ shape, weights, biases, multiplyAdds }: LayerFormulas, incoming: readonly Shaped[]) {
  const given = [
    ...new Map(
      incoming.flatMap(({ sides }) =>
        sides.map(({ id, value }): [string, Line] => [id, { id, phase: 'given', formula: num(value) }]),
      ),
    ).values(),
  ];
  const valueOf = (formula: Expr): number | undefined =>
    evaluateLines([...given, { id: 'count', phase: 'work', formula }]).at(-1)?.value;
  return {
    shape: shape.map(valueOf),
    weights: valueOf(weights),
    biases: valueOf(biases),
    multiplyAdds: valueOf(multiplyAdds([])),
  };
}

describe('scaled dot-product attention', () => {
  const run = (inputs: readonly Tensor[], entry = plain): number[] => [
    ...(attention.arithmetic?.forward(entry, inputs, {}, undefined).data ?? []),
  ];

  test.each([
    ['to itself', plain, [[2, 3, 2]]],
    ['to itself, causal', causal, [[1, 4, 2]]],
    [
      'of queries, keys and values',
      plain,
      [
        [2, 2, 3],
        [2, 4, 3],
        [2, 4, 2],
      ],
    ],
    [
      'of queries, keys and values, causal',
      causal,
      [
        [1, 3, 2],
        [1, 3, 2],
        [1, 3, 3],
      ],
    ],
  ] as const)(
    '%s: lines, kernels and finite differences agree, scaled or not, shifted or not',
    (_name, entry, shapes) => {
      const inputs = shapes.map((shape, i) => seededTensor(shape, 30 + i));
      for (const conventions of [{}, { 'attention-scale': 'none' }, { 'softmax-shift': 'none' }] as const)
        expect(disagreements({ arithmetic: attention.arithmetic, entry, inputs, conventions })).toEqual([]);
    },
  );

  test('averages the values when all keys are equal: (2, 6) and (4, 0) to (3, 3)', () => {
    run([
      tensor([1, 1, 2], [5, -7]),
      tensor([1, 2, 2], [1, 2, 1, 2]),
      tensor([1, 2, 2], [2, 6, 4, 0]),
    ]).forEach((value) => expectClose(value, 3, FEW_ROUNDINGS));
  });

  test('gives scores of 0 and ln 3, after division by √4, the weights 1/4 and 3/4', () => {
    // q·k = 0 and 2·ln 3, over √4: 0 and ln 3; e⁰ : e^ln 3 = 1 : 3
    const keys = tensor([1, 2, 4], [0, 0, 0, 0, 2 * Math.log(3), 0, 0, 0]);
    const [value] = run([tensor([1, 1, 4], [1, 0, 0, 0]), keys, tensor([1, 2, 1], [0, 4])]);
    expectClose(value ?? 0, 3, FEW_ROUNDINGS);
  });

  test('causal: the first position gets its own value, and no position depends on a later one', () => {
    const before = run([seededTensor([1, 3, 2], 4)], causal);
    const changed = tensor([1, 3, 2], [...seededTensor([1, 3, 2], 4).data.slice(0, 4), 9, -9]);
    expect(run([changed], causal).slice(0, 4)).toEqual(before.slice(0, 4));
    expect(before.slice(0, 2)).toEqual([...seededTensor([1, 3, 2], 4).data.slice(0, 2)]);
  });

  test('does not overflow for large scores: 4000 and 0 give the weights 1 and 0', () => {
    expect(run([tensor([1, 1, 1], [4000]), tensor([1, 2, 1], [1, 0]), tensor([1, 2, 1], [5, 7])])).toEqual([
      5,
    ]);
  });

  describe('the comparison detects a mistake in the lines', () => {
    const inputs = [seededTensor([1, 3, 2], 40), seededTensor([1, 3, 2], 41), seededTensor([1, 3, 2], 42)];
    const change = (id: RegExp, formula: (line: Line) => Expr) => (lines: readonly Line[]) =>
      lines.map((line) => (id.test(line.id) ? { ...line, formula: formula(line) } : line));
    const swapped = (text: string, pattern: RegExp, by: string): Expr =>
      JSON.parse(text.replace(pattern, by)) as Expr;
    test.each<readonly [string, (lines: readonly Line[]) => readonly Line[]]>([
      [
        'division by √d omitted',
        change(/^Z_/, ({ formula }) => (formula.op === 'div' ? formula.over : formula)),
      ],
      [
        'divided by d instead of √d',
        change(/^Z_/, ({ formula }) =>
          formula.op === 'div' && formula.under.op === 'call'
            ? { ...formula, under: formula.under.args[0] ?? formula.under }
            : formula,
        ),
      ],
      [
        'softmax over columns',
        change(/^T_y_1_/, ({ id }) => ({
          op: 'add',
          terms: [1, 2, 3]
            .filter((row) => row >= Number(id.at(-1)))
            .map((row) => ({ op: 'ref', id: `E_y_1_${row}_${id.at(-1) ?? ''}` })),
        })),
      ],
      [
        'masked after the softmax, the remaining weights not normalized again',
        change(/^T_y_1_1$/, ({ formula }) => ({
          op: 'add',
          terms: [...(formula.op === 'add' ? formula.terms : [formula]), num(1)],
        })),
      ],
      [
        'the next key is not masked',
        change(/^y_1_1_/, ({ formula, id }) => ({
          op: 'add',
          terms: [
            formula,
            { op: 'mul', factors: [num('0.5'), { op: 'ref', id: `in3_${2 + Number(id.at(-1))}` }] },
          ],
        })),
      ],
      [
        'only the diagonal A(1 − A) of the softmax Jacobian used',
        change(/^dL\/dZ_/, ({ formula, id }) => {
          const own = `A_${id.slice('dL/dZ_'.length)}`;
          return formula.op === 'add'
            ? {
                op: 'add',
                terms: formula.terms.filter((term) => JSON.stringify(term).includes(`dL/d${own}"`)),
              }
            : formula;
        }),
      ],
      [
        'keys used as values',
        change(/^y_1_/, ({ formula }) => swapped(JSON.stringify(formula), /in3_/g, 'in2_')),
      ],
    ])('%s', (_name, mistake) => {
      const one = { arithmetic: attention.arithmetic, entry: causal, inputs };
      expect(disagreements(one)).toEqual([]);
      // A division by 0 throws, which also detects the mistake.
      const isDetected = (): boolean => {
        try {
          return disagreements({ ...one, mistake }).length > 0;
        } catch {
          return true;
        }
      };
      expect(isDetected()).toBe(true);
    });
  });

  test('with 10 queries and 20 keys of 8 features and values of 5 features has 10·20·(8 + 5) = 2600 multiply–adds', () => {
    const incoming = [sequence(10, 8, 'q'), sequence(20, 8, 'k'), sequence(20, 5, 'v')];
    expect(counted(attention.formulas(plain, incoming, '', undefined), incoming)).toEqual({
      shape: [10, 5],
      weights: 0,
      biases: 0,
      multiplyAdds: 2600,
    });
  });

  test('reports shapes that do not fit', () => {
    const formulas =
      (...incoming: readonly Shaped[]) =>
      () =>
        attention.formulas(plain, incoming, 'layers[2] (ATTENTION)', undefined);
    expect(formulas(sequence(3, 4), sequence(3, 5), sequence(3, 4))).toThrow(
      'layers[2] (ATTENTION): queries have 4 features and keys 5',
    );
    expect(formulas(sequence(3, 4), sequence(3, 4), sequence(2, 4))).toThrow(
      'layers[2] (ATTENTION): there are 3 keys and 2 values',
    );
    expect(formulas(sequence(3, 4), sequence(3, 4))).toThrow('layers[2] (ATTENTION): 2 inputs reach it');
    expect(formulas({ type: 'vector', sides: [{ id: 'n', value: 7 }] })).toThrow(
      'layers[2] (ATTENTION): needs a sequence [length, features], but 7 reaches it',
    );
  });
});

describe('multi-head attention', () => {
  test.each([
    ['two heads', { heads: 2 }, [[2, 2, 4]]],
    ['one head without biases', { heads: 1, bias: false }, [[1, 3, 2]]],
    ['two heads, causal', { heads: 2, causal: true }, [[1, 3, 2]]],
    [
      'queries of their own',
      { heads: 2 },
      [
        [1, 2, 2],
        [1, 3, 2],
        [1, 3, 2],
      ],
    ],
  ] as const)('%s: lines, kernels and differences agree', (_name, how, shapes) => {
    const entry = multiHeadAttentionSchema.parse({ type: 'multi-head-attention', ...how });
    const inputs = shapes.map((shape, i) => seededTensor(shape, 50 + i));
    // Small weights keep the softmax unsaturated; where it is flat, a finite difference is only rounding
    // noise.
    const parameters = Object.fromEntries(
      Object.entries(seededParameters(multiHeadAttention.arithmetic, entry, inputs, 500)).map(
        ([name, { shape, data }]) => [
          name,
          tensor(
            shape,
            data.map((x) => x / 2),
          ),
        ],
      ),
    );
    expect(disagreements({ arithmetic: multiHeadAttention.arithmetic, entry, inputs, parameters })).toEqual(
      [],
    );
  });

  test('with identity matrices and one head equals plain attention', () => {
    const entry = multiHeadAttentionSchema.parse({ type: 'multi-head-attention', heads: 1, bias: false });
    const input = seededTensor([1, 3, 2], 6);
    const unit = [1, 0, 0, 1];
    const ours = multiHeadAttention.arithmetic?.forward(
      entry,
      [input],
      { in_proj_weight: tensor([6, 2], [...unit, ...unit, ...unit]), out_proj_weight: tensor([2, 2], unit) },
      undefined,
    );
    expect([...(ours?.data ?? [])]).toEqual([
      ...(attention.arithmetic?.forward(plain, [input], {}, undefined).data ?? []),
    ]);
  });

  test('of the base Transformer, 512 features in 8 heads, has 4·512² = 1,048,576 weights and 2048 biases (Vaswani et al. 2017, Table 3)', () => {
    const incoming = [sequence(10, 512)];
    // 4·10·512² for the projections, 2·10²·512 for scores and outputs, for any number of heads.
    expect(
      counted(
        multiHeadAttention.formulas(
          multiHeadAttentionSchema.parse({ type: 'multi-head-attention', heads: 8 }),
          incoming,
          '',
          undefined,
        ),
        incoming,
      ),
    ).toEqual({ shape: [10, 512], weights: 1048576, biases: 2048, multiplyAdds: 10485760 + 102400 });
  });

  test('divides its features equally among its heads', () => {
    expect(() =>
      multiHeadAttention.formulas(
        multiHeadAttentionSchema.parse({ type: 'multi-head-attention', heads: 3 }),
        [sequence(4, 8)],
        'layers[1] (MHA-3)',
        undefined,
      ),
    ).toThrow('layers[1] (MHA-3): 8 features do not divide among 3 heads');
  });
});

describe('an embedding', () => {
  const entry = embeddingSchema.parse({ type: 'embedding', entries: 3, features: 2 });
  const weight = tensor([3, 2], [1, 2, 3, 4, 5, 6]);

  test('reads rows: 2, 0, 2 of the table are (5, 6), (1, 2), (5, 6)', () => {
    expect([
      ...(embedding.arithmetic?.forward(entry, [tensor([1, 3], [2, 0, 2])], { weight }, undefined).data ??
        []),
    ]).toEqual([5, 6, 1, 2, 5, 6]);
  });
  test('a row that was read twice gets the sum of both gradients, an unread row 0', () => {
    const back = embedding.arithmetic?.backward(
      entry,
      [tensor([1, 3], [2, 0, 2])],
      { weight },
      tensor([1, 3, 2], [1, 2, 10, 20, 100, 200]),
      undefined,
    );
    expect([...(back?.parameters['weight']?.data ?? [])]).toEqual([10, 20, 0, 0, 101, 202]);
  });
  test('lines, kernels and finite differences agree', () => {
    expect(
      disagreements({
        arithmetic: embedding.arithmetic,
        entry,
        inputs: [tensor([2, 2], [2, 0, 2, 2])],
        parameters: { weight },
        fixed: [0],
      }),
    ).toEqual([]);
  });
  test('the comparison detects a repeated row that is counted once', () => {
    const mistake = (lines: readonly Line[]): readonly Line[] =>
      lines.map((line) =>
        /^dL\/dpar1/.test(line.id) && line.formula.op === 'add'
          ? { ...line, formula: line.formula.terms[0] ?? line.formula }
          : line,
      );
    expect(
      disagreements({
        arithmetic: embedding.arithmetic,
        entry,
        inputs: [tensor([1, 3], [2, 0, 2])],
        parameters: { weight },
        fixed: [0],
        mistake,
      }),
    ).not.toEqual([]);
  });
  test('throws for a row that the table does not have', () => {
    expect(() => embedding.arithmetic?.forward(entry, [tensor([1, 1], [3])], { weight }, undefined)).toThrow(
      'there is no row 3 in a table of 3',
    );
  });
  test('of 30,000 words with 512 features has 15,360,000 weights and no multiply–adds', () => {
    const incoming: Shaped[] = [{ type: 'vector', sides: [{ id: 'n', value: 10 }] }];
    expect(
      counted(
        embedding.formulas(
          embeddingSchema.parse({ type: 'embedding', entries: 30000, features: 512 }),
          incoming,
          '',
          undefined,
        ),
        incoming,
      ),
    ).toEqual({ shape: [10, 512], weights: 15360000, biases: 0, multiplyAdds: 0 });
  });
});
