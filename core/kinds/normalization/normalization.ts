import { boxesOfSteps, withMistakes } from '../asked-steps.ts';
import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { mistakesOf } from './mistakes.ts';
import { normalizationSchema, type NormalizationProblem } from './problem.ts';
import { program } from './program.ts';
import { recipe } from './recipe.ts';
import type { NormalizationSolution } from './solution.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { normalizationSchema, type NormalizationProblem } from './problem.ts';
export type { NormalizationAnswer, NormalizationSolution } from './solution.ts';

/**
 * Batch, layer, group, instance or root mean square normalization of a small table of numbers:
 *   μ, σ², s = √(σ² + ε), x̂ = (x − μ)/s, y = γ·x̂ + β,
 * the running statistics of batch normalization, and from a given ∂L/∂y the gradients by the chain rule over
 * these lines, through mean and variance. Ioffe & Szegedy, "Batch Normalization", ICML 2015, Algorithms 1 and
 * 2 and §3; Ba et al. 2016; Wu & He 2018; Ulyanov et al. 2016.
 */
export const normalization: Kind<NormalizationProblem, NormalizationSolution> = {
  name: 'normalization',
  title: 'Normalization by hand',
  recipe,
  setting: say(
    'The given values are normalized.',
    'दिए गए मान नॉर्मलाइज़ किए जाते हैं।',
    'দেওয়া মানগুলি নর্মালাইজ করা হয়।',
  ),
  schema: normalizationSchema,
  source:
    'Ioffe & Szegedy 2015, Algorithms 1 and 2; Ba, Kiros & Hinton 2016; Wu & He 2018; Ulyanov et al. 2016; Zhang & Sennrich 2019',
  text,
  solve,
  present: () => workedInTables('givens'),
  boxes: (problem, { steps }) => withMistakes(boxesOfSteps(steps, problem.asks), mistakesOf(problem, steps)),
  program,
};
