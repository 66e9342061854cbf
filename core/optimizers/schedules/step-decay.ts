import { say } from '../../language/text.ts';
import { z } from 'zod';
import { DECIMAL, decimalValue } from '../../document/number-text.ts';
import { call, div, mul, num, pow, ref } from '../../expr/expr.ts';
import type { Schedule } from './schedule.ts';
import { warmUpSchema } from './warm-up.ts';

const schema = z.strictObject({
  name: z.literal('step'),
  factor: z.number().gt(0).max(10).default(0.1),
  every: z.int().min(1).max(1000),
  warmUp: warmUpSchema.optional(),
});

/**
 * ηₙ = η·γ^⌊n/k⌋: a factor γ every k updates. PyTorch `StepLR`; CS231n, "Annealing the learning rate", step
 * decay.
 */
export const stepDecay = {
  name: 'step',
  title: 'Step decay',
  source: 'CS231n, “Annealing the learning rate”; PyTorch StepLR',
  schema,
  words: {
    example: 'step 0.5 every 2',
    pattern: new RegExp(String.raw`^step(?: decay)?(?: by)? (${DECIMAL}) every (\d{1,6})$`, 'i'),
    read: ([factor = '', every = '']) => ({ factor: decimalValue(factor), every: Number(every) }),
    print: ({ factor, every }) => `step ${factor} every ${every}`,
  },
  convention: () => null,
  constants: ({ factor, every }) => [
    { id: 'gamma', phase: 'given', formula: num(factor) },
    { id: 'k', phase: 'given', formula: num(every) },
  ],
  means: {
    gamma: say('the factor of the learning rate', 'सीखने की दर का गुणक', 'শেখার হারের গুণক'),
    k: say(
      'the number of updates between two cuts',
      'दो कटौतियों के बीच अद्यतनों की संख्या',
      'দুই কমানোর মাঝে হালনাগাদের সংখ্যা',
    ),
  },
  rate: (_entry, { n, eta }) => mul(eta, pow(ref('gamma'), call('floor', div(num(n), ref('k'))))),
  rateValue: ({ factor, every }, { n, etaValue }) => etaValue * factor ** Math.floor(n / every),
  torch: ({ factor, every }) => `StepLR(optimizer, step_size=${every}, gamma=${factor})`,
} satisfies Schedule<z.infer<typeof schema>>;
