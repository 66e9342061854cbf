import { z } from 'zod';
import { useConvention } from '../conventions/index.ts';
import type { LayerDefinition } from './layer.ts';
import {
  each,
  logistic,
  recurrentArithmetic,
  recurrentEntry,
  recurrentFormulas,
  recurrentLabel,
} from './recurrent.ts';
import { kerasGated, recurrentFields, torchRecurrent } from './recurrent-calls.ts';

export const gruSchema = z.strictObject({
  type: z.literal('gru'),
  ...recurrentEntry,
  /** Where its reset gate acts, where the layer says so itself. Absent: by `gru-reset`. */
  reset: z.enum(['before', 'after']).optional(),
});
export type Gru = z.infer<typeof gruSchema>;

/**
 * Gated recurrent unit over a sequence from h = 0: 3·units·(features + units) weights; the formulas and their
 * conventions (`gru-reset`, `gru-update`) are in recurrent-cells.ts. Cho et al. 2014, eq. 5 to 8.
 */
export const gru: LayerDefinition<typeof gruSchema> = {
  schema: gruSchema,
  title: 'GRU',
  source: 'Cho et al. 2014, eq. 5 to 8',
  label: (entry) => recurrentLabel('GRU', entry),
  window: () => null,
  formulas: (entry, incoming, where, choices) => recurrentFormulas(3, entry, incoming, where, choices),
  words: [
    {
      label: 'GRU',
      words: ['gru'],
      ...recurrentFields,
      flags: [
        ...recurrentFields.flags,
        { key: 'reset', value: 'after', words: ['reset after'] },
        { key: 'reset', value: 'before', words: ['reset before'] },
      ],
    },
  ],
  keras: [
    // Keras since 2.3: the reset gate acts after the product, which then has a bias of its own.
    kerasGated('gru', ['GRU', 'CuDNNGRU'], {
      parameters: ['reset_after'],
      read: (given) => {
        const after = given.flag('reset_after') ?? true;
        return {
          biases: given.flag('use_bias') === false ? undefined : after ? 'two' : 'one',
          reset: after ? 'after' : 'before',
        };
      },
    }),
  ],
  pytorch: [torchRecurrent('gru', 'GRU')],
  arithmetic: recurrentArithmetic<Gru>(
    'gru',
    (_entry, { fromInput, h, product }, choices) => {
      const n = h.length;
      const after = useConvention('gru-reset', choices).choice === 'after';
      const keep = useConvention('gru-update', choices).choice === 'keep';
      const at = (values: Float64Array | undefined, u: number): number => values?.[u] ?? 0;
      const gate = (index: number): Float64Array => {
        const brought = product(index, h);
        return each(n, (u) => logistic(at(fromInput[index], u) + at(brought, u)));
      };
      const [r, z] = [gate(0), gate(1)];
      const multiplied = after ? h : each(n, (u) => at(r, u) * at(h, u));
      const brought = product(2, multiplied);
      const candidate = each(n, (u) =>
        Math.tanh(at(fromInput[2], u) + (after ? at(r, u) : 1) * at(brought, u)),
      );
      const kept = (u: number): number => (keep ? at(z, u) : 1 - at(z, u));
      return {
        h: each(n, (u) => kept(u) * at(h, u) + (1 - kept(u)) * at(candidate, u)),
        c: new Float64Array(n),
        back: (dh, _dc, transposed) => {
          const byCandidate = each(n, (u) => at(dh, u) * (1 - kept(u)) * (1 - at(candidate, u) ** 2));
          const byUpdate = each(
            n,
            (u) => at(dh, u) * (keep ? 1 : -1) * (at(h, u) - at(candidate, u)) * at(z, u) * (1 - at(z, u)),
          );
          const byProduct = after ? each(n, (u) => at(byCandidate, u) * at(r, u)) : byCandidate;
          const through = transposed(2, byProduct);
          // The gradient by the reset gate, which multiplies the product or, before it, the old state.
          const byReset = each(
            n,
            (u) =>
              (after ? at(byCandidate, u) * at(brought, u) : at(through, u) * at(h, u)) *
              at(r, u) *
              (1 - at(r, u)),
          );
          const [viaReset, viaUpdate] = [transposed(0, byReset), transposed(1, byUpdate)];
          return {
            gates: [
              { byInput: byReset, byProduct: byReset, multiplied: h },
              { byInput: byUpdate, byProduct: byUpdate, multiplied: h },
              { byInput: byCandidate, byProduct, multiplied },
            ],
            h: each(
              n,
              (u) =>
                at(dh, u) * kept(u) +
                at(through, u) * (after ? 1 : at(r, u)) +
                at(viaReset, u) +
                at(viaUpdate, u),
            ),
            c: new Float64Array(n),
          };
        },
      };
    },
    () => 'tanh',
    ({ reset }, choices) => (reset === undefined ? choices : { ...choices, 'gru-reset': reset }),
  ),
};
