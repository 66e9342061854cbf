import { z } from 'zod';
import type { ConventionChoices } from '../conventions/index.ts';
import { problemError } from '../errors.ts';
import { add, mul, num, ref, type Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import { tensor, type Tensor } from '../tensor/tensor.ts';
import {
  attend,
  attendBack,
  attendingSides,
  idRows,
  queriesKeysValues,
  scoreScale,
  seenKeys,
  type Head,
} from './attention.ts';
import { attentionLines, productSum, type IdMatrix } from './attention-lines.ts';
import type { Cells, LayerDefinition } from './layer.ts';
import { positiveSchema } from './window.ts';
import { biasFlags, causalFlags } from './listing/spelling.ts';
import { kerasBias, kerasIgnored } from './listing/keras-arguments.ts';
import { expected, torchBias } from './listing/pytorch-arguments.ts';

export const multiHeadAttentionSchema = z.strictObject({
  type: z.literal('multi-head-attention'),
  name: z.string().min(1).max(60).optional(),
  heads: positiveSchema,
  /** Whether the projections have biases, as in PyTorch and Keras; the paper has none. */
  bias: z.boolean().default(true),
  causal: z.boolean().default(false),
});
export type MultiHeadAttention = z.infer<typeof multiHeadAttentionSchema>;

/**
 * Multi-head attention: headₕ = attention(Q·W_Qₕ, K·W_Kₕ, V·W_Vₕ), output = concat(heads)·W_O, each head with
 * E/h of the E features. Four E×E matrices and, with biases, four vectors of E. It takes the same inputs as
 * attention; arrays are [batch, length, features]. Parameters are named and laid out as in PyTorch's
 * `multi_head_attention_forward`: `in_proj_weight` has the rows of W_Q, W_K and W_V stacked, each
 * applied as x·Wᵀ. Vaswani et al., "Attention Is All You Need", NeurIPS 2017, §3.2.2.
 */
export const multiHeadAttention: LayerDefinition<typeof multiHeadAttentionSchema> = {
  schema: multiHeadAttentionSchema,
  title: 'Multi-head attention',
  source: 'Vaswani et al. 2017, §3.2.2',
  label: ({ name, heads }) => name ?? `MHA-${heads}`,
  window: () => null,
  formulas: ({ heads, bias }, incoming, where) => {
    const { queries, keys, values } = attendingSides(incoming, where);
    const features = queries[1];
    if (features.value !== values[1].value)
      throw problemError(
        where,
        `queries have ${features.value} features and values ${values[1].value}`,
        'make them equal, or project the values first',
      );
    if (features.value % heads !== 0)
      throw problemError(
        where,
        `${features.value} features do not divide among ${heads} heads`,
        `use a number of heads that divides ${features.value}`,
      );
    const [n, m, e] = [ref(queries[0].id), ref(keys[0].id), ref(features.id)];
    const projected =
      incoming.length === 1 ? [mul(num(4), n, e, e)] : [mul(num(2), n, e, e), mul(num(2), m, e, e)];
    return {
      type: 'map',
      shape: [n, e],
      reasons: {
        side: 'kept-side',
        last: 'feature-count',
        weights: 'projection-weights',
        biases: 'projection-biases',
      },
      weights: mul(num(4), e, e),
      biases: bias ? mul(num(4), e) : num(0),
      multiplyAdds: () => add(...projected, mul(num(2), n, m, e)),
    };
  },
  words: [
    {
      label: 'MHA',
      words: ['mha', 'multi head attention'],
      positional: [{ key: 'heads', form: 'count', words: ['heads'], units: ['heads'] }],
      named: [],
      flags: [...biasFlags, ...causalFlags],
      fixed: {},
    },
  ],
  keras: [
    {
      names: ['MultiHeadAttention'],
      parameters: ['num_heads', 'key_dim', 'value_dim', 'dropout', 'use_bias'],
      named: ['output_shape', 'attention_axes'],
      ignored: [...kerasIgnored, 'flash_attention', 'seed'],
      read: (given) => {
        const [heads, width] = [given.needed('num_heads'), given.needed('key_dim')];
        given.only('value_dim', String(width), 'leave it out: values are as wide as keys');
        given.only('output_shape', 'None', 'leave it out: the output is as wide as the queries');
        given.only('attention_axes', 'None', 'leave it out: positions attend to positions');
        return [
          {
            written: { type: 'multi-head-attention', heads, bias: kerasBias(given) },
            expects: { what: 'key_dim', value: heads * width, at: given.at('key_dim') },
          },
        ];
      },
    },
  ],
  pytorch: [
    {
      names: ['MultiheadAttention'],
      parameters: [
        'embed_dim',
        'num_heads',
        'dropout',
        'bias',
        'add_bias_kv',
        'add_zero_attn',
        'kdim',
        'vdim',
      ],
      ignored: ['batch_first'],
      read: (given) => {
        const features = given.needed('embed_dim');
        for (const name of ['kdim', 'vdim'])
          given.only(name, String(features), 'leave it out: keys and values are as wide as queries');
        for (const name of ['add_bias_kv', 'add_zero_attn']) given.only(name, 'False', 'leave it out');
        return [
          {
            written: {
              type: 'multi-head-attention',
              heads: given.needed('num_heads'),
              bias: torchBias(given),
            },
            expects: expected(given, 'embed_dim'),
          },
        ];
      },
    },
  ],
  arithmetic: {
    parameters: ({ bias }, incoming) => {
      const e = queriesKeysValues(incoming)[0][2] ?? 1;
      return {
        in_proj_weight: [3 * e, e],
        ...(bias ? { in_proj_bias: [3 * e] } : {}),
        out_proj_weight: [e, e],
        ...(bias ? { out_proj_bias: [e] } : {}),
      };
    },
    forward: (entry, inputs, parameters, conventions) => {
      const { mixed, shape } = throughHeads(entry, inputs, parameters, conventions);
      return tensor(
        shape,
        project(mixed, parameters['out_proj_weight'], parameters['out_proj_bias'], 0, shape[2]),
      );
    },
    backward: (entry, inputs, parameters, gradient, conventions) => {
      const { mixed, shape, heads } = throughHeads(entry, inputs, parameters, conventions);
      const e = shape[2];
      const output = projectBack(mixed, parameters['out_proj_weight'], gradient.data, 0, e);
      const three = queriesKeysValues(inputs);
      const projected = three.map(({ data }) => new Float64Array(data.length));
      for (const { head, rows, columns } of heads) {
        const back = attendBack(head, gather(output.input, rows.queries, columns, e));
        scatter(projected[0], back.queries, rows.queries, columns, e);
        scatter(projected[1], back.keys, rows.keys, columns, e);
        scatter(projected[2], back.values, rows.keys, columns, e);
      }
      const backs = three.map(({ data }, part) =>
        projectBack(data, parameters['in_proj_weight'], projected[part] ?? data, part * e, e),
      );
      const joined = (pick: (back: (typeof backs)[number]) => Float64Array): Float64Array =>
        Float64Array.from(backs.flatMap((back) => [...pick(back)]));
      const [first, ...others] = backs.map(({ input }) => input);
      return {
        inputs:
          inputs.length === 3
            ? three.map(({ shape: sides }, part) => tensor(sides, backs[part]?.input))
            : [
                tensor(
                  shape,
                  (first ?? new Float64Array(0)).map((slope, at) =>
                    others.reduce((sum, other) => sum + (other[at] ?? 0), slope),
                  ),
                ),
              ],
        parameters: {
          in_proj_weight: tensor(
            [3 * e, e],
            joined(({ weight }) => weight),
          ),
          out_proj_weight: tensor([e, e], output.weight),
          ...(parameters['in_proj_bias']
            ? {
                in_proj_bias: tensor(
                  [3 * e],
                  joined(({ bias }) => bias),
                ),
              }
            : {}),
          ...(parameters['out_proj_bias'] ? { out_proj_bias: tensor([e], output.bias) } : {}),
        },
      };
    },
    lines: ({ heads, causal }, inputs, parameters, name, conventions) => {
      const three = queriesKeysValues(inputs);
      const [batch = 1, n = 1, e = 1] = three[0].shape;
      const m = three[1].shape[1] ?? 1;
      const lines: Line[] = [];
      const ids: string[] = [];
      /** Rows of x·Wᵀ + b as lines, with the rows of W from `first` on. */
      const projection = (
        rows: IdMatrix,
        weight: Cells | undefined,
        bias: Cells | undefined,
        first: number,
        called: (i: number, c: number) => string,
      ): IdMatrix =>
        rows.map((row, i) =>
          Array.from({ length: e }, (_, c) => {
            const id = called(i + 1, c + 1);
            const at = first + c;
            const sum = productSum(row, weight?.ids.slice(at * e, (at + 1) * e) ?? []);
            const formula: Expr = bias
              ? add(...(sum.op === 'add' ? sum.terms : [sum]), ref(bias.ids[at] ?? ''))
              : sum;
            lines.push({ id, phase: 'forward', formula });
            return id;
          }),
        );
      for (let b = 0; b < batch; b += 1) {
        const [queries, keys, values] = (['Q', 'K', 'V'] as const).map((letter, part) =>
          projection(
            idRows(three[part] ?? three[0], b),
            parameters['in_proj_weight'],
            parameters['in_proj_bias'],
            part * e,
            (...index) => [letter, name, b + 1, ...index].join('_'),
          ),
        );
        const ofHead = (rows: IdMatrix | undefined, h: number): IdMatrix =>
          (rows ?? []).map((row) => row.slice((h * e) / heads, ((h + 1) * e) / heads));
        const outputs = Array.from({ length: heads }, (_, h) => {
          const made = attentionLines(
            {
              queries: ofHead(queries, h),
              keys: ofHead(keys, h),
              values: ofHead(values, h),
              seen: seenKeys(n, m, causal),
            },
            {
              inner: (letter, ...index) => [letter, name, b + 1, `h${h + 1}`, ...index].join('_'),
              output: (i, c) => ['O', name, b + 1, i, (h * e) / heads + c].join('_'),
            },
            conventions,
          );
          lines.push(...made.lines);
          return made.output;
        });
        const joined = Array.from({ length: n }, (_, i) => outputs.flatMap((output) => output[i] ?? []));
        ids.push(
          ...projection(joined, parameters['out_proj_weight'], parameters['out_proj_bias'], 0, (...index) =>
            [name, b + 1, ...index].join('_'),
          ).flat(),
        );
      }
      return { lines, output: { shape: [batch, n, e], ids } };
    },
  },
};

/** One head of one sample: its arrays, and their position in the arrays of all heads. */
interface PlacedHead {
  readonly head: Head;
  readonly rows: { readonly queries: Span; readonly keys: Span };
  readonly columns: Span;
}
/** The indices from `start` to `start + count − 1`. */
interface Span {
  readonly start: number;
  readonly count: number;
}

/** The concatenated outputs of the heads, before the last projection. */
function throughHeads(
  { heads, causal }: MultiHeadAttention,
  inputs: readonly Tensor[],
  parameters: Readonly<Record<string, Tensor>>,
  conventions: ConventionChoices | undefined,
) {
  const three = queriesKeysValues(inputs);
  const [batch = 1, n = 1, e = 1] = three[0].shape;
  const m = three[1].shape[1] ?? 1;
  const [queries, keys, values] = three.map(({ data }, part) =>
    project(data, parameters['in_proj_weight'], parameters['in_proj_bias'], part * e, e),
  ) as [Float64Array, Float64Array, Float64Array];
  const width = e / heads;
  const mixed = new Float64Array(batch * n * e);
  const placed: PlacedHead[] = [];
  for (let b = 0; b < batch; b += 1) {
    for (let h = 0; h < heads; h += 1) {
      const columns = { start: h * width, count: width };
      const rows = { queries: { start: b * n, count: n }, keys: { start: b * m, count: m } };
      const head: Head = {
        queries: gather(queries, rows.queries, columns, e),
        keys: gather(keys, rows.keys, columns, e),
        values: gather(values, rows.keys, columns, e),
        sizes: { n, m, d: width, e: width },
        scale: scoreScale(width, conventions),
        causal,
      };
      scatter(mixed, attend(head), rows.queries, columns, e);
      placed.push({ head, rows, columns });
    }
  }
  return { mixed, shape: [batch, n, e] as const, heads: placed };
}

/** Copies a block out of an array with rows of `width`. */
function gather(from: Float64Array, rows: Span, columns: Span, width: number): Float64Array {
  return Float64Array.from(
    { length: rows.count * columns.count },
    (_, at) =>
      from[(rows.start + Math.floor(at / columns.count)) * width + columns.start + (at % columns.count)] ?? 0,
  );
}
/** Adds a block to the same position of an array; the reverse of `gather`. */
function scatter(
  to: Float64Array | undefined,
  block: Float64Array,
  rows: Span,
  columns: Span,
  width: number,
): void {
  if (!to) return;
  block.forEach((value, at) => {
    const place =
      (rows.start + Math.floor(at / columns.count)) * width + columns.start + (at % columns.count);
    to[place] = (to[place] ?? 0) + value;
  });
}

/** x·Wᵀ + b, with e rows of W from `first` on. */
function project(
  x: Float64Array,
  weight: Tensor | undefined,
  bias: Tensor | undefined,
  first: number,
  e: number,
): Float64Array {
  return Float64Array.from({ length: x.length }, (_, at) => {
    const [row, unit] = [Math.floor(at / e), first + (at % e)];
    let sum = bias?.data[unit] ?? 0;
    for (let k = 0; k < e; k += 1) sum += (x[row * e + k] ?? 0) * (weight?.data[unit * e + k] ?? 0);
    return sum;
  });
}

function projectBack(
  x: Float64Array,
  weight: Tensor | undefined,
  gradient: Float64Array,
  first: number,
  e: number,
): { readonly input: Float64Array; readonly weight: Float64Array; readonly bias: Float64Array } {
  const back = {
    input: new Float64Array(x.length),
    weight: new Float64Array(e * e),
    bias: new Float64Array(e),
  };
  gradient.forEach((slope, at) => {
    const [row, unit] = [Math.floor(at / e), at % e];
    back.bias[unit] = (back.bias[unit] ?? 0) + slope;
    for (let k = 0; k < e; k += 1) {
      back.input[row * e + k] =
        (back.input[row * e + k] ?? 0) + slope * (weight?.data[(first + unit) * e + k] ?? 0);
      back.weight[unit * e + k] = (back.weight[unit * e + k] ?? 0) + slope * (x[row * e + k] ?? 0);
    }
  });
  return back;
}
