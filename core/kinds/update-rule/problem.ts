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

export const updateRuleSchema = z.strictObject({
  kind: z.literal('update-rule'),
  optimizer: z.enum(optimizerNames),
  parameter: z
    .string()
    .regex(/^[A-Za-z]$/, 'must be one letter, e.g. w')
    .default('w'),
  /** The gradient is that of a batch of this many samples, a letter; absent: of one sample. */
  batch: z.strictObject({ samples: z.literal('m') }).optional(),
  /** With a weight decay, as a penalty or decoupled: the convention says. AdamW has one of its own. */
  weightDecay: z.literal(true).optional(),
  conventions: conventionChoicesSchema.optional(),
});
export type UpdateRuleProblem = z.infer<typeof updateRuleSchema>;

