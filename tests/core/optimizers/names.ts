import type { RuleNames } from '../../../core/optimizers/optimizer.ts';
import { num } from '../../../core/expr/expr.ts';

/** Ids of update t of one parameter `w`, as a run of several updates has them. */
export const namesAt = (t: number): RuleNames => ({
  parameter: `w_${t - 1}`,
  next: `w_${t}`,
  gradient: `g_${t}`,
  before: (state) => `${state}_${t - 1}`,
  after: (state) => `${state}_${t}`,
  hyper: (name) => name,
  lookAhead: `wTilde_${t}`,
  t: num(t),
});
