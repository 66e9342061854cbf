import { problemError } from '../../errors.ts';
import { arrayShape } from '../../document/number-array.ts';
import type { Quantity } from '../../document/quantity.ts';
import type { AttentionProblem } from './problem.ts';

/** n queries and m keys; d features of a query or key, e of a value. */
export interface AttentionSizes {
  readonly n: number;
  readonly m: number;
  readonly d: number;
  readonly e: number;
}

/** The limit on products: more are not worked by hand. */
const MOST_PRODUCTS = 2048;

/** Throws ProblemError, located, unless all matrices fit each other and every query sees a key. */
export function checkAttention(problem: AttentionProblem): AttentionSizes {
  const { queries, keys, values, input, weights, biases } = problem;
  const direct = queries !== undefined || keys !== undefined || values !== undefined;
  if (direct === (input !== undefined))
    throw problemError(
      direct ? 'input' : 'queries',
      direct
        ? 'both an input and queries, keys or values are given'
        : 'neither queries nor an input are given',
      'give "queries", "keys" and "values", or "input" and "weights"',
    );
  const sizes =
    input === undefined ? directSizes(queries, keys, values) : projectedSizes(input, weights, biases);
  if (input === undefined && (weights ?? biases))
    throw problemError(
      weights ? 'weights' : 'biases',
      'there is no input to multiply them with',
      'leave them out, or give "input"',
    );
  checkHeads(problem, sizes);
  const columns = outputColumns(problem, sizes);
  checkMask(problem, sizes);
  if (problem.outputGradient)
    checkMatrix(
      problem.outputGradient,
      [sizes.n, columns],
      'outputGradient',
      `${sizes.n}×${columns}, as the output`,
    );
  checkWork(problem, sizes, columns);
  return sizes;
}

function checkHeads({ heads }: AttentionProblem, { d, e }: AttentionSizes): void {
  for (const [what, features] of [
    ['queries and keys', d],
    ['values', e],
  ] as const) {
    if (features % heads !== 0)
      throw problemError(
        'heads',
        `${features} features of the ${what} do not divide among ${heads} heads`,
        `use a number of heads that divides ${features}`,
      );
  }
}

/** The number of columns of the output; the output projection is checked. */
function outputColumns({ output }: AttentionProblem, { e }: AttentionSizes): number {
  if (!output) return e;
  const columns = output.weights[0]?.length ?? 0;
  checkMatrix(
    output.weights,
    [e, undefined],
    'output.weights',
    `a row for each of the ${e} features of the values`,
  );
  if (output.biases && output.biases.length !== columns)
    throw problemError(
      'output.biases',
      `found ${output.biases.length}`,
      `give ${columns}, one for each column of the output weights`,
    );
  return columns;
}

function checkMask({ mask }: AttentionProblem, { n, m }: AttentionSizes): void {
  if (typeof mask === 'string') return;
  const shape = arrayShape(mask, 'mask');
  if (shape.join() !== `${n},${m}`)
    throw problemError(
      'mask',
      `is ${shape.join('×')}`,
      `make it ${n}×${m}: a row for each query, a column for each key`,
    );
  const hidden = mask.findIndex((row) => !row.includes(1));
  if (hidden >= 0)
    throw problemError(
      `mask[${hidden}]`,
      'hides every key from this query, so no weights can be computed',
      'leave at least one 1 in each row',
    );
}

function checkWork(
  { input, output }: AttentionProblem,
  { n, m, d, e }: AttentionSizes,
  columns: number,
): void {
  const products =
    n * m * (d + e) +
    (input ? n * (input[0]?.length ?? 0) * (2 * d + e) : 0) +
    (output ? n * e * columns : 0);
  if (products > MOST_PRODUCTS)
    throw problemError(
      input ? 'input' : 'queries',
      `${products} products are to be worked`,
      `use fewer positions or features, so that there are at most ${MOST_PRODUCTS}`,
    );
}

type Matrix = readonly (readonly Quantity[])[];

function directSizes(
  queries: Matrix | undefined,
  keys: Matrix | undefined,
  values: Matrix | undefined,
): AttentionSizes {
  if (!queries) throw problemError('queries', 'is missing', 'give queries, keys and values');
  if (!keys) throw problemError('keys', 'is missing', 'give queries, keys and values');
  if (!values) throw problemError('values', 'is missing', 'give queries, keys and values');
  const [n = 0, d = 0] = arrayShape(queries, 'queries');
  checkMatrix(keys, [undefined, d], 'keys', `rows of ${d} numbers, as the queries have`);
  checkMatrix(values, [keys.length, undefined], 'values', `${keys.length} rows, one for each key`);
  return { n, m: keys.length, d, e: values[0]?.length ?? 0 };
}

function projectedSizes(
  input: Matrix,
  weights: AttentionProblem['weights'],
  biases: AttentionProblem['biases'],
): AttentionSizes {
  if (!weights)
    throw problemError(
      'weights',
      'is missing',
      'give "weights": { "query": …, "key": …, "value": … }, or queries, keys and values',
    );
  const [n = 0, features = 0] = arrayShape(input, 'input');
  const d = weights.query[0]?.length ?? 0;
  const rows = `a row for each of the ${features} features of the input`;
  checkMatrix(weights.query, [features, undefined], 'weights.query', rows);
  checkMatrix(
    weights.key,
    [features, d],
    'weights.key',
    `${rows}, and ${d} columns as the query weights have`,
  );
  checkMatrix(weights.value, [features, undefined], 'weights.value', rows);
  const e = weights.value[0]?.length ?? 0;
  for (const [part, columns] of [
    ['query', d],
    ['key', d],
    ['value', e],
  ] as const) {
    const bias = biases?.[part];
    if (bias && bias.length !== columns)
      throw problemError(
        `biases.${part}`,
        `found ${bias.length}`,
        `give ${columns}, one for each column of the weights`,
      );
  }
  return { n, m: n, d, e };
}

/** Throws ProblemError unless a matrix has these sides; an undefined side may have any length. */
function checkMatrix(
  matrix: Matrix,
  [rows, columns]: readonly [number | undefined, number | undefined],
  where: string,
  wanted: string,
): void {
  const shape = arrayShape(matrix, where);
  if ((rows !== undefined && shape[0] !== rows) || (columns !== undefined && shape[1] !== columns))
    throw problemError(where, `is ${shape.join('×')}`, `give ${wanted}`);
}
