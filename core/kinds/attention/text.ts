import { say } from '../../language/text.ts';
import { textError } from '../../errors.ts';
import { attentionProblemSchema, type AttentionProblem } from './problem.ts';
import { arrayText, type NumberArray } from '../../document/number-array.ts';
import type { Quantity } from '../../document/quantity.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';

const SETTINGS = 'Q, K, V, X, Wq, Wk, Wv, Wo, bq, bk, bv, bo, heads, causal, mask, unscaled or gradient';
type Field = readonly [
  group: 'top' | 'weights' | 'biases' | 'output',
  field: string,
  form: 'matrix' | 'vector',
];
const FIELDS: Readonly<Record<string, Field>> = {
  q: ['top', 'queries', 'matrix'],
  k: ['top', 'keys', 'matrix'],
  v: ['top', 'values', 'matrix'],
  x: ['top', 'input', 'matrix'],
  wq: ['weights', 'query', 'matrix'],
  wk: ['weights', 'key', 'matrix'],
  wv: ['weights', 'value', 'matrix'],
  wo: ['output', 'weights', 'matrix'],
  bq: ['biases', 'query', 'vector'],
  bk: ['biases', 'key', 'vector'],
  bv: ['biases', 'value', 'vector'],
  bo: ['output', 'biases', 'vector'],
  mask: ['top', 'mask', 'matrix'],
  gradient: ['top', 'outputGradient', 'matrix'],
  grad: ['top', 'outputGradient', 'matrix'],
};

const NAMES = /(?:[WB]_?[QKVO]|[QKVX]|heads|causal|mask|unscaled|grad(?:ient)?)\b/iy;

/** `attention Q = [1 0; 0 1], K = [1 0; 0 1], V = [1 2; 3 4]`. Throws ProblemError at the character that does not fit. */
function parse(text: string): AttentionProblem {
  const reader = new TextReader(text);
  reader.expect(/attention\b/iy, '“attention”', 'begin with “attention”');
  const groups: Readonly<Record<Field[0], Record<string, unknown>>> = {
    top: { kind: 'attention' },
    weights: {},
    biases: {},
    output: {},
  };
  const seen = new Set<string>();
  /** Where each field is given, by its path. */
  const places = new Map<string, number>();
  while (!reader.ended) {
    reader.take(/[,;]/y);
    const at = reader.at;
    const name = reader
      .expect(NAMES, 'a matrix or a setting', `name ${SETTINGS}`)
      .toLowerCase()
      .replace('_', '');
    if (seen.has(name)) throw textError(at, `“${name}” is given twice`, 'give it once');
    seen.add(name);
    places.set(name, at);
    if (name === 'causal') groups.top['mask'] = 'causal';
    else if (name === 'unscaled') groups.top['conventions'] = { 'attention-scale': 'none' };
    else {
      reader.take(/=/y);
      if (name === 'heads') groups.top['heads'] = reader.whole();
      else {
        const [group, field, form] = FIELDS[name] ?? reader.fail(`found “${name}”`, `name ${SETTINGS}`, at);
        const array =
          reader.array() ??
          reader.fail(`expected numbers, found ${reader.found}`, 'write them as [1 2; 3 4]');
        places.set(group === 'top' ? field : `${group}.${field}`, at);
        // [1 2] is a matrix of one row.
        groups[group][field] =
          form === 'matrix' && array.some((one) => typeof one !== 'object') ? [array] : array;
      }
    }
  }
  const { top, weights, biases, output } = groups;
  const groupOf = (name: string, group: Record<string, unknown>): Record<string, unknown> =>
    Object.keys(group).length === 0 ? {} : { [name]: group };
  return parseTyped(
    attentionProblemSchema,
    {
      ...top,
      ...groupOf('weights', weights),
      ...groupOf('biases', biases),
      ...groupOf('output', output),
    },
    (path) => places.get(path.slice(0, 2).join('.')) ?? places.get(String(path[0])) ?? text.trimEnd().length,
  );
}

/** Text that `parse` reads as this problem, without asks and other conventions, which have no notation. */
function print({
  queries,
  keys,
  values,
  input,
  weights,
  biases,
  output,
  heads,
  mask,
  outputGradient,
  conventions,
}: AttentionProblem): string {
  const setting = (name: string, value: NumberArray | readonly Quantity[] | undefined): string[] =>
    value === undefined ? [] : [`${name} = ${arrayText(value)}`];
  return `attention ${[
    ...setting('Q', queries),
    ...setting('K', keys),
    ...setting('V', values),
    ...setting('X', input),
    ...setting('Wq', weights?.query),
    ...setting('Wk', weights?.key),
    ...setting('Wv', weights?.value),
    ...setting('bq', biases?.query),
    ...setting('bk', biases?.key),
    ...setting('bv', biases?.value),
    ...setting('Wo', output?.weights),
    ...setting('bo', output?.biases),
    ...(heads === 1 ? [] : [`heads ${heads}`]),
    ...(mask === 'causal' ? ['causal'] : mask === 'none' ? [] : setting('mask', mask)),
    ...(conventions?.['attention-scale'] === 'none' ? ['unscaled'] : []),
    ...setting('gradient', outputGradient),
  ].join(', ')}`;
}

export const text = {
  example: 'attention Q = [1 0; 0 1], K = [1 0; 0 1], V = [1 2; 3 4]',
  hint: say(
    'Q, K and V, or X with Wq, Wk, Wv; then Wo, bq, bk, bv, bo, heads, causal, mask [1 0; 1 1], unscaled, gradient [1 0; 0 1]',
    'Q, K और V, या X के साथ Wq, Wk, Wv; फिर Wo, bq, bk, bv, bo, heads, causal, mask [1 0; 1 1], unscaled, gradient [1 0; 0 1]',
    'Q, K ও V, অথবা X-এর সঙ্গে Wq, Wk, Wv; তারপর Wo, bq, bk, bv, bo, heads, causal, mask [1 0; 1 1], unscaled, gradient [1 0; 0 1]',
  ),
  parse,
  print,
};
