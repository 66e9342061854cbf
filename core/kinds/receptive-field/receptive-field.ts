import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { receptiveFieldSchema, type ReceptiveFieldProblem } from './problem.ts';
import { recipe } from './recipe.ts';
import type { ReceptiveFieldSolution } from './solution.ts';
import { solve } from './solve.ts';
import { boxes } from './boxes.ts';
import { text } from './text.ts';

export { receptiveFieldSchema, type ReceptiveFieldProblem } from './problem.ts';
export type { ReceptiveFieldAnswer, ReceptiveFieldPicture, ReceptiveFieldSolution } from './solution.ts';

/**
 * The part of the input on which one unit depends: r₀ = 1, j₀ = 1, u₀ = 0; r = r + (K − 1)·D·j, u = u − P·j,
 * j = j·S for each layer with kernel K, stride S, dilation D and P cells of padding before the input; r is
 * the size in input cells, j the distance of neighbouring units in input cells, u the first cell in the field
 * of unit 0. The field of unit i is the cells u + i·j to u + i·j + r − 1. Araujo, Norris & Sim, "Computing
 * Receptive Fields of Convolutional Neural Networks", Distill 2019: the size, and the left-most and
 * right-most cell.
 */
export const receptiveField: Kind<ReceptiveFieldProblem, ReceptiveFieldSolution> = {
  name: 'receptive-field',
  title: 'Receptive field',
  recipe,
  setting: say(
    'An input goes through the layers of the figure, one after the other.',
    'एक इनपुट चित्र की परतों से एक के बाद एक गुज़रता है।',
    'একটি ইনপুট চিত্রের স্তরগুলির মধ্য দিয়ে পরপর যায়।',
  ),
  schema: receptiveFieldSchema,
  source: 'Araujo, Norris & Sim, Distill 2019',
  solve,
  present: () => ({
    motion: true,
    picture: 'compact',
    sheet: { figure: 'givens', table: null },
    working: 'lines',
    stepsOnDemand: false,
  }),
  boxes,
  answerLines: ({ answer }) => [`Receptive field ${answer.size.join('×')}`],
  text,
};
