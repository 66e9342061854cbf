import { layerSlots, sideSlots } from '../layer-recipe.ts';
import { among, type Recipe, type Slot } from '../recipe.ts';
import type { ReceptiveFieldProblem } from './problem.ts';

/** The windows and their strides, and the input. */
export const recipe: Recipe<ReceptiveFieldProblem> = ({ input, layers }) => [
  ...sideSlots(input, ['input']),
  ...layerSlots(layers, ['layers']),
  ...layers.flatMap(({ type, stride, ...layer }, i): readonly Slot[] =>
    // A pool that has both is here for its field alone.
    type !== 'conv' && typeof stride === 'number' && 'size' in layer && typeof layer.size === 'number'
      ? [among(['layers', i, 'size'], [2, 3, 4]), among(['layers', i, 'stride'], [2, 3])]
      : [],
  ),
];
