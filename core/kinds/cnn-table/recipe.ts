import { layerSlots } from '../layer-recipe.ts';
import type { Recipe } from '../recipe.ts';
import type { CnnTableProblem } from './problem.ts';

/** The sizes of the table: the input, the windows, the numbers of maps and units. */
export const recipe: Recipe<CnnTableProblem> = ({ layers }) => layerSlots(layers, ['layers']);
