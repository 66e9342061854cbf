import { say } from '../../language/text.ts';
import { z } from 'zod';
import { DECIMAL, decimalValue } from '../../document/number-text.ts';
import { add, call, div, mul, num, ref, sub } from '../../expr/expr.ts';
import type { Schedule } from './schedule.ts';
import { warmUpSchema } from './warm-up.ts';

const schema = z.strictObject({
  name: z.literal('cosine'),
  span: z.int().min(1).max(1000),
  minimum: z.number().min(0).max(1000).default(0),
  warmUp: warmUpSchema.optional(),
});

/**
 * Cosine decay.
 *   ηₙ = η_min + ½(η − η_min)(1 + cos(πn/T))
 * Loshchilov & Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017, eq. 5. At n = T
 * they restart at η (PyTorch `CosineAnnealingWarmRestarts`); Keras `CosineDecay` stays at η_min; PyTorch
 * `CosineAnnealingLR` follows the cosine up again.
 */
export const cosine = {
  name: 'cosine',
  title: 'Cosine annealing',
  source: 'Loshchilov & Hutter 2017, eq. 5; PyTorch CosineAnnealingLR; Keras CosineDecay',
  schema,
  words: {
    example: 'cosine over 10',
    pattern: new RegExp(String.raw`^cosine over (\d{1,6})(?: to (${DECIMAL}))?$`, 'i'),
    read: ([span = '', minimum]) => ({
      span: Number(span),
      ...(minimum === undefined ? {} : { minimum: decimalValue(minimum) }),
    }),
    print: ({ span, minimum }) => `cosine over ${span}${minimum === 0 ? '' : ` to ${minimum}`}`,
  },
  convention: ({ span }, last) => (last >= span ? 'cosine-end' : null),
  constants: ({ span, minimum }) => [
    { id: 'eta_min', phase: 'given', formula: num(minimum) },
    { id: 'T', phase: 'given', formula: num(span) },
    { id: 'pi', phase: 'given', formula: num(Math.PI) },
  ],
  means: {
    eta_min: say('the lowest learning rate', 'सबसे छोटी सीखने की दर', 'সবচেয়ে ছোট শেখার হার'),
    T: say(
      'the number of updates from the highest to the lowest',
      'सबसे बड़ी से सबसे छोटी दर तक अद्यतनों की संख्या',
      'সবচেয়ে বড় থেকে সবচেয়ে ছোট হার পর্যন্ত হালনাগাদের সংখ্যা',
    ),
  },
  rate: ({ span }, { n, eta, choice }) =>
    add(
      ref('eta_min'),
      mul(
        div(num(1), num(2)),
        sub(eta, ref('eta_min')),
        add(num(1), call('cos', div(mul(ref('pi'), num(within(n, span, choice))), ref('T')))),
      ),
    ),
  rateValue: ({ span, minimum }, { n, etaValue, choice }) =>
    minimum + 0.5 * (etaValue - minimum) * (1 + Math.cos((Math.PI * within(n, span, choice)) / span)),
  torch: ({ span, minimum }, choice) =>
    choice === 'hold'
      ? null
      : choice === 'restart'
        ? `CosineAnnealingWarmRestarts(optimizer, T_0=${span}, eta_min=${minimum})`
        : `CosineAnnealingLR(optimizer, T_max=${span}, eta_min=${minimum})`,
} satisfies Schedule<z.infer<typeof schema>>;

/** The position within the span: after its end it restarts, stays or continues. */
const within = (n: number, span: number, choice: string): number =>
  choice === 'hold' ? Math.min(n, span) : choice === 'rise' ? n : n % span;
