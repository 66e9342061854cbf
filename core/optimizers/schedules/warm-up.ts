import { say, type Text } from '../../language/text.ts';
import { z } from 'zod';
import { DECIMAL, decimalValue } from '../../document/number-text.ts';
import { add, div, mul, num, ref, sub, type Expr } from '../../expr/expr.ts';
import type { Line } from '../../solution/step.ts';
import type { ScheduleMoment, ScheduleWords } from './schedule.ts';

/**
 * A warm-up before any schedule, which starts when the warm-up ends: `{ "name": "cosine", "span": 10,
 * "warmUp": { "updates": 3 } }`.
 */
export const warmUpSchema = z.strictObject({
  updates: z.int().min(1).max(1000),
  from: z.number().min(0).max(1).default(0),
});
export type WarmUp = z.infer<typeof warmUpSchema>;

export const warmUpWords = {
  example: 'warm-up 3',
  pattern: new RegExp(String.raw`^warm[ -]?up (\d{1,6})(?: from (${DECIMAL}))?$`, 'i'),
  read: ([updates = '', from = '0']: readonly string[]) => ({
    updates: Number(updates),
    from: decimalValue(from),
  }),
  print: ({ updates, from }) => `warm-up ${updates}${from === 0 ? '' : ` from ${from}`}`,
} satisfies ScheduleWords<WarmUp>;

export const warmUpMeans: Readonly<Record<string, Text>> = {
  W: say('the number of updates of the warm-up', 'वार्म-अप के अद्यतनों की संख्या', 'ওয়ার্ম-আপের হালনাগাদের সংখ্যা'),
  phi: say(
    'the share of the learning rate it begins with',
    'सीखने की दर का वह हिस्सा जिससे शुरू होता है',
    'শেখার হারের যে অংশ দিয়ে শুরু',
  ),
};

export const warmUpConstants = ({ updates, from }: WarmUp): readonly Line[] => [
  { id: 'W', phase: 'given', formula: num(updates) },
  ...(from === 0 ? [] : [{ id: 'phi', phase: 'given', formula: num(from) } as const]),
];

/**
 * Linear warm-up.
 *   ηₙ = η·(φ + (1 − φ)·n/W) for n < W
 * A straight line from the share φ of the learning rate to the full rate. Goyal et al., "Accurate, Large
 * Minibatch SGD: Training ImageNet in 1 Hour", 2017, §2.2, gradual warm-up; PyTorch
 * `LinearLR(start_factor=φ, total_iters=W)`; Keras `CosineDecay(warmup_steps=W)` with φ = 0.
 */
export function warmUpRate({ from }: WarmUp, { n, eta }: Pick<ScheduleMoment, 'n' | 'eta'>): Expr {
  const done = div(num(n), ref('W'));
  return mul(eta, from === 0 ? done : add(ref('phi'), mul(sub(num(1), ref('phi')), done)));
}
export const warmUpValue = (
  { updates, from }: WarmUp,
  { n, etaValue }: Pick<ScheduleMoment, 'n' | 'etaValue'>,
): number => etaValue * (from + ((1 - from) * n) / updates);
/** PyTorch's `LinearLR` cannot start at 0. */
export const warmUpTorch = ({ updates, from }: WarmUp): string =>
  from === 0
    ? `LambdaLR(optimizer, lambda n: min(1.0, n / ${updates}))`
    : `LinearLR(optimizer, start_factor=${from}, total_iters=${updates})`;
