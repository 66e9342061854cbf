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

export const lstmSchema = z.strictObject({ type: z.literal('lstm'), ...recurrentEntry });
export type Lstm = z.infer<typeof lstmSchema>;

/**
 * Long short-term memory over a sequence from h = c = 0: 4·units·(features + units) weights; the formulas are
 * in recurrent-cells.ts. Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000; Goodfellow et al.
 * 2016, §10.10.1.
 */
export const lstm: LayerDefinition<typeof lstmSchema> = {
  schema: lstmSchema,
  title: 'LSTM',
  source: 'Goodfellow et al. 2016, §10.10.1',
  label: (entry) => recurrentLabel('LSTM', entry),
  window: () => null,
  formulas: (entry, incoming, where, choices) => recurrentFormulas(4, entry, incoming, where, choices),
  words: [{ label: 'LSTM', words: ['lstm'], ...recurrentFields }],
  keras: [kerasGated('lstm', ['LSTM', 'CuDNNLSTM'])],
  pytorch: [torchRecurrent('lstm', 'LSTM')],
  arithmetic: recurrentArithmetic<Lstm>(
    'lstm',
    (_entry, { fromInput, h, c, product }, choices) => {
      const n = h.length;
      const more = useConvention('lstm-forget-bias', choices).choice === 'one' ? 1 : 0;
      const [i, f, g, o] = [0, 1, 2, 3].map((gate) => {
        const brought = product(gate, h);
        return each(n, (u) => {
          const a = (fromInput[gate]?.[u] ?? 0) + (brought[u] ?? 0) + (gate === 1 ? more : 0);
          return gate === 2 ? Math.tanh(a) : logistic(a);
        });
      }) as [Float64Array, Float64Array, Float64Array, Float64Array]; // one array for each of the four gates
      const at = (values: Float64Array, u: number): number => values[u] ?? 0;
      const cell = each(n, (u) => at(f, u) * at(c, u) + at(i, u) * at(g, u));
      return {
        h: each(n, (u) => at(o, u) * Math.tanh(at(cell, u))),
        c: cell,
        back: (dh, dc, transposed) => {
          const byCell = each(n, (u) => at(dc, u) + at(dh, u) * at(o, u) * (1 - Math.tanh(at(cell, u)) ** 2));
          const byGate = [
            each(n, (u) => at(byCell, u) * at(g, u) * at(i, u) * (1 - at(i, u))),
            each(n, (u) => at(byCell, u) * at(c, u) * at(f, u) * (1 - at(f, u))),
            each(n, (u) => at(byCell, u) * at(i, u) * (1 - at(g, u) ** 2)),
            each(n, (u) => at(dh, u) * Math.tanh(at(cell, u)) * at(o, u) * (1 - at(o, u))),
          ];
          const passed = byGate.map((one, gate) => transposed(gate, one));
          return {
            gates: byGate.map((one) => ({ byInput: one, byProduct: one, multiplied: h })),
            h: each(n, (u) => passed.reduce((sum, one) => sum + at(one, u), 0)),
            c: each(n, (u) => at(byCell, u) * at(f, u)),
          };
        },
      };
    },
    () => 'tanh',
  ),
};
