import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { boxes } from './boxes.ts';
import { graphSchema, type GraphProblem } from './problem.ts';
import { recipe } from './recipe.ts';
import type { GraphSolution } from './solution.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { graphSchema, type GraphProblem } from './problem.ts';
export type { GraphAnswer, GraphPicture, GraphSolution } from './solution.ts';

/**
 * Expressions as a computational graph: one node for each operation, its value forward, and the gradient of
 * the output by two routes: back-propagation, and the sum over all paths of the products of the local
 * derivatives along them. Goodfellow et al. 2016, §6.5, eq. 6.49 and 6.55; Bauer, SIAM Journal on Numerical
 * Analysis 11, 1974 (the sum over paths).
 */
export const graph: Kind<GraphProblem, GraphSolution> = {
  name: 'graph',
  title: 'A computational graph',
  recipe,
  setting: say(
    'The quantities of the graph are computed from the given inputs.',
    'ग्राफ़ की राशियाँ दिए गए इनपुट से निकाली जाती हैं।',
    'গ্রাফের রাশিগুলি দেওয়া ইনপুট থেকে নির্ণয় করা হয়।',
  ),
  schema: graphSchema,
  source: 'Goodfellow et al. 2016, §6.5; Bauer 1974',
  solve,
  present: () => ({
    motion: true,
    picture: 'compact',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes,
  text,
};
