import { useConvention, type ConventionChoices } from '../../conventions/index.ts';
import { add, ref, type Expr } from '../../expr/expr.ts';
import { seenKeys } from '../../layers/attention.ts';
import { attentionLines, productSum, type IdMatrix } from '../../layers/attention-lines.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { backpropagateGiven } from '../../solution/given-gradients.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line } from '../../solution/step.ts';
import { alternatives } from '../../solution/alternatives.ts';
import { boxesOfSteps, checkAsks } from '../asked-steps.ts';
import { attentionPicture } from './picture.ts';
import { attentionProgram } from './program.ts';
import { attentionProblemSchema, type AttentionProblem } from './problem.ts';
import { parseAttention, printAttention } from './text.ts';
import type { GridsPicture } from '../grids.ts';
import type { Kind } from '../kind.ts';
import { literal, type Quantity } from '../../document/quantity.ts';
import { checkAttention } from './shapes.ts';

export interface AttentionAnswer {
  /** What comes out, a row for each query. */
  readonly output: readonly (readonly number[])[];
  /** By head, a row for each query. */
  readonly weights: readonly (readonly (readonly number[])[])[];
}
export type AttentionSolution = Solution<'attention', AttentionAnswer, GridsPicture>;

/**
 * Attention by hand: Q, K, V given or X·W_Q, X·W_K, X·W_V; S = QKᵀ, Z = S/√d, A = softmax(Z) row by row over
 * the keys a query sees, O = A·V, with several heads side by side and Y = O·W_O; and from a given gradient of
 * the output back to everything it came from. Vaswani et al., "Attention Is All You Need", NeurIPS 2017,
 * §3.2.
 */
export const attention: Kind<AttentionProblem, AttentionSolution> = {
  name: 'attention',
  title: 'Attention by hand',
  schema: attentionProblemSchema,
  source: 'Vaswani et al. 2017, §3.2',
  text: {
    example: 'attention Q = [1 0; 0 1], K = [1 0; 0 1], V = [1 2; 3 4]',
    hint: 'Q, K and V, or X with Wq, Wk, Wv; then Wo, bq, bk, bv, bo, heads, causal, mask [1 0; 1 1], unscaled, gradient [1 0; 0 1]',
    parse: parseAttention,
    print: printAttention,
  },
  solve: (problem) => {
    const ours = solveUnder(problem, problem.conventions);
    checkAsks(problem.asks, ours.steps);
    // A shifted softmax has the same weights: only the scale has other numbers.
    const scale = { ...ours, conventions: ours.conventions.filter(({ name }) => name === 'attention-scale') };
    return {
      ...ours,
      alternatives: alternatives(scale, problem.conventions, (choices) => solveUnder(problem, choices)),
    };
  },
  present: () => ({
    motion: true,
    picture: 'tables',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: ({ asks }, { steps }) => boxesOfSteps(steps, asks),
  program: attentionProgram,
};

function solveUnder(problem: AttentionProblem, choices: ConventionChoices | undefined): AttentionSolution {
  const { n, m, d, e } = checkAttention(problem);
  const { heads } = problem;
  const given: Line[] = [];
  const forward: Line[] = [];
  const leaves: string[] = [];
  const listed = (id: string, value: Quantity): string => {
    given.push({ id, phase: 'given', formula: literal(value) });
    leaves.push(id);
    return id;
  };
  const matrix = (letter: string, values: readonly (readonly Quantity[])[]): IdMatrix =>
    values.map((row, i) => row.map((value, j) => listed(`${letter}_${i + 1}_${j + 1}`, value)));
  const vector = (letter: string, values: readonly Quantity[] | undefined): readonly string[] | undefined =>
    values?.map((value, j) => listed(`${letter}_${j + 1}`, value));
  /** rows·W + b. */
  const projected = (
    letter: string,
    heading: string,
    rows: IdMatrix,
    weights: IdMatrix,
    bias: readonly string[] | undefined,
  ): IdMatrix =>
    rows.map((row, i) =>
      (weights[0] ?? []).map((_, j) => {
        const id = `${letter}_${i + 1}_${j + 1}`;
        const sum = productSum(
          row,
          weights.map((one) => one[j] ?? ''),
        );
        const formula: Expr = bias ? add(...(sum.op === 'add' ? sum.terms : [sum]), ref(bias[j] ?? '')) : sum;
        forward.push({ id, phase: 'forward', formula, ...(i === 0 && j === 0 ? { heading } : {}) });
        return id;
      }),
    );

  const input = problem.input && matrix('X', problem.input);
  const three = (['query', 'key', 'value'] as const).map((part) => {
    const letter = LETTERS[part];
    const values = { query: problem.queries, key: problem.keys, value: problem.values }[part];
    if (!input || !problem.weights)
      return { letter, rows: matrix(letter, values ?? []), weights: undefined, bias: undefined };
    return {
      letter,
      rows: undefined,
      weights: matrix(`W_${letter}`, problem.weights[part]),
      bias: vector(`b_${letter}`, problem.biases?.[part]),
    };
  });
  const outputWeights = problem.output && matrix('W_O', problem.output.weights);
  const outputBias = vector('b_O', problem.output?.biases);
  const [queries, keys, values] = three.map(
    ({ letter, rows, weights, bias }) =>
      rows ?? projected(letter, NAMES[letter] ?? letter, input ?? [], weights ?? [], bias),
  ) as [IdMatrix, IdMatrix, IdMatrix];

  const seen =
    typeof problem.mask === 'string'
      ? seenKeys(n, m, problem.mask === 'causal')
      : problem.mask.map((row) => row.map((one) => one === 1));
  const ofHead = (rows: IdMatrix, h: number, width: number): IdMatrix =>
    rows.map((row) => row.slice(h * width, (h + 1) * width));
  const made = Array.from({ length: heads }, (_, h) => {
    const one = attentionLines(
      {
        queries: ofHead(queries, h, d / heads),
        keys: ofHead(keys, h, d / heads),
        values: ofHead(values, h, e / heads),
        seen,
      },
      {
        inner: (letter, ...index) => [letter, ...(heads === 1 ? [] : [`h${h + 1}`]), ...index].join('_'),
        output: (i, c) => `O_${i}_${(h * e) / heads + c}`,
      },
      choices,
    );
    forward.push(
      ...one.lines.map((line) =>
        heads > 1 && line.heading !== undefined
          ? {
              ...line,
              heading: `Head ${h + 1}: ${line.heading.charAt(0).toLowerCase()}${line.heading.slice(1)}`,
            }
          : line,
      ),
    );
    return one;
  });
  const mixed: IdMatrix = queries.map((_, i) => made.flatMap(({ output }) => output[i] ?? []));
  const output = outputWeights
    ? projected('Y', 'Output projection', mixed, outputWeights, outputBias)
    : mixed;

  const gradients =
    problem.outputGradient &&
    new Map(
      problem.outputGradient.flatMap((row, i) =>
        row.map((value, j) => [output[i]?.[j] ?? '', literal(value)] as const),
      ),
    );
  const back = gradients
    ? backpropagateGiven([...given, ...forward], gradients, leaves)
    : { given: [], backward: [] };
  const steps = evaluateLines([...given, ...back.given, ...forward, ...back.backward.map(withHeading)]);
  const value = new Map(steps.map((step) => [step.id, step.value]));
  const numbers = (rows: IdMatrix): readonly (readonly number[])[] =>
    rows.map((row) => row.map((id) => value.get(id) ?? Number.NaN));

  return {
    kind: 'attention',
    steps,
    answer: { output: numbers(output), weights: made.map(({ weights }) => numbers(weights)) },
    picture: attentionPicture({
      input,
      parts: three.map(({ letter, weights }, i) => ({
        letter,
        rows: [queries, keys, values][i] ?? [],
        weights,
      })),
      heads: made,
      mixed,
      outputWeights,
      output,
      known: new Set(value.keys()),
    }),
    conventions: [useConvention('attention-scale', choices), useConvention('softmax-shift', choices)],
    alternatives: [],
  };
}

const LETTERS = { query: 'Q', key: 'K', value: 'V' } as const;
const NAMES: Readonly<Record<string, string>> = { Q: 'Queries', K: 'Keys', V: 'Values' };

/** Which matrix a gradient is by: the letters before its indices. */
const subject = (id: string): string => /\/d([A-Za-z](?:_[A-Z](?=_))?)/.exec(id)?.[1] ?? '';
function withHeading(line: Line, i: number, all: readonly Line[]): Line {
  const before = all[i - 1];
  return before && subject(before.id) === subject(line.id)
    ? line
    : { ...line, heading: SUBJECTS[subject(line.id)] ?? 'Gradients' };
}
const SUBJECTS: Readonly<Record<string, string>> = {
  A: 'Gradients of the weights',
  Z: 'Gradients of the scores',
  S: 'Gradients of the products',
  O: 'Gradients of the heads',
  Q: 'Gradients of the queries',
  K: 'Gradients of the keys',
  V: 'Gradients of the values',
  X: 'Gradients of the input',
  W_Q: 'Gradients of the query weights',
  W_K: 'Gradients of the key weights',
  W_V: 'Gradients of the value weights',
  W_O: 'Gradients of the output weights',
  b_Q: 'Gradients of the query biases',
  b_K: 'Gradients of the key biases',
  b_V: 'Gradients of the value biases',
  b_O: 'Gradients of the output biases',
};
