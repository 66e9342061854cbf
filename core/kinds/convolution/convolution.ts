import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { workedInTables } from '../presentation.ts';
import { boxes } from './boxes.ts';
import { convolutionProblemSchema, type ConvolutionProblem } from './problem.ts';
import { program } from './program.ts';
import { recipe } from './recipe.ts';
import type { ConvolutionSolution } from './solution.ts';
import { solve } from './solve.ts';
import { text } from './text.ts';

export { convolutionProblemSchema, type ConvolutionProblem } from './problem.ts';
export type {
  ConvolutionAnswer,
  ConvolutionPicture,
  ConvolutionSolution,
  KernelPicture,
  MapPicture,
  StagePicture,
} from './solution.ts';

/**
 * A convolution, or a short chain of convolution, activation and pooling, with its numbers: one line for each
 * cell of each map, and the gradients by kernel, bias and input by the chain rule. Cells of padding are drawn
 * as 0 and left out of the sums, where their products add nothing. Dumoulin & Visin 2016, §2–§4; Goodfellow
 * et al. 2016, §9.1, §9.3 and §9.5.
 */
export const convolutionKind: Kind<ConvolutionProblem, ConvolutionSolution> = {
  name: 'convolution',
  title: 'Convolution by hand',
  recipe,
  setting: say(
    'The map of the figure goes through the layers that are given with it.',
    'चित्र का मैप उसके साथ दी गई परतों से गुज़रता है।',
    'চিত্রের ম্যাপটি তার সঙ্গে দেওয়া স্তরগুলির মধ্য দিয়ে যায়।',
  ),
  source: 'Dumoulin & Visin 2016, §2–§4; Goodfellow et al. 2016, §9.1, §9.3 and §9.5',
  schema: convolutionProblemSchema,
  solve,
  present: () => workedInTables('givens'),
  boxes,
  text,
  program,
};
