import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { boxes } from './boxes.ts';
import { describe } from './describe.ts';
import { lossValueSchema, type LossValueProblem } from './problem.ts';
import { torchProgram } from './program.ts';
import { recipe } from './recipe.ts';
import type { LossValueSolution } from './solution.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { lossValueSchema, type LossValueProblem } from './problem.ts';
export type { Aside, LossValueAnswer, LossValuePicture, LossValueSolution, SoftmaxCard } from './solution.ts';

/**
 * The value of a loss for given outputs and targets, and its gradient by every output and by every parameter
 * that pays a penalty. The formulas are those of core/losses. Where logits are given, a sigmoid or softmax
 * computes the probabilities; its gradient with a cross-entropy is p − y.
 */
export const lossValue: Kind<LossValueProblem, LossValueSolution> = {
  name: 'loss-value',
  title: 'The value of a loss',
  recipe,
  setting: say(
    'The outputs of a model are held against what is wanted.',
    'मॉडल के आउटपुट की तुलना लक्ष्यों से की जाती है।',
    'মডেলের আউটপুট লক্ষ্যের সঙ্গে তুলনা করা হয়।',
  ),
  source: 'Goodfellow et al. 2016, §6.2; Bishop 2006, §4.3 and §5.2; each loss names its own',
  schema: lossValueSchema,
  solve,
  present: () => workedInTables('givens'),
  boxes,
  describe,
  text,
  program: (problem, _solution, language) =>
    language === 'pytorch' ? torchProgram(problem, problem.conventions) : null,
};
