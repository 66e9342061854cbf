import type { Halo } from './layout.ts';

/** The same in both directions, or [rows, columns]. */
export type Pair = number | readonly [number, number];
export type Padding = Pair | 'same';

export const pairOf = (pair: Pair): readonly [number, number] =>
  typeof pair === 'number' ? [pair, pair] : pair;

/** `same`: ⌈side / stride⌉ outputs, an odd row or column of zeros at the end. Keras; TensorFlow, "Notes on padding". */
export function paddingOf(
  padding: Padding,
  sides: readonly [number, number],
  reach: readonly [number, number],
  stride: readonly [number, number],
): Halo {
  if (padding !== 'same') {
    const [y, x] = pairOf(padding);
    return { top: y, bottom: y, left: x, right: x };
  }
  const total = (at: 0 | 1): number =>
    Math.max(0, (Math.ceil(sides[at] / stride[at]) - 1) * stride[at] + reach[at] - sides[at]);
  const [y, x] = [total(0), total(1)];
  return {
    top: Math.floor(y / 2),
    bottom: Math.ceil(y / 2),
    left: Math.floor(x / 2),
    right: Math.ceil(x / 2),
  };
}
