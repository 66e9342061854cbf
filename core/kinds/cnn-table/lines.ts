import { num } from '../../expr/expr.ts';
import { same } from '../../language/text.ts';
import type { LayerFormulas, Shaped } from '../../layers/layer.ts';
import type { Line } from '../../solution/step.ts';
import { SIDE_LETTERS, sideSymbol, wordSymbol } from '../../layers/symbols.ts';

/** Step ids of the sides of layer n: `H_3`, `W_3`, `C_3` of a map (named by how many it has), `n_3` of a vector. */
export const sideIds = (type: Shaped['type'], sides: number, n: number): readonly string[] =>
  type === 'map' ? (SIDE_LETTERS[sides] ?? []).map((letter) => `${letter}_${n}`) : [`n_${n}`];

/** The given lines of the input, which has no parameters. */
export function inputLines(shape: readonly number[], ids: readonly string[]): Line[] {
  return [
    ...shape.map((side, axis): Line => ({
      id: ids[axis] ?? '',
      phase: 'given',
      formula: num(side),
      symbol: sideSymbol((ids[axis] ?? '').slice(0, 1), 0),
    })),
    { id: 'weights_0', phase: 'given', formula: num(0), symbol: wordSymbol('weights', 0) },
    { id: 'biases_0', phase: 'given', formula: num(0), symbol: wordSymbol('biases', 0) },
  ];
}

/** The lines of layer n: the sides of its output, its weights and its biases. */
export function layerLines(
  { shape, weights, biases, reasons }: LayerFormulas,
  ids: readonly string[],
  label: string,
  n: number,
): Line[] {
  return [
    ...shape.map((formula, axis): Line => ({
      id: ids[axis] ?? '',
      phase: 'work',
      formula,
      reason: axis === shape.length - 1 ? reasons.last : reasons.side,
      symbol: sideSymbol((ids[axis] ?? '').slice(0, 1), n),
      ...(axis === 0 ? { heading: same(label) } : {}),
    })),
    {
      id: `weights_${n}`,
      phase: 'work',
      formula: weights,
      reason: reasons.weights,
      symbol: wordSymbol('weights', n),
    },
    {
      id: `biases_${n}`,
      phase: 'work',
      formula: biases,
      reason: reasons.biases,
      symbol: wordSymbol('biases', n),
    },
  ];
}
