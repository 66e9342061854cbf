import type { RangeName } from './ranges.ts';

/** The values of a function, by its name: narrower than what the symbol alone can have. */
export const functionRanges: Readonly<Record<string, RangeName>> = {
  relu: 'not negative',
  'relu-prime': 'share',
  relu6: 'up to six',
  sigmoid: 'between',
  'hard-sigmoid': 'share',
  tanh: 'signed',
  'hard-tanh': 'signed share',
  softsign: 'signed',
  softplus: 'positive',
  'log-sigmoid': 'not positive',
  step: 'binary',
  exp: 'positive',
  sqrt: 'not negative',
  abs: 'not negative',
  'normal-cdf': 'between',
};
