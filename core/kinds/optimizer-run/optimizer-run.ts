import type { Kind } from '../kind.ts';
import { optimizerRunSchema, type OptimizerRunProblem } from './problem.ts';
import type { OptimizerRunSolution } from './solution.ts';
import { solveRun } from './solve.ts';
import { runBoxes } from './boxes.ts';
import { runProgram } from './program.ts';
import { parseRun, printRun, RUN_EXAMPLE, RUN_HINT } from './text.ts';
export { optimizerRunSchema, type OptimizerRunProblem } from './problem.ts';
export type { OptimizerRunAnswer, OptimizerRunPicture, OptimizerRunSolution } from './solution.ts';

/** An optimizer's path from a start, every intermediate quantity of every update in a table. */
export const optimizerRun: Kind<OptimizerRunProblem, OptimizerRunSolution> = {
  name: 'optimizer-run',
  title: 'An optimizer step by step',
  schema: optimizerRunSchema,
  source:
    'Ruder, “An overview of gradient descent optimization algorithms”, 2016; each optimizer has its own',
  solve: solveRun,
  present: () => ({
    motion: true,
    picture: 'compact',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes: runBoxes,
  program: runProgram,
  text: { example: RUN_EXAMPLE, hint: RUN_HINT, parse: parseRun, print: printRun },
};
