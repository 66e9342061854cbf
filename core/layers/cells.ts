import { indices } from '../tensor/tensor.ts';
import type { Cells } from './layer.ts';

/**
 * Step ids for the cells of an array: `y_2_3` is row 2, column 3, counted from 1. An index of the first two
 * axes (batch and channels, or filters and channels) is omitted where the axis has a single entry, as long as
 * another index remains.
 */
export function cellsOf(name: string, shape: readonly number[]): Cells {
  const written = shape.map((side, axis) => side > 1 || axis >= Math.min(2, shape.length - 1));
  return {
    shape,
    ids: indices(shape).map((index) =>
      [name, ...index.filter((_, axis) => written[axis]).map((i) => i + 1)].join('_'),
    ),
  };
}
