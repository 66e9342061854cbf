import { z } from 'zod';
import { useConvention, type ConventionUse } from '../../conventions/index.ts';
import { problemError } from '../../errors.ts';
import { add, call, div, mul, neg, num, ref, sub, substitute, type Expr } from '../../expr/expr.ts';
import { symbolOf } from '../../format/symbol.ts';
import { formInUse, optimizerNames, optimizers } from '../../optimizers/index.ts';
import type { Optimizer, RuleNames } from '../../optimizers/optimizer.ts';
import { decoupled, penalized } from '../../optimizers/weight-decay.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Solution } from '../../solution/solution.ts';
import type { Line } from '../../solution/step.ts';
import { toPlain, type LeafOf } from '../../expr/print.ts';
import { compareForms } from './compare-forms.ts';
import { conventionChoicesSchema } from '../../document/convention-choices.ts';
import type { Box, Kind } from '../kind.ts';
import { updateRuleSchema, type UpdateRuleProblem } from './problem.ts';
import type { UpdateRuleAnswer, UpdateRulePicture, UpdateRuleSolution, WrittenForm, FormComparison } from './solution.ts';
import { batchForms, optimizerForms } from './lines.ts';
import { alsoAccepted } from './also-accepted.ts';
import { conventionOf, decayOf, optimizerOf } from './optimizer.ts';
import { ruleBoxes } from './boxes.ts';
import { solveRule } from './solve.ts';
import { typedNames } from './typed-names.ts';
import { printRule, readRule } from './text.ts';

/** The convention of the decay, where there is one beside the rule. */
export function decayOf({ optimizer, weightDecay, conventions }: UpdateRuleProblem): ConventionUse | null {
  return weightDecay && !Object.hasOwn(optimizers[optimizer].hyperparameters, 'lambda')
    ? useConvention('weight-decay', conventions)
    : null;
}

export function optimizerOf({ optimizer }: UpdateRuleProblem, decay: ConventionUse | null): Optimizer {
  const plain = optimizers[optimizer];
  return decay === null ? plain : decay.choice === 'decoupled' ? decoupled(plain) : penalized(plain);
}

/** The convention that chooses among the forms; null where there is one form only. */
export function conventionOf({ batch, conventions }: UpdateRuleProblem, optimizer: Optimizer): ConventionUse | null {
  if (batch) return useConvention('batch-reduction', conventions);
  return formInUse(optimizer, conventions);
}

