import type { Cells } from '../../layers/layer.ts';
import { sizeOf } from '../../tensor/tensor.ts';
import { nestArray } from './arrays.ts';

/** An array of step ids with its name in formulas (`x`, `w1`) and its title in words. */
export interface Named extends Cells {
  readonly name: string;
  readonly title: string;
}

/** The numbers of an array as nested lists; a single channel, filter or sample has no list of its own. */
export function nested({ shape, ids }: Cells, valueOf: (id: string) => number): unknown {
  const sides = shape.filter((side, axis) => side > 1 || axis >= Math.min(2, shape.length - 1));
  return sizeOf(sides) === ids.length ? nestArray(sides, ids.map(valueOf)) : ids.map(valueOf);
}
