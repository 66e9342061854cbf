import { say, type Text } from '../../language/text.ts';
import type { ReasonName } from '../../reasons/index.ts';
import type { ConventionChoices } from '../../conventions/index.ts';
import { literal, type Quantity } from '../../document/quantity.ts';
import { add, ref, type Expr } from '../../expr/expr.ts';
import { seenKeys } from '../../layers/attention.ts';
import {
  attentionLines,
  productSum,
  type AttentionIds,
  type IdMatrix,
} from '../../layers/attention-lines.ts';
import { backpropagateGiven } from '../../solution/given-gradients.ts';
import type { Line } from '../../solution/step.ts';
import { withHeadings } from './headings.ts';
import type { AttentionProblem } from './problem.ts';
import { checkAttention, type AttentionSizes } from './shapes.ts';

/** Queries, keys or values, with the weights that they are computed from. */
export interface AttentionPart {
  readonly letter: string;
  readonly rows: IdMatrix;
  readonly weights: IdMatrix | undefined;
}

/** The whole working in order, with the step ids of each matrix. */
export interface AttentionLines {
  readonly lines: readonly Line[];
  readonly input: IdMatrix | undefined;
  /** Queries, keys, values. */
  readonly parts: readonly [AttentionPart, AttentionPart, AttentionPart];
  readonly heads: readonly AttentionIds[];
  /** The outputs of the heads side by side. */
  readonly concatenated: IdMatrix;
  readonly outputWeights: IdMatrix | undefined;
  /** `concatenated` itself where there is no output projection. */
  readonly output: IdMatrix;
}

/** Throws ProblemError, located within the problem, for matrices that do not fit. */
export function linesOf(problem: AttentionProblem, choices: ConventionChoices | undefined): AttentionLines {
  const sizes = checkAttention(problem);
  const given = givens(problem);
  const forward: Line[] = [];
  const rowsOf = (of: GivenPart): IdMatrix => {
    if (of.rows) return of.rows;
    const projected = projection(
      of.letter,
      of.heading,
      of.reason,
      given.input ?? [],
      of.weights ?? [],
      of.bias,
    );
    forward.push(...projected.lines);
    return projected.ids;
  };
  const [query, key, value] = given.parts;
  const [queries, keys, values] = [rowsOf(query), rowsOf(key), rowsOf(value)];

  const heads = headLines(problem, sizes, { queries, keys, values }, choices);
  forward.push(...heads.lines);
  const concatenated = queries.map((_, i) => heads.ids.flatMap(({ output }) => output[i] ?? []));
  const output = given.outputWeights
    ? projection(
        'Y',
        say('Output projection', 'आउटपुट प्रक्षेप', 'আউটপুট প্রক্ষেপ'),
        'output-entry',
        concatenated,
        given.outputWeights,
        given.outputBias,
      )
    : { lines: [], ids: concatenated };
  forward.push(...output.lines);

  const gradients = outputGradients(problem, output.ids);
  const back = gradients
    ? backpropagateGiven([...given.lines, ...forward], gradients, given.leaves)
    : { given: [], backward: [] };
  const part = ({ letter, weights }: GivenPart, rows: IdMatrix): AttentionPart => ({ letter, rows, weights });
  return {
    lines: [...given.lines, ...back.given, ...forward, ...withHeadings(back.backward)],
    input: given.input,
    parts: [part(query, queries), part(key, keys), part(value, values)],
    heads: heads.ids,
    concatenated,
    outputWeights: given.outputWeights,
    output: output.ids,
  };
}

/** Queries, keys or values as the document gives them: `rows` directly, or `weights` and a bias. */
interface GivenPart {
  readonly letter: string;
  readonly heading: Text;
  readonly reason: ReasonName;
  readonly rows: IdMatrix | undefined;
  readonly weights: IdMatrix | undefined;
  readonly bias: readonly string[] | undefined;
}

/** The given lines; `leaves` are their ids, by which gradients are taken. */
interface Givens {
  readonly lines: readonly Line[];
  readonly leaves: readonly string[];
  readonly input: IdMatrix | undefined;
  readonly parts: readonly [query: GivenPart, key: GivenPart, value: GivenPart];
  readonly outputWeights: IdMatrix | undefined;
  readonly outputBias: readonly string[] | undefined;
}

function givens(problem: AttentionProblem): Givens {
  const lines: Line[] = [];
  const give = (id: string, value: Quantity): string => {
    lines.push({ id, phase: 'given', formula: literal(value) });
    return id;
  };
  const matrix = (letter: string, values: readonly (readonly Quantity[])[]): IdMatrix =>
    values.map((row, i) => row.map((value, j) => give(`${letter}_${i + 1}_${j + 1}`, value)));
  const vector = (letter: string, values: readonly Quantity[] | undefined): readonly string[] | undefined =>
    values?.map((value, j) => give(`${letter}_${j + 1}`, value));

  const input = problem.input && matrix('X', problem.input);
  const partOf = (
    name: 'query' | 'key' | 'value',
    letter: string,
    heading: Text,
    direct: readonly (readonly Quantity[])[] | undefined,
  ): GivenPart =>
    input && problem.weights
      ? {
          letter,
          heading,
          reason: `${name}-entry`,
          rows: undefined,
          weights: matrix(`W_${letter}`, problem.weights[name]),
          bias: vector(`b_${letter}`, problem.biases?.[name]),
        }
      : {
          letter,
          heading,
          reason: `${name}-entry`,
          rows: matrix(letter, direct ?? []),
          weights: undefined,
          bias: undefined,
        };
  const parts = [
    partOf('query', 'Q', say('Queries', 'क्वेरी', 'কোয়েরি'), problem.queries),
    partOf('key', 'K', say('Keys', 'की', 'কি'), problem.keys),
    partOf('value', 'V', say('Values', 'वैल्यू', 'ভ্যালু'), problem.values),
  ] as const;
  const outputWeights = problem.output && matrix('W_O', problem.output.weights);
  const outputBias = vector('b_O', problem.output?.biases);
  return { lines, leaves: lines.map(({ id }) => id), input, parts, outputWeights, outputBias };
}

/** rows·W + b: one line for each entry. */
function projection(
  letter: string,
  heading: Text,
  reason: ReasonName,
  rows: IdMatrix,
  weights: IdMatrix,
  bias: readonly string[] | undefined,
): { readonly lines: readonly Line[]; readonly ids: IdMatrix } {
  const lines: Line[] = [];
  const ids = rows.map((row, i) =>
    (weights[0] ?? []).map((_, j) => {
      const id = `${letter}_${i + 1}_${j + 1}`;
      const column = weights.map((one) => one[j] ?? '');
      const sum = productSum(row, column);
      const formula: Expr = bias ? add(...(sum.op === 'add' ? sum.terms : [sum]), ref(bias[j] ?? '')) : sum;
      lines.push({ id, phase: 'forward', formula, reason, ...(i === 0 && j === 0 ? { heading } : {}) });
      return id;
    }),
  );
  return { lines, ids };
}

/** The attention of each head over its share of the features. */
function headLines(
  { heads, mask }: AttentionProblem,
  { n, m, d, e }: AttentionSizes,
  {
    queries,
    keys,
    values,
  }: { readonly queries: IdMatrix; readonly keys: IdMatrix; readonly values: IdMatrix },
  choices: ConventionChoices | undefined,
): { readonly lines: readonly Line[]; readonly ids: readonly AttentionIds[] } {
  const seen =
    typeof mask === 'string'
      ? seenKeys(n, m, mask === 'causal')
      : mask.map((row) => row.map((one) => one === 1));
  const ofHead = (rows: IdMatrix, h: number, width: number): IdMatrix =>
    rows.map((row) => row.slice(h * width, (h + 1) * width));
  const ids = Array.from({ length: heads }, (_, h) =>
    attentionLines(
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
    ),
  );
  return {
    ids,
    lines: ids.flatMap(({ lines }, h) => lines.map((line) => (heads > 1 ? ofHeadHeading(line, h) : line))),
  };
}

/** `Head 2: scores`. */
const headHeading = ({ en, hi, bn }: Text, head: number): Text =>
  say(`Head ${head}: ${en.charAt(0).toLowerCase()}${en.slice(1)}`, `हेड ${head}: ${hi}`, `হেড ${head}: ${bn}`);
const ofHeadHeading = (line: Line, h: number): Line =>
  line.heading === undefined
    ? line
    : {
        ...line,
        heading: headHeading(line.heading, h + 1),
      };

/** ∂L/∂output by the id of each output; null where the problem gives none. */
const outputGradients = (
  { outputGradient }: AttentionProblem,
  output: IdMatrix,
): ReadonlyMap<string, Expr> | null =>
  outputGradient
    ? new Map(
        outputGradient.flatMap((row, i) =>
          row.map((value, j) => [output[i]?.[j] ?? '', literal(value)] as const),
        ),
      )
    : null;
