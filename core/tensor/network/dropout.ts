import { COPY_MAP, DROPOUT_MASK, MULTIPLY } from '../codes.ts';
import { layoutAt, NO_HALO, runsOf, sizeOfShape, wholeVectors, type Layout } from './layout.ts';
import { PLAIN, type LayerPlan, type Places } from './layer-plan.ts';

export interface DropoutLayer {
  readonly type: 'dropout';
  /** The probability that an entry is dropped. */
  readonly rate: number;
}

/** Index of the number that changes at each step among the whole numbers of the operation of the mask. */
export const TURN = 3;

/** Inverted dropout: y = x·m/(1 − rate) with m drawn as 0 or 1 in training, y = x otherwise. Srivastava et al. 2014, §10. */
export function dropout({ rate }: DropoutLayer, shape: readonly number[]): LayerPlan {
  if (!(rate >= 0 && rate < 1))
    throw new RangeError(`a dropout rate of ${rate}; give a number from 0 to below 1`);
  const size = sizeOfShape(shape);
  const maskOf = ({ input, batch, precision, buffers }: Places): Layout =>
    layoutAt(buffers['mask'] ?? 0, shape, NO_HALO, batch, precision, input.beside > 0);
  const times = (places: Places, from: Layout, to: Layout) => {
    const mask = maskOf(places);
    const { images, rows, run, steps } = runsOf([from, mask, to], places.batch);
    return { code: MULTIPLY, whole: [images, rows, run, ...steps(from), ...steps(mask), ...steps(to)] };
  };
  const copy = (places: Places, from: Layout, to: Layout) => {
    const { images, rows, run, steps } = runsOf([from, to], places.batch);
    return { code: COPY_MAP, whole: [images, rows, run, ...steps(from), ...steps(to)] };
  };
  const kept = 1 - rate;
  return {
    ...PLAIN,
    output: shape,
    buffers: (batch) => ({ mask: size * wholeVectors(batch, 'float32') + 4 }),
    beside: true,
    forward: (places) => {
      const { training, input, output, batch, seed } = places;
      if (!training) return [copy(places, input, output)];
      const mask = maskOf(places);
      const numbers = input.beside > 0 ? size * input.beside : size * batch;
      const below = Math.max(0, Math.min(2 ** 32 - 1, Math.round(kept * 2 ** 32) - 1));
      return [
        { code: DROPOUT_MASK, whole: [numbers, mask.place, seed, 0, below | 0], real: [1 / kept] },
        times(places, input, output),
      ];
    },
    backward: (places) => {
      const { training, inputGradient, outputGradient } = places;
      if (!inputGradient) return [];
      return [
        training ? times(places, outputGradient, inputGradient) : copy(places, outputGradient, inputGradient),
      ];
    },
  };
}
