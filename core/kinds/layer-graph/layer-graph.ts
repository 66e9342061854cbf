import { say } from '../../language/text.ts';
import type { Kind } from '../kind.ts';
import { layerGraphSchema, type LayerGraphProblem } from './problem.ts';
import { recipe } from './recipe.ts';
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

/** The working of a network with more steps is not printed. */
const MOST_LINES_PRINTED = 300;

/**
 * A network of layers with branches, such as residual, inception and dense blocks: for every layer its shape,
 * weights, biases, multiply–adds, output numbers and receptive field, by the formulas of the layer, and the
 * totals. He et al., "Deep Residual Learning", CVPR 2016; Szegedy et al., "Going Deeper with Convolutions",
 * CVPR 2015; receptive fields by Araujo et al., Distill 2019.
 */
export const layerGraph: Kind<LayerGraphProblem, LayerGraphSolution> = {
  name: 'layer-graph',
  title: 'A network of layers with branches',
  recipe,
  setting: say(
    'The network has the layers of the figure, with the sizes that are given there; each box names its layer.',
    'नेटवर्क में चित्र की परतें हैं, वहाँ दिए गए आकारों के साथ; हर खाना अपनी परत का नाम बताता है।',
    'নেটওয়ার্কে চিত্রের স্তরগুলি আছে, সেখানে দেওয়া আকার নিয়ে; প্রতিটি ঘর তার স্তরের নাম বলে।',
  ),
  schema: layerGraphSchema,
  source: 'He et al. 2016; Szegedy et al. 2015; Araujo et al. 2019',
  solve,
  present: (_problem, { steps }) => ({
    motion: true,
    picture: 'tables',
    sheet: { figure: 'givens', table: null },
    // For a longer network the printed table has every number; the working is shown in the application only.
    working: steps.length > MOST_LINES_PRINTED ? 'none' : 'formulas',
    stepsOnDemand: false,
  }),
  boxes,
  text,
};
