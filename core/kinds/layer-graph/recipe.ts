import { layerSlots } from '../layer-recipe.ts';
import type { Recipe } from '../recipe.ts';
import type { LayerGraphProblem } from './problem.ts';

/** The sizes of the input and of windows, and the numbers of maps and units; blocks stay as they are. */
export const recipe: Recipe<LayerGraphProblem> = ({ layers, blocks }) =>
  layerSlots(layers, ['layers'], {
    maps:
      blocks !== undefined ||
      layers.some(
        ({ type, ...layer }) => type === 'add' || ('weightsOf' in layer && layer.weightsOf !== undefined),
      ),
  });
