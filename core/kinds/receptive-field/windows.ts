import { problemError } from '../../errors.ts';
import { layerOf } from '../../layers/index.ts';
import type { Window } from '../../layers/layer.ts';
import { checkFits, reach } from '../../layers/window.ts';
import type { ReceptiveFieldProblem } from './problem.ts';
/** The window of a layer, with the label of the layer. */
export type LabelledWindow = Window & { readonly label: string };

/**
 * Each layer's window, and the sides of the last map where the input is known. Throws ProblemError at a layer
 * whose input has become too small for its window.
 */
export function windowsOf({ input, layers }: ReceptiveFieldProblem): {
  readonly windows: readonly LabelledWindow[];
  readonly sides: readonly (number | null)[];
} {
  let sides: readonly (number | null)[] = input ? [input[0], input[1]] : [null, null];
  const windows = layers.map((entry, i) => {
    const layer = layerOf(entry);
    const label = layer.label(entry);
    const where = `layers[${i}] (${label})`;
    const window = layer.window(entry, sides, where, undefined);
    if (!window) throw new RangeError(`${entry.type} has no window`);
    const known = sides.filter((side) => side !== null);
    if (known.length === sides.length)
      checkFits(
        known.map((value) => ({ value })),
        window,
        where,
      );
    sides = sides.map((side, axis) => {
      const [before, after] = window.padding[axis] ?? [0, 0];
      return side === null
        ? null
        : Math.floor((side + before + after - reach(window, axis)) / (window.stride[axis] ?? 1)) + 1;
    });
    return { label, ...window };
  });
  return { windows, sides };
}

/** Throws ProblemError for a unit that the last map does not have. */
export function checkUnit(unit: readonly [number, number], sides: readonly (number | null)[]): void {
  const [height, width] = sides;
  if (typeof height !== 'number' || typeof width !== 'number')
    throw problemError(
      'unit',
      'the position of its field cannot be computed without the input',
      'give "input" as [height, width, channels]',
    );
  if (unit[0] >= height || unit[1] >= width)
    throw problemError(
      'unit',
      `there is no unit ${unit.join(', ')} in a last map of ${height}×${width}`,
      `give a row from 0 to ${height - 1} and a column from 0 to ${width - 1}`,
    );
}
