import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditPaper, differencesIn } from '../../../../core/marking/audit/audit-key.ts';
import { ProblemError } from '../../../../core/errors.ts';
import type { Expr } from '../../../../core/expr/expr.ts';
import { attention, type AttentionSolution } from '../../../../core/kinds/attention/attention.ts';
import { attentionProblemSchema } from '../../../../core/kinds/attention/problem.ts';
import {
  multiHeadAttention,
  multiHeadAttentionSchema,
} from '../../../../core/layers/multi-head-attention.ts';
import { papers } from '../../../../core/papers/index.ts';
import { workPaper } from '../../../../core/paper/solve.ts';
import { evaluateLines } from '../../../../core/solution/evaluate-lines.ts';
import { stepsById, type Line } from '../../../../core/solution/step.ts';
import { tensor } from '../../../../core/tensor/tensor.ts';
import { narrate } from '../../../../core/views/narrate.ts';
import { expectClose, FEW_ROUNDINGS } from '../../../oracles/close.ts';
import { BY_DIFFERENCES, centralDifference } from '../../../oracles/finite-differences.ts';
import { seededTensor } from '../../../oracles/layer-arithmetic.ts';

const problem = (more: object) => attentionProblemSchema.parse({ kind: 'attention', ...more });
const solve = (more: object): AttentionSolution => attention.solve(problem(more));
const matrix = (rows: number, columns: number, seed: number): number[][] => {
  const { data } = seededTensor([rows, columns], seed);
  return Array.from({ length: rows }, (_, i) => [...data.slice(i * columns, (i + 1) * columns)]);
};
const ofSteps = (solution: AttentionSolution) => {
  const steps = stepsById(solution.steps);
  return (id: string): number => steps.get(id)?.value ?? Number.NaN;
};

test("the printed results of Karim's “Illustrated: Self-Attention” agree, number by number", () => {
  const paper = papers().find(({ id }) => id === 'self-attention-by-hand');
  // 9 queries, 9 keys, 9 values, 9 scores, 9 weights, 9 outputs.
  expect(Object.keys(paper?.questions[0]?.key ?? {})).toHaveLength(54);
  expect(paper && differencesIn(auditPaper(workPaper(paper)))).toEqual([]);
});

describe('a unit matrix of queries and keys', () => {
  const ours = solve({
    queries: [
      [2, 0, 0, 0],
      [0, 0, 0, 0],
    ],
    keys: [
      [1, 0, 0, 0],
      [1, 0, 0, 0],
    ],
    values: [
      [1, 2],
      [3, 6],
    ],
  });

  test('equal keys average the values, exactly: scores 2/√4 = 1 and 1, weights ½ and ½, outputs 2 and 4', () => {
    const exact = new Map(ours.steps.map((step) => [step.id, step.exact]));
    expect(['S_1_1', 'Z_1_1', 'A_1_1', 'A_1_2', 'O_1_1', 'O_1_2'].map((id) => exact.get(id))).toEqual([
      '2',
      '1',
      '1/2',
      '1/2',
      '2',
      '4',
    ]);
  });
  test('is narrated step by step, a score never as a weighted sum with a bias', () => {
    expect(narrate(ours.steps, 'S_1_1')).toBe(
      'S₁,₁ multiplies a query with a key entry by entry: 2 is above 0, so what is looked for and what is there point the same way.',
    );
    expect(narrate(ours.steps, 'A_2_1')).toBe(
      'A₂,₁ says how much of that value this row takes: 0.5 of 1. A row asks, so shares add up along it, not down a column.',
    );
  });
  test('the other scale is an alternative where the problem does not state one', () => {
    expect(ours.alternatives.map(({ convention: { name, choice } }) => [name, choice])).toEqual([
      ['attention-scale', 'none'],
    ]);
    expect(
      solve({ queries: [[1]], keys: [[1]], values: [[1]], conventions: { 'attention-scale': 'root' } })
        .alternatives,
    ).toEqual([]);
  });
});

describe('a causal mask', () => {
  const ours = solve({
    queries: matrix(3, 2, 1),
    keys: matrix(3, 2, 2),
    values: matrix(3, 2, 3),
    mask: 'causal',
    outputGradient: matrix(3, 2, 4),
  });
  const at = ofSteps(ours);

  test('leaves a masked key out of the softmax, so that its weight is 0 and no step is infinite', () => {
    expect(ours.steps.every(({ value }) => Number.isFinite(value))).toBe(true);
    expect([at('A_1_1'), at('A_1_2'), at('A_1_3'), at('A_2_3')]).toEqual([1, 0, 0, 0]);
    expect(ours.steps.some(({ id }) => id === 'E_1_2')).toBe(false);
    expect(narrate(ours.steps, 'A_1_2')).toContain('Masked: this row may not see that position.');
  });
  test('is the same as rows of 1 and 0', () => {
    const rows = solve({
      queries: matrix(3, 2, 1),
      keys: matrix(3, 2, 2),
      values: matrix(3, 2, 3),
      mask: [
        [1, 0, 0],
        [1, 1, 0],
        [1, 1, 1],
      ],
    });
    expect(rows.answer).toEqual(ours.answer);
  });
  test('rows of weights add up to 1, and gradients by a row of scores to 0', () => {
    for (const i of [1, 2, 3]) {
      const seen = [1, 2, 3].slice(0, i);
      expectClose(
        seen.reduce((sum, j) => sum + at(`A_${i}_${j}`), 0),
        1,
        FEW_ROUNDINGS,
      );
      expectClose(
        seen.reduce((sum, j) => sum + at(`dL/dZ_${i}_${j}`), 0),
        0,
        FEW_ROUNDINGS,
      );
    }
  });
});

const PROJECTED = {
  input: matrix(3, 2, 10),
  weights: { query: matrix(2, 4, 11), key: matrix(2, 4, 12), value: matrix(2, 2, 13) },
  biases: { query: [0.1, -0.2, 0.3, 0], value: [0.5, -1] },
  output: { weights: matrix(2, 3, 14), biases: [1, 2, 3] },
  outputGradient: matrix(3, 3, 15),
};
const CASES = [
  {
    name: 'queries, keys and values',
    document: {
      queries: matrix(2, 3, 1),
      keys: matrix(3, 3, 2),
      values: matrix(3, 2, 3),
      outputGradient: matrix(2, 2, 4),
    },
  },
  {
    name: 'the same, masked',
    document: {
      queries: matrix(2, 3, 1),
      keys: matrix(3, 3, 2),
      values: matrix(3, 2, 3),
      mask: [
        [1, 0, 1],
        [0, 1, 1],
      ],
      outputGradient: matrix(2, 2, 4),
    },
  },
  { name: 'an input, with projections', document: PROJECTED },
  { name: 'two heads', document: { ...PROJECTED, heads: 2, mask: 'causal' } },
  {
    name: 'two heads, unscaled',
    document: { ...PROJECTED, heads: 2, conventions: { 'attention-scale': 'none' } },
  },
] as const;

describe.each(CASES)('$name', ({ document }) => {
  test('every gradient equals the finite difference of Σ g·output', () => {
    const ours = solve(document);
    const at = ofSteps(ours);
    // Of the moved problems only the output is worked.
    const scalar = (moved: Record<string, unknown>): number =>
      solve({
        ...moved,
        outputGradient: undefined,
        conventions: { 'attention-scale': 'root', ...(document as { conventions?: object }).conventions },
      }).answer.output.reduce(
        (sum, row, i) =>
          sum + row.reduce((inner, y, j) => inner + y * (document.outputGradient[i]?.[j] ?? 0), 0),
        0,
      );
    const leaves: readonly (readonly [letter: string, path: readonly string[]])[] =
      'queries' in document
        ? [
            ['Q', ['queries']],
            ['K', ['keys']],
            ['V', ['values']],
          ]
        : [
            ['X', ['input']],
            ['W_Q', ['weights', 'query']],
            ['W_K', ['weights', 'key']],
            ['W_V', ['weights', 'value']],
            ['W_O', ['output', 'weights']],
          ];
    let compared = 0;
    for (const [letter, path] of leaves) {
      const copy = (): Record<string, unknown> =>
        JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
      const rowsOf = (one: Record<string, unknown>): number[][] =>
        path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], one) as number[][];
      rowsOf(copy()).forEach((row, i) =>
        row.forEach((value, j) => {
          const by = (moved: number): number => {
            const changed = copy();
            const target = rowsOf(changed)[i];
            if (target) target[j] = moved;
            return scalar(changed);
          };
          expectClose(at(`dL/d${letter}_${i + 1}_${j + 1}`), centralDifference(by, value), BY_DIFFERENCES);
          compared += 1;
        }),
      );
    }
    expect(compared).toBeGreaterThanOrEqual(21);
  });

  test('every id of the picture is a step', () => {
    const ours = solve(document);
    const known = new Set(ours.steps.map(({ id }) => id));
    for (const { grids } of ours.picture.bands)
      for (const { rows } of grids)
        for (const id of rows.flat()) if (id !== null) expect(known).toContain(id);
  });
});

test('with square matrices it is the multi-head layer: the same numbers by array kernels, whose matrices are transposed', () => {
  const [query, key, value, out] = [21, 22, 23, 24].map((seed) =>
    matrix(4, 4, seed).map((row) => row.map((x) => x / 2)),
  ) as [number[][], number[][], number[][], number[][]];
  const transposed = (of: number[][]): number[] => [0, 1, 2, 3].flatMap((c) => of.map((row) => row[c] ?? 0));
  const input = matrix(3, 4, 20);
  const ours = solve({
    input,
    weights: { query, key, value },
    output: { weights: out },
    heads: 2,
    mask: 'causal',
  });
  const entry = multiHeadAttentionSchema.parse({
    type: 'multi-head-attention',
    heads: 2,
    bias: false,
    causal: true,
  });
  const theirs = multiHeadAttention.arithmetic?.forward(
    entry,
    [tensor([1, 3, 4], input.flat())],
    {
      in_proj_weight: tensor([12, 4], [query, key, value].flatMap(transposed)),
      out_proj_weight: tensor([4, 4], transposed(out)),
    },
    undefined,
  );
  ours.answer.output.flat().forEach((y, at) => expectClose(y, theirs?.data[at] ?? Number.NaN, FEW_ROUNDINGS));
});

describe('a wrong gradient does not equal the finite difference', () => {
  const document = {
    queries: [
      [1, 2],
      [0.5, -1],
    ],
    keys: [
      [1, 0],
      [0.5, -1],
    ],
    values: [
      [1, 2],
      [-1, 3],
    ],
    outputGradient: [
      [1, -1],
      [0.5, 2],
    ],
  };
  const ours = solve(document);
  const distance = (mistake: (line: Line) => Line): number => {
    const steps = stepsById(evaluateLines(ours.steps.map((step): Line => mistake(step))));
    const scalar = (queries: readonly (readonly number[])[]): number =>
      solve({ ...document, queries, outputGradient: undefined }).answer.output.reduce(
        (sum, row, i) =>
          sum + row.reduce((inner, y, j) => inner + y * (document.outputGradient[i]?.[j] ?? 0), 0),
        0,
      );
    return Math.max(
      ...document.queries.flatMap((row, i) =>
        row.map((value, j) => {
          const by = (moved: number): number =>
            scalar(document.queries.map((one, k) => one.map((old, c) => (k === i && c === j ? moved : old))));
          return Math.abs(
            (steps.get(`dL/dQ_${i + 1}_${j + 1}`)?.value ?? Number.NaN) - centralDifference(by, value),
          );
        }),
      ),
    );
  };
  const change =
    (id: RegExp, formula: (of: Expr) => Expr) =>
    (line: Line): Line =>
      id.test(line.id) ? { ...line, formula: formula(line.formula) } : line;
  const text =
    (from: RegExp, to: string) =>
    (of: Expr): Expr =>
      JSON.parse(JSON.stringify(of).replace(from, to)) as Expr;

  test('the correct lines do', () => expect(distance((line) => line)).toBeLessThan(BY_DIFFERENCES.within));
  test.each<readonly [string, (line: Line) => Line]>([
    ['√d forgotten in the scores', change(/^Z_/, (of) => (of.op === 'div' ? of.over : of))],
    [
      '√d forgotten on the way back',
      change(/^dL\/dS_/, (of) => (of.op === 'mul' ? (of.factors[0] ?? of) : of)),
    ],
    ['softmax over columns', change(/^T_2/, text(/E_2_1/, 'E_1_2'))],
    [
      'softmax worked back entry by entry',
      change(/^dL\/dZ_/, (of) =>
        of.op === 'add' ? (of.terms.find((term) => JSON.stringify(term).includes('"text":"1"')) ?? of) : of,
      ),
    ],
    ['queries in place of keys on the way back', change(/^dL\/dQ_/, text(/"K_/g, '"Q_'))],
  ])('%s', (_name, mistake) => expect(distance(mistake)).toBeGreaterThan(1e-3));
});

describe('a document that cannot be solved is rejected, and the error names the place', () => {
  const square = [
    [1, 0],
    [0, 1],
  ];
  test.each<readonly [object, string]>([
    [{}, 'queries: neither queries nor an input are given'],
    [{ queries: square, keys: square }, 'values: is missing'],
    [{ queries: square, keys: square, values: square, input: square }, 'input: both an input and queries'],
    [{ queries: square, keys: [[1, 0, 0]], values: square }, 'keys: is 1×3; give rows of 2 numbers'],
    [{ queries: square, keys: square, values: [[1, 2]] }, 'values: is 1×2; give 2 rows, one for each key'],
    [{ queries: [[1, 2], [3]], keys: square, values: square }, 'queries[1]: is 1 long where the first is 2'],
    [{ input: square }, 'weights: is missing'],
    [
      { input: square, weights: { query: [[1]], key: square, value: square } },
      'weights.query: is 1×1; give a row for each of the 2 features of the input',
    ],
    [
      {
        queries: square,
        keys: square,
        values: square,
        weights: { query: square, key: square, value: square },
      },
      'weights: there is no input to multiply them with',
    ],
    [
      { queries: square, keys: square, values: square, heads: 3 },
      'heads: 2 features of the queries and keys do not divide among 3 heads',
    ],
    [
      {
        queries: square,
        keys: square,
        values: square,
        mask: [
          [1, 0],
          [0, 0],
        ],
      },
      'mask[1]: hides every key',
    ],
    [{ queries: square, keys: square, values: square, mask: [[1, 0]] }, 'mask: is 1×2; make it 2×2'],
    [
      { queries: square, keys: square, values: square, outputGradient: [[1]] },
      'outputGradient: is 1×1; give 2×2, as the output',
    ],
    [
      { queries: square, keys: square, values: square, output: { weights: [[1]] } },
      'output.weights: is 1×1; give a row for each of the 2 features of the values',
    ],
    [
      { queries: square, keys: square, values: square, asks: ['Y_1_1'] },
      'asks[0]: no computed step is called "Y_1_1"',
    ],
    [
      { queries: matrix(16, 16, 1), keys: matrix(16, 16, 2), values: matrix(16, 16, 3) },
      'queries: 8192 products are to be worked; use fewer positions',
    ],
  ])('%o', (document, message) => expect(() => solve(document)).toThrow(message));
});

describe('as text', () => {
  const parse = (text: string) => attention.text?.parse(text);
  test('the example', () =>
    expect(parse('attention Q = [1 0; 0 1], K = [1 0; 0 1], V = [1 2; 3 4]')).toEqual(
      problem({
        queries: [
          [1, 0],
          [0, 1],
        ],
        keys: [
          [1, 0],
          [0, 1],
        ],
        values: [
          [1, 2],
          [3, 4],
        ],
      }),
    ));
  test('an input with weights, heads and a mask', () => {
    expect(
      parse(
        'Attention X = [1 2], W_q [1 0; 0 1], Wk=[1 0; 0 1]; Wv = [[1, 2], [3, 4]], heads 2, causal, unscaled',
      ),
    ).toEqual(
      problem({
        input: [[1, 2]],
        weights: {
          query: [
            [1, 0],
            [0, 1],
          ],
          key: [
            [1, 0],
            [0, 1],
          ],
          value: [
            [1, 2],
            [3, 4],
          ],
        },
        heads: 2,
        mask: 'causal',
        conventions: { 'attention-scale': 'none' },
      }),
    );
  });
  test('an error names the character', () => {
    expect(() => parse('attention Q = [1 0; 0 1], P = [1]')).toThrow(
      'character 27: expected a matrix or a setting, found “P”; name Q, K, V',
    );
    expect(() => parse('attention Q = [1 a]')).toThrow('character 18: expected a number, found “a”');
    expect(() => parse('attention Q = [1], Q = [2]')).toThrow('character 20: “q” is given twice');
    expect(() => parse('Q = [1]')).toThrow(
      'character 1: expected “attention”, found “Q”; begin with “attention”',
    );
  });
  test.each(CASES)('$name is printed as text that parses to the same problem', ({ document }) => {
    expect(parse(attention.text?.print?.(problem(document)) ?? '')).toEqual(problem(document));
  });
});

test('a key that no query sees has the gradient 0, and the line says why', () => {
  const ours = solve({
    queries: [[1, 2]],
    keys: [
      [1, 2],
      [3, 4],
    ],
    values: [[5], [6]],
    mask: 'causal',
    outputGradient: [[1]],
  });
  expect(stepsById(ours.steps).get('dL/dK_2_1')).toMatchObject({
    value: 0,
    exact: '0',
    note: { en: 'No way leads from it to the output.' },
  });
});

test('its PyTorch program is two products around a softmax, with masked scores at −∞', () => {
  const one = problem({
    queries: [[1, 2]],
    keys: [
      [1, 2],
      [3, 4],
    ],
    values: [[5], [6]],
    mask: 'causal',
    outputGradient: [[1]],
  });
  const program = attention.program?.(one, attention.solve(one), 'pytorch');
  expect(program?.text).toContain('Z = S / math.sqrt(Q.shape[-1])');
  expect(program?.text).toContain('A = torch.softmax(Z.masked_fill(~seen, float("-inf")), dim=-1)');
  expect(program?.names).toMatchObject({ Q_1_2: 'Q[0, 1]', A_1_2: 'A[0, 1]', 'dL/dK_2_1': 'K.grad[1, 0]' });
  expect(attention.program?.(one, attention.solve(one), 'numpy')).toBeNull();
});

test('any document that passes the schema is solved with finite numbers or rejected with a ProblemError', () => {
  const number = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom('1/3', 0.1, 500));
  const rows = (n: number, m: number) =>
    fc.array(fc.array(number, { minLength: m, maxLength: m }), { minLength: n, maxLength: n });
  const any = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
    .chain(([n, m]) => rows(n, m));
  const document = fc.record(
    {
      queries: any,
      keys: rows(2, 2),
      values: rows(2, 2),
      input: any,
      weights: fc.record({ query: any, key: rows(2, 2), value: rows(2, 2) }),
      heads: fc.integer({ min: 1, max: 2 }),
      mask: fc.oneof(
        fc.constantFrom('none', 'causal'),
        fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 2, maxLength: 2 }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
      outputGradient: any,
    },
    { requiredKeys: ['keys', 'values', 'queries'] },
  );
  let solved = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        document,
        document.map(({ queries, ...rest }) => ({ queries, keys: rest.keys, values: rest.values })),
      ),
      (one) => {
        try {
          expect(solve(one).steps.every(({ value }) => Number.isFinite(value))).toBe(true);
          solved += 1;
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          expect(
            error.issues.every(({ where, what, fix }) => where !== '' && what !== '' && fix !== ''),
          ).toBe(true);
        }
      },
    ),
    { seed: 20230223, numRuns: 300 },
  );
  expect(solved).toBeGreaterThan(20);
});
