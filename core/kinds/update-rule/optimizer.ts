import { useConvention, type ConventionUse } from '../../conventions/index.ts';
import { formInUse, optimizers } from '../../optimizers/index.ts';
import type { Optimizer } from '../../optimizers/optimizer.ts';
import { decoupled, penalized } from '../../optimizers/weight-decay.ts';
import type { UpdateRuleProblem } from './problem.ts';

/** The convention of the weight decay, where it is separate from the rule. */
export function decayOf({ optimizer, weightDecay, conventions }: UpdateRuleProblem): ConventionUse | null {
  return weightDecay && !Object.hasOwn(optimizers[optimizer].hyperparameters, 'lambda')
    ? useConvention('weight-decay', conventions)
    : null;
}

export function optimizerOf({ optimizer }: UpdateRuleProblem, decay: ConventionUse | null): Optimizer {
  const plain = optimizers[optimizer];
  return decay === null ? plain : decay.choice === 'decoupled' ? decoupled(plain) : penalized(plain);
}

/** The convention that chooses among the forms; null where there is a single form. */
export function conventionOf(
  { batch, conventions }: UpdateRuleProblem,
  optimizer: Optimizer,
): ConventionUse | null {
  if (batch) return useConvention('batch-reduction', conventions);
  return formInUse(optimizer, conventions);
}
