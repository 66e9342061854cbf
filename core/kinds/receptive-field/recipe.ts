import { layerSlots } from '../layer-recipe.ts';
import { among, type Recipe, type Slot } from '../recipe.ts';
import type { ReceptiveFieldProblem } from './problem.ts';

/** The windows and their strides; a field does not depend on the input and on the numbers of maps. */
export const recipe: Recipe<ReceptiveFieldProblem> = ({ layers }) => [
  ...layerSlots(layers, ['layers'], { maps: true }),
  ...layers.flatMap(({ type, stride, ...layer }, i): readonly Slot[] =>
    // A pool that has both is here for its field alone.
    type !== 'conv' && typeof stride === 'number' && 'size' in layer && typeof layer.size === 'number'
      ? [among(['layers', i, 'size'], [2, 3, 4]), among(['layers', i, 'stride'], [2, 3])]
      : [],
  ),
];
