import type { Kind } from '../kind.ts';
import { updateRuleSchema, type UpdateRuleProblem } from './problem.ts';
import type { UpdateRuleSolution } from './solution.ts';
import { ruleBoxes } from './boxes.ts';
import { solveRule } from './solve.ts';
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
