import { problemError } from '../../errors.ts';
import type { AttentionProblem } from './problem.ts';
import { arrayShape } from '../../document/number-array.ts';
import type { Quantity } from '../../document/quantity.ts';

/** n queries and m keys; d features of a query or key, e of a value. */
export interface AttentionSizes {
  readonly n: number;
  readonly m: number;
  readonly d: number;
  readonly e: number;
}

/** So many products are still worked by hand, or at least looked through. */
const MOST_PRODUCTS = 2048;

/** Throws ProblemError, located, unless all matrices fit one another and every query sees a key. */
export function checkAttention(problem: AttentionProblem): AttentionSizes {
  const { queries, keys, values, input, weights, biases, output, heads, mask, outputGradient } = problem;
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
  const { n, m, d, e } = sizes;
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
  const out = output ? (output.weights[0]?.length ?? 0) : e;
  if (output) {
    fits(
      output.weights,
      [e, undefined],
      'output.weights',
      `a row for each of the ${e} features of the values`,
    );
    if (output.biases && output.biases.length !== out)
      throw problemError(
        'output.biases',
        `found ${output.biases.length}`,
        `give ${out}, one for each column of the output weights`,
      );
  }
  if (typeof mask !== 'string') {
    if (arrayShape(mask, 'mask').join() !== `${n},${m}`)
      throw problemError(
        'mask',
        `is ${arrayShape(mask, 'mask').join('×')}`,
        `make it ${n}×${m}: a row for each query, a column for each key`,
      );
    const blind = mask.findIndex((row) => !row.includes(1));
    if (blind >= 0)
      throw problemError(
        `mask[${blind}]`,
        'hides every key, so that there is nothing to weigh',
        'leave at least one 1 in each row',
      );
  }
  if (outputGradient) fits(outputGradient, [n, out], 'outputGradient', `${n}×${out}, as the output`);
  const products =
    n * m * (d + e) + (input ? n * (input[0]?.length ?? 0) * (2 * d + e) : 0) + (output ? n * e * out : 0);
  if (products > MOST_PRODUCTS)
    throw problemError(
      input ? 'input' : 'queries',
      `${products} products are to be worked`,
      `use fewer positions or features, so that there are at most ${MOST_PRODUCTS}`,
    );
  return sizes;
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
  fits(keys, [undefined, d], 'keys', `rows of ${d} numbers, as the queries have`);
  fits(values, [keys.length, undefined], 'values', `${keys.length} rows, one for each key`);
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
  fits(weights.query, [features, undefined], 'weights.query', rows);
  fits(weights.key, [features, d], 'weights.key', `${rows}, and ${d} columns as the query weights have`);
  fits(weights.value, [features, undefined], 'weights.value', rows);
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

function fits(
  matrix: Matrix,
  [rows, columns]: readonly [number | undefined, number | undefined],
  where: string,
  wanted: string,
): void {
  const shape = arrayShape(matrix, where);
  if ((rows !== undefined && shape[0] !== rows) || (columns !== undefined && shape[1] !== columns))
    throw problemError(where, `is ${shape.join('×')}`, `give ${wanted}`);
}
