import { boxesOfSteps } from '../asked-steps.ts';
import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { attentionProblemSchema, type AttentionProblem } from './problem.ts';
import { program } from './program.ts';
import { recipe } from './recipe.ts';
import type { AttentionSolution } from './solution.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { attentionProblemSchema, type AttentionProblem } from './problem.ts';
export type { AttentionAnswer, AttentionSolution } from './solution.ts';

/**
 * Attention by hand, with Q, K, V given or X·W_Q, X·W_K, X·W_V:
 *   S = QKᵀ,  Z = S/√d,  A = softmax(Z) row by row over the keys that a query sees,  O = A·V,
 * with several heads side by side and Y = O·W_O; and from a given gradient of the output the gradients of
 * everything before it. Vaswani et al., "Attention Is All You Need", NeurIPS 2017, §3.2.
 */
export const attention: Kind<AttentionProblem, AttentionSolution> = {
  name: 'attention',
  title: 'Attention by hand',
  recipe,
  setting: say(
    'The positions attend to one another with the given matrices.',
    'स्थान दिए गए आव्यूहों के साथ एक-दूसरे पर ध्यान देते हैं।',
    'অবস্থানগুলি দেওয়া ম্যাট্রিক্স নিয়ে একে অপরের দিকে মনোযোগ দেয়।',
  ),
  schema: attentionProblemSchema,
  source: 'Vaswani et al. 2017, §3.2',
  text,
  solve,
  present: () => workedInTables('givens'),
  boxes: ({ asks }, { steps }) => boxesOfSteps(steps, asks),
  program,
};
