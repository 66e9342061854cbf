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

/** The counts of a layer as numbers, once the sides have theirs. */
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
    '%s: lines, kernels and differences agree, scaled or not, shifted or not',
    (_name, entry, shapes) => {
      const inputs = shapes.map((shape, i) => seededTensor(shape, 30 + i));
      for (const conventions of [{}, { 'attention-scale': 'none' }, { 'softmax-shift': 'none' }] as const)
        expect(disagreements({ arithmetic: attention.arithmetic, entry, inputs, conventions })).toEqual([]);
    },
  );

  test('with equal keys averages the values: (2, 6) and (4, 0) to (3, 3)', () => {
    run([
      tensor([1, 1, 2], [5, -7]),
      tensor([1, 2, 2], [1, 2, 1, 2]),
      tensor([1, 2, 2], [2, 6, 4, 0]),
    ]).forEach((value) => expectClose(value, 3, FEW_ROUNDINGS));
  });

  test('weighs 0 and ln 3 as a quarter and three quarters, after division by √4', () => {
    // q·k = 0 and 2·ln 3, over √4: 0 and ln 3; e⁰ : e^ln 3 = 1 : 3
    const keys = tensor([1, 2, 4], [0, 0, 0, 0, 2 * Math.log(3), 0, 0, 0]);
    const [value] = run([tensor([1, 1, 4], [1, 0, 0, 0]), keys, tensor([1, 2, 1], [0, 4])]);
    expectClose(value ?? 0, 3, FEW_ROUNDINGS);
  });

  test('when causal gives the first position its own value, and a later one never changes what is before it', () => {
    const before = run([seededTensor([1, 3, 2], 4)], causal);
    const changed = tensor([1, 3, 2], [...seededTensor([1, 3, 2], 4).data.slice(0, 4), 9, -9]);
    expect(run([changed], causal).slice(0, 4)).toEqual(before.slice(0, 4));
    expect(before.slice(0, 2)).toEqual([...seededTensor([1, 3, 2], 4).data.slice(0, 2)]);
  });

  test('does not overflow where scores are large: 4000 against 0 is all of the first', () => {
    expect(run([tensor([1, 1, 1], [4000]), tensor([1, 2, 1], [1, 0]), tensor([1, 2, 1], [5, 7])])).toEqual([
      5,
    ]);
  });

  describe('mistakes are refused', () => {
    const inputs = [seededTensor([1, 3, 2], 40), seededTensor([1, 3, 2], 41), seededTensor([1, 3, 2], 42)];
    const change = (id: RegExp, formula: (line: Line) => Expr) => (lines: readonly Line[]) =>
      lines.map((line) => (id.test(line.id) ? { ...line, formula: formula(line) } : line));
    const swapped = (text: string, pattern: RegExp, by: string): Expr =>
      JSON.parse(text.replace(pattern, by)) as Expr;
    test.each<readonly [string, (lines: readonly Line[]) => readonly Line[]]>([
      ['√d forgotten', change(/^Z_/, ({ formula }) => (formula.op === 'div' ? formula.over : formula))],
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
        'masked after the softmax, the rest not weighed anew',
        change(/^T_y_1_1$/, ({ formula }) => ({
          op: 'add',
          terms: [...(formula.op === 'add' ? formula.terms : [formula]), num(1)],
        })),
      ],
      [
        'the key that comes next is seen',
        change(/^y_1_1_/, ({ formula, id }) => ({
          op: 'add',
          terms: [
            formula,
            { op: 'mul', factors: [num('0.5'), { op: 'ref', id: `in3_${2 + Number(id.at(-1))}` }] },
          ],
        })),
      ],
      [
        'softmax worked back entry by entry, A(1 − A) alone',
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
        'keys for values',
        change(/^y_1_/, ({ formula }) => swapped(JSON.stringify(formula), /in3_/g, 'in2_')),
      ],
    ])('%s', (_name, mistake) => {
      const one = { arithmetic: attention.arithmetic, entry: causal, inputs };
      expect(disagreements(one)).toEqual([]);
      // A division by 0 is a refusal as well.
      const refused = (): boolean => {
        try {
          return disagreements({ ...one, mistake }).length > 0;
        } catch {
          return true;
        }
      };
      expect(refused()).toBe(true);
    });
  });

  test('of 10 queries and 20 keys with 8 features and values of 5 takes 10·20·(8 + 5) = 2600 multiply–adds', () => {
    const incoming = [sequence(10, 8, 'q'), sequence(20, 8, 'k'), sequence(20, 5, 'v')];
    expect(counted(attention.formulas(plain, incoming, '', undefined), incoming)).toEqual({
      shape: [10, 5],
      weights: 0,
      biases: 0,
      multiplyAdds: 2600,
    });
  });

  test('tells shapes that do not fit', () => {
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
    // Small weights keep the softmax away from its flat ends, where a difference sees only rounding.
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

  test('with unit matrices and one head is attention itself', () => {
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
    // 4·10·512² for the projections, 2·10²·512 for scores and outputs, however many heads.
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

  test('shares its features out among its heads', () => {
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
  test('gives a row that was read twice the sum of both gradients, and an unread one nothing', () => {
    const back = embedding.arithmetic?.backward(
      entry,
      [tensor([1, 3], [2, 0, 2])],
      { weight },
      tensor([1, 3, 2], [1, 2, 10, 20, 100, 200]),
      undefined,
    );
    expect([...(back?.parameters['weight']?.data ?? [])]).toEqual([10, 20, 0, 0, 101, 202]);
  });
  test('lines, kernels and differences agree', () => {
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
  test('a repeated row counted once is refused', () => {
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
  test('knows the rows it has', () => {
    expect(() => embedding.arithmetic?.forward(entry, [tensor([1, 1], [3])], { weight }, undefined)).toThrow(
      'there is no row 3 in a table of 3',
    );
  });
  test('of 30,000 words with 512 features has 15,360,000 weights and multiplies nothing', () => {
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
