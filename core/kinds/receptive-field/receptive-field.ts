import type { Kind } from '../kind.ts';
import { receptiveFieldSchema, type ReceptiveFieldProblem } from './problem.ts';
import type { ReceptiveFieldSolution } from './solution.ts';
import { solve } from './solve.ts';
import { boxes } from './boxes.ts';
import { text } from './text.ts';

export { receptiveFieldSchema, type ReceptiveFieldProblem } from './problem.ts';
export type { ReceptiveFieldAnswer, ReceptiveFieldPicture, ReceptiveFieldSolution } from './solution.ts';

/**
 * The part of the input that one unit sees: r₀ = 1, j₀ = 1, u₀ = 0; r = r + (K − 1)·D·j, u = u − P·j, j = j·S
 * for each layer with kernel K, stride S, dilation D and P cells of padding before the input; r in input
 * cells, j the input cells between neighbouring units, u the first cell that unit 0 sees. Unit i sees the
 * cells u + i·j to u + i·j + r − 1. Araujo, Norris & Sim, "Computing Receptive Fields of Convolutional Neural
 * Networks", Distill 2019: the size, and the left-most and right-most cell.
 */
export const receptiveField: Kind<ReceptiveFieldProblem, ReceptiveFieldSolution> = {
  name: 'receptive-field',
  title: 'Receptive field',
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
  text,
};
