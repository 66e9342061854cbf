import type { Kind } from '../kind.ts';
import { updateRuleSchema, type UpdateRuleProblem } from './problem.ts';
import type { UpdateRuleSolution } from './solution.ts';
import { boxes } from './boxes.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { updateRuleSchema, type UpdateRuleProblem } from './problem.ts';
export type { UpdateRuleAnswer, UpdateRulePicture, UpdateRuleSolution } from './solution.ts';

/** The rule of an optimizer in every form in use, with a run that shows which forms are equivalent. */
export const updateRule: Kind<UpdateRuleProblem, UpdateRuleSolution> = {
  name: 'update-rule',
  title: 'Update rule',
  recipe: null,
  schema: updateRuleSchema,
  source:
    'Ruder, “An overview of gradient descent optimization algorithms”, 2016; each optimizer has its own',
  text,
  solve,
  present: () => ({
    motion: false,
    picture: 'tables',
    sheet: { figure: 'none', table: null },
    working: 'none',
    stepsOnDemand: false,
  }),
  boxes,
  answerLines: ({ answer }) => answer.forms.map(({ name, lines }) => `${name}: ${lines.join(';  ')}`),
};
