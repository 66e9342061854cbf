import { say } from '../../language/text.ts';
import { z } from 'zod';
import { DECIMAL, decimalValue } from '../../document/number-text.ts';
import { add, div, mul, num, ref } from '../../expr/expr.ts';
import type { Schedule } from './schedule.ts';
import { warmUpSchema } from './warm-up.ts';

const schema = z.strictObject({
  name: z.literal('inverse-time'),
  decay: z.number().min(0).max(1000),
  warmUp: warmUpSchema.optional(),
});

/**
 * Inverse-time decay.
 *   ηₙ = η/(1 + κn)
 * Keras `InverseTimeDecay`; CS231n, 1/t decay; PyTorch Adagrad's `lr_decay`. Its sum diverges and the sum of
 * its squares converges, as Robbins & Monro 1951 require.
 */
export const inverseTime = {
  name: 'inverse-time',
  title: 'Inverse-time decay',
  source: 'Robbins & Monro 1951; Keras InverseTimeDecay',
  schema,
  words: {
    example: 'inverse-time 0.1',
    pattern: new RegExp(String.raw`^inverse[ -]time(?: decay)?\s*[=:]?\s*(${DECIMAL})$`, 'i'),
    read: ([decay = '']) => ({ decay: decimalValue(decay) }),
    print: ({ decay }) => `inverse-time ${decay}`,
  },
  convention: () => null,
  constants: ({ decay }) => [{ id: 'kappa', phase: 'given', formula: num(decay) }],
  means: {
    kappa: say('how fast the learning rate falls', 'सीखने की दर कितनी तेज़ी से घटती है', 'শেখার হার কত দ্রুত কমে'),
  },
  rate: (_entry, { n, eta }) => div(eta, add(num(1), mul(ref('kappa'), num(n)))),
  rateValue: ({ decay }, { n, etaValue }) => etaValue / (1 + decay * n),
  torch: ({ decay }) => `LambdaLR(optimizer, lambda n: 1 / (1 + ${decay} * n))`,
} satisfies Schedule<z.infer<typeof schema>>;
