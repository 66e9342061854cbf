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

export { updateRuleSchema, type UpdateRuleProblem } from './problem.ts';
export type { UpdateRuleAnswer, UpdateRulePicture, UpdateRuleSolution } from './solution.ts';

/** The rule of an optimizer in every form in use, with a run that shows which forms agree. */
export const updateRule: Kind<UpdateRuleProblem, UpdateRuleSolution> = {
  name: 'update-rule',
  title: 'Update rule',
  schema: updateRuleSchema,
  source:
    'Ruder, “An overview of gradient descent optimization algorithms”, 2016; each optimizer has its own',
  text: {
    example: 'momentum rule',
    hint: 'an optimizer and “rule”; then “in u” for another letter, “with weight decay”; “batch gradient descent rule”',
    parse: (text) => updateRuleSchema.parse(readRule(text)),
    print: printRule,
  },
  solve: solveRule,
  present: () => ({
    motion: false,
    picture: 'tables',
    sheet: { figure: 'none', table: null },
    working: 'none',
    stepsOnDemand: false,
  }),
  boxes: ruleBoxes,
};
