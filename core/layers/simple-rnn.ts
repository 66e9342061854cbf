import { z } from 'zod';
import { useConvention } from '../conventions/index.ts';
import type { LayerDefinition } from './layer.ts';
import { each, recurrentArithmetic, recurrentEntry, recurrentFormulas, recurrentLabel } from './recurrent.ts';
import {
  kerasRecurrent,
  kerasRecurrentIgnored,
  kerasRecurrentNamed,
  recurrentFields,
  torchRecurrent,
} from './recurrent-calls.ts';

export const simpleRnnSchema = z.strictObject({
  type: z.literal('simple-rnn'),
  ...recurrentEntry,
  activation: z.enum(['tanh', 'relu', 'identity']).default('tanh'),
});
export type SimpleRnn = z.infer<typeof simpleRnnSchema>;

/**
 * h ← f(U x + W h + b) over a sequence from h = 0: units·(features + units) weights. Elman 1990; Goodfellow
 * et al. 2016, eq. 10.8; Keras SimpleRNN, PyTorch RNN.
 */
export const simpleRnn: LayerDefinition<typeof simpleRnnSchema> = {
  schema: simpleRnnSchema,
  title: 'Simple RNN',
  source: 'Goodfellow et al. 2016, eq. 10.8',
  label: (entry) => recurrentLabel('RNN', entry),
  window: () => null,
  formulas: (entry, incoming, where, choices) => recurrentFormulas(1, entry, incoming, where, choices),
  words: [
    {
      label: 'RNN',
      words: ['rnn', 'simple rnn'],
      ...recurrentFields,
      flags: [
        ...recurrentFields.flags,
        { key: 'activation', value: 'relu', words: ['with relu'] },
        { key: 'activation', value: 'identity', words: ['with identity'] },
      ],
    },
  ],
  keras: [
    {
      names: ['SimpleRNN'],
      parameters: ['units', 'activation', 'use_bias'],
      named: kerasRecurrentNamed,
      ignored: kerasRecurrentIgnored,
      read: (given) => [
        {
          written: {
            ...kerasRecurrent(given),
            type: 'simple-rnn',
            activation: given.text('activation') === 'linear' ? 'identity' : given.text('activation'),
          },
        },
      ],
    },
  ],
  pytorch: [torchRecurrent('simple-rnn', 'RNN', ['nonlinearity'])],
  arithmetic: recurrentArithmetic<SimpleRnn>(
    'rnn',
    ({ activation }, { fromInput, h, product }, choices) => {
      const n = h.length;
      const brought = product(0, h);
      const a = each(n, (u) => (fromInput[0]?.[u] ?? 0) + (brought[u] ?? 0));
      const state = a.map((one) =>
        activation === 'tanh' ? Math.tanh(one) : activation === 'relu' ? Math.max(0, one) : one,
      );
      const atZero = Number(useConvention('relu-at-zero', choices).choice);
      const slope = (u: number): number => {
        if (activation === 'identity') return 1;
        if (activation === 'tanh') return 1 - (state[u] ?? 0) ** 2;
        const z = a[u] ?? 0;
        return z > 0 ? 1 : z < 0 ? 0 : atZero;
      };
      return {
        h: state,
        c: new Float64Array(n),
        back: (dh, _dc, transposed) => {
          const da = each(n, (u) => (dh[u] ?? 0) * slope(u));
          return {
            gates: [{ byInput: da, byProduct: da, multiplied: h }],
            h: transposed(0, da),
            c: new Float64Array(n),
          };
        },
      };
    },
    ({ activation }) => activation,
  ),
};
