import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { optimizerRunSchema, type OptimizerRunProblem } from './problem.ts';
import { lossPath } from './loss-path.ts';
import { recipe } from './recipe.ts';
import type { OptimizerRunSolution } from './solution.ts';
import { solve } from './solve.ts';
import { boxes } from './boxes.ts';
import { describe } from './describe.ts';
import { program } from './program.ts';
import { text } from './text.ts';

export { optimizerRunSchema, type OptimizerRunProblem } from './problem.ts';
export type { OptimizerRunAnswer, OptimizerRunPicture, OptimizerRunSolution } from './solution.ts';

/** An optimizer's path from a starting point, with every intermediate quantity of every update in a table. */
export const optimizerRun: Kind<OptimizerRunProblem, OptimizerRunSolution> = {
  name: 'optimizer-run',
  title: 'An optimizer step by step',
  recipe,
  setting: say(
    'An optimizer runs from the given start with the given settings.',
    'एक ऑप्टिमाइज़र दी गई शुरुआत से दी गई सेटिंग के साथ चलता है।',
    'একটি অপ্টিমাইজার দেওয়া শুরু থেকে দেওয়া মান নিয়ে চলে।',
  ),
  schema: optimizerRunSchema,
  source:
    'Ruder, “An overview of gradient descent optimization algorithms”, 2016; each optimizer has its own',
  solve,
  present: () => ({
    motion: true,
    picture: 'compact',
    sheet: { figure: 'givens', plot: true, table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes,
  lossPath,
  describe,
  program,
  text,
};
