import { z } from 'zod';
import type { Schedule } from './schedule.ts';
import { warmUpSchema } from './warm-up.ts';

const schema = z.strictObject({ name: z.literal('constant'), warmUp: warmUpSchema.optional() });

/** ηₙ = η. */
export const constant = {
  name: 'constant',
  title: 'Constant',
  source: 'Robbins & Monro 1951 need a falling one; every tutorial begins with this',
  schema,
  words: null,
  convention: () => null,
  constants: () => [],
  means: {},
  rate: (_entry, { eta }) => eta,
  rateValue: (_entry, { etaValue }) => etaValue,
  torch: () => 'ConstantLR(optimizer, factor=1.0)',
} satisfies Schedule<z.infer<typeof schema>>;
