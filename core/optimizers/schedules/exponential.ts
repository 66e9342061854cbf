import { say } from '../../language/text.ts';
import { z } from 'zod';
import { DECIMAL, decimalValue } from '../../document/number-text.ts';
import { mul, num, pow, ref } from '../../expr/expr.ts';
import type { Schedule } from './schedule.ts';
import { warmUpSchema } from './warm-up.ts';

const schema = z.strictObject({
  name: z.literal('exponential'),
  factor: z.number().gt(0).max(10),
  warmUp: warmUpSchema.optional(),
});

/** ηₙ = η·γⁿ. PyTorch `ExponentialLR`; Keras `ExponentialDecay` with γ = rate^(1/steps). */
export const exponential = {
  name: 'exponential',
  title: 'Exponential decay',
  source: 'PyTorch ExponentialLR; Keras ExponentialDecay',
  schema,
  words: {
    example: 'exponential 0.9',
    pattern: new RegExp(String.raw`^exponential(?: decay)?\s*[=:]?\s*(${DECIMAL})$`, 'i'),
    read: ([factor = '']) => ({ factor: decimalValue(factor) }),
    print: ({ factor }) => `exponential ${factor}`,
  },
  convention: () => null,
  constants: ({ factor }) => [{ id: 'gamma', phase: 'given', formula: num(factor) }],
  means: {
    gamma: say(
      'the factor of the learning rate at every update',
      'हर अद्यतन पर सीखने की दर का गुणक',
      'প্রতি হালনাগাদে শেখার হারের গুণক',
    ),
  },
  rate: (_entry, { n, eta }) => mul(eta, pow(ref('gamma'), num(n))),
  rateValue: ({ factor }, { n, etaValue }) => etaValue * factor ** n,
  torch: ({ factor }) => `ExponentialLR(optimizer, gamma=${factor})`,
} satisfies Schedule<z.infer<typeof schema>>;
