import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { boxes } from './boxes.ts';
import { vectorActivationSchema, type VectorActivationProblem } from './problem.ts';
import { recipe } from './recipe.ts';
import type { VectorActivationSolution } from './solution.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { vectorActivationSchema, type VectorActivationProblem } from './problem.ts';
export type {
  VectorActivationAnswer,
  VectorActivationPicture,
  VectorActivationSolution,
} from './solution.ts';

/**
 * An activation applied to a vector. Softmax: s_i = e^(a_i − m) / Σⱼ e^(a_j − m) with m the largest entry
 * (the factor e^−m cancels, and nothing overflows) or m = 0, by the convention `softmax-shift`; its Jacobian
 * is ∂s_i/∂a_j = s_i(δ_ij − s_j). Log-softmax is its logarithm, with ∂l_i/∂a_j = δ_ij − s_j. The others act
 * entry by entry, with slopes on the diagonal alone. Goodfellow et al. 2016, §4.1 and eq. 6.29; Bishop 2006,
 * eq. 4.106.
 */
export const vectorActivation: Kind<VectorActivationProblem, VectorActivationSolution> = {
  name: 'vector-activation',
  title: 'Activation of a vector',
  recipe,
  setting: say(
    'The activation is applied to the given vector.',
    'सक्रियण फलन दिए गए सदिश पर लगाया जाता है।',
    'অ্যাক্টিভেশনটি দেওয়া ভেক্টরে প্রয়োগ করা হয়।',
  ),
  schema: vectorActivationSchema,
  source: 'Goodfellow et al. 2016, §4.1 and §6.2.2; Bishop 2006, eq. 4.106',
  solve,
  present: () => ({
    motion: true,
    picture: 'wide',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes,
  text,
};
