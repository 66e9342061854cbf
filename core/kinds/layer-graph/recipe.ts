import { plannedSlots } from '../layer-recipe.ts';
import type { Recipe } from '../recipe.ts';
import type { LayerGraphProblem } from './problem.ts';

/** The sizes of the input and of windows, and the numbers of maps and units, with the plan of the network; blocks stay. */
export const recipe: Recipe<LayerGraphProblem> = ({ layers, blocks }) =>
  plannedSlots(layers, ['layers'], {
    maps:
      blocks !== undefined ||
      layers.some(
        ({ type, ...layer }) => type === 'add' || ('weightsOf' in layer && layer.weightsOf !== undefined),
      ),
  });
