import type { Kind } from '../kind.ts';
import { layerGraphSchema, type LayerGraphProblem } from './problem.ts';
import type { LayerGraphSolution } from './solution.ts';
import { solve } from './solve.ts';
import { boxes } from './boxes.ts';
import { text } from './text.ts';

export { layerGraphSchema, type LayerGraphProblem } from './problem.ts';
export type {
  LayerGraphAnswer,
  LayerGraphPicture,
  LayerGraphRow,
  LayerGraphSolution,
  LayerGraphTotals,
} from './solution.ts';

/** A network of more steps has no working on paper. */
const MOST_LINES_PRINTED = 300;

/**
 * A network of layers with branches, residual, inception and dense blocks: of every layer its shape, weights,
 * biases, multiply–adds, numbers put out and receptive field, each by the layer's own formulas, and their
 * sums. He et al., "Deep Residual Learning", CVPR 2016; Szegedy et al., "Going Deeper with Convolutions",
 * CVPR 2015; receptive fields by Araujo et al., Distill 2019.
 */
export const layerGraph: Kind<LayerGraphProblem, LayerGraphSolution> = {
  name: 'layer-graph',
  title: 'A network of layers with branches',
  schema: layerGraphSchema,
  source: 'He et al. 2016; Szegedy et al. 2015; Araujo et al. 2019',
  solve,
  present: (_problem, { steps }) => ({
    motion: true,
    picture: 'tables',
    sheet: { figure: 'givens', table: null },
    // The table of a longer network shows every number; the working of each stays in the application.
    working: steps.length > MOST_LINES_PRINTED ? 'none' : 'formulas',
    stepsOnDemand: false,
  }),
  boxes,
  text,
};
