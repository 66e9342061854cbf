import { windowed } from './layer-reasons.ts';
import { z } from 'zod';
import { useConvention, type ConventionChoices } from '../conventions/index.ts';
import { num, ref } from '../expr/expr.ts';
import { onlyShape, type Layer, type Window } from './layer.ts';
import { problemError } from '../errors.ts';
import { indices, sizeOf } from '../tensor/tensor.ts';
import { outputSides, PADDING, taps } from './taps.ts';
import type { Windows } from './pool-windows.ts';
import {
  checkFits,
  checkPadding,
  mapSides,
  outputSide,
  paddingSchema,
  sidesSchema,
  sideText,
  windowOver,
  windowSuffix,
  type Slides,
} from './window.ts';

/** The window of a pooling layer in a document. */
export const poolEntry = {
  name: z.string().min(1).max(60).optional(),
  size: sidesSchema,
  /** Absent: the size of the window. */
  stride: sidesSchema.optional(),
  padding: paddingSchema.default(0),
  /** What is done with a last, incomplete window. Absent: by the convention `pool-rounding`. */
  rounding: z.enum(['floor', 'ceil']).optional(),
};
type PoolEntry = z.infer<z.ZodObject<typeof poolEntry>> & Pick<Slides, 'dilation'>;

/**
 * Shared by all pooling layers: windows of size K at distances of the stride, channel by channel; no
 * parameters. Sides by `outputSide`, rounded by the convention `pool-rounding`. Dumoulin & Visin 2016, §3.
 */
export const pooling: Pick<Layer<PoolEntry>, 'source' | 'sizeConventions' | 'window' | 'formulas'> = {
  sizeConventions: ['pool-rounding'],
  source: 'Dumoulin & Visin 2016, §3',
  window: (pool, sides, where, conventions): Window => windowOver(slides(pool), sides, where, conventions),
  formulas: (pool, incoming, where, conventions) => {
    const { spatial, channels } = mapSides(onlyShape(incoming), where);
    const window = windowOver(
      slides(pool),
      spatial.map(({ value }) => value),
      where,
      conventions,
    );
    checkPadding(window, where);
    const rounding = roundingOf(pool, conventions);
    checkFits(spatial, window, where, rounding);
    return {
      type: 'map',
      shape: [...spatial.map((side, axis) => outputSide(side, axis, window, rounding)), ref(channels.id)],
      reasons: windowed,
      weights: num(0),
      biases: num(0),
      multiplyAdds: () => num(0),
    };
  },
};

export const poolLabel = (word: string, pool: PoolEntry): string =>
  pool.name ??
  `${word}-${sideText(pool.size)}${windowSuffix(slides(pool), pool.size)}${pool.rounding === undefined ? '' : ` ${pool.rounding}`}`;

const roundingOf = ({ rounding }: PoolEntry, conventions: ConventionChoices | undefined): 'floor' | 'ceil' =>
  rounding ?? useConvention('pool-rounding', conventions).choice;

const slides = ({ size, stride, padding, dilation }: PoolEntry): Slides => ({
  kernel: size,
  stride: stride ?? size,
  padding,
  dilation,
});

/**
 * The windows of a pool over one channel, without cells of padding. `padded` counts the cells of each window
 * with padding, but without those of a last, incomplete window that lie beyond the padding.
 */
export function poolWindows(
  pool: PoolEntry,
  spatial: readonly number[],
  where: string,
  conventions: ConventionChoices | undefined,
): Windows & { readonly padded: readonly number[]; readonly window: Window } {
  const window = windowOver(slides(pool), spatial, where, conventions);
  checkPadding(window, where);
  const rounding = roundingOf(pool, conventions);
  checkFits(
    spatial.map((value) => ({ value })),
    window,
    where,
    rounding,
  );
  const sides = outputSides(spatial, window, rounding);
  const cells = taps(spatial, sides, window).map((read) => read.filter((cell) => cell !== PADDING));
  if (cells.some((read) => read.length === 0))
    throw problemError(
      where,
      'one of its windows is entirely in the padding',
      'reduce the padding or the dilation',
    );
  const reached = (position: number, axis: number): number => {
    const [before, after] = window.padding[axis] ?? [0, 0];
    const start = position * (window.stride[axis] ?? 1) - before;
    return Math.min(start + (window.kernel[axis] ?? 1), (spatial[axis] ?? 0) + after) - start;
  };
  return { sides, cells, window, padded: indices(sides).map((position) => sizeOf(position.map(reached))) };
}
