import { bytesOfNumber, type Precision } from '../precision.ts';

/** [n] or [height, width, channels]. */
export type Shape = readonly number[];

/** Rows and columns of zeros around a map. */
export interface Halo {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
export const NO_HALO: Halo = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * Where the numbers of a batch are: those of a map are [sample][row][column][channel], with its halo around each
 * sample; those of a vector are a map of one pixel, or [unit][sample] in a network of few units.
 */
export interface Layout {
  readonly shape: Shape;
  /** Of the first number that is not halo, in bytes. */
  readonly place: number;
  /** From sample to sample and from row to row, in numbers. */
  readonly sample: number;
  readonly row: number;
  /** Samples side by side, in whole vectors; 0 where the units of a sample are. */
  readonly beside: number;
}

export const sizeOfShape = (shape: Shape): number => shape.reduce((product, side) => product * side, 1);

/** Height, width and channels; a vector is one pixel. */
export function sidesOf(shape: Shape): readonly [height: number, width: number, channels: number] {
  const [height = 1, width = 1, channels = 1] = shape.length === 1 ? [1, 1, shape[0] ?? 1] : shape;
  return [height, width, channels];
}

export const lanesOf = (precision: Precision): number => 16 / bytesOfNumber(precision);
/** `n` up to whole vectors. */
export const wholeVectors = (n: number, precision: Precision): number =>
  Math.ceil(n / lanesOf(precision)) * lanesOf(precision);

/** Numbers that a layout of `batch` samples takes. */
export function roomOf(
  shape: Shape,
  halo: Halo,
  batch: number,
  precision: Precision,
  beside: boolean,
): number {
  if (beside) return sizeOfShape(shape) * wholeVectors(batch, precision);
  const [height, width, channels] = sidesOf(shape);
  return batch * (height + halo.top + halo.bottom) * (width + halo.left + halo.right) * channels;
}

export function layoutAt(
  place: number,
  shape: Shape,
  halo: Halo,
  batch: number,
  precision: Precision,
  beside: boolean,
): Layout {
  if (beside) return { shape, place, sample: 1, row: 0, beside: wholeVectors(batch, precision) };
  const [height, width, channels] = sidesOf(shape);
  const row = (width + halo.left + halo.right) * channels;
  return {
    shape,
    place: place + (halo.top * row + halo.left * channels) * bytesOfNumber(precision),
    sample: (height + halo.top + halo.bottom) * row,
    row,
    beside: 0,
  };
}

/** Runs of neighbours that all of some layouts share: [image][row] runs, with the steps of each layout. */
export interface Runs {
  readonly images: number;
  readonly rows: number;
  readonly run: number;
  readonly steps: (layout: Layout) => readonly [place: number, image: number, row: number];
}

export function runsOf(layouts: readonly Layout[], batch: number): Runs {
  const [first] = layouts;
  if (!first) throw new RangeError('runs of no layout');
  const size = sizeOfShape(first.shape);
  if (first.beside > 0)
    return { images: 1, rows: 1, run: size * first.beside, steps: ({ place }) => [place, 0, 0] };
  if (layouts.every(({ sample }) => sample === size))
    return { images: 1, rows: 1, run: size * batch, steps: ({ place }) => [place, 0, 0] };
  const [height, width, channels] = sidesOf(first.shape);
  return {
    images: batch,
    rows: height,
    run: width * channels,
    steps: ({ place, sample, row }) => [place, sample, row],
  };
}

/** A map as a kernel over channels wants it; a batch of vectors is a map of one row. */
export function pixelsOf(
  layout: Layout,
  batch: number,
): readonly [images: number, rows: number, columns: number, channels: number] {
  const [height, width, channels] = sidesOf(layout.shape);
  return layout.shape.length === 1 ? [1, 1, batch, channels] : [batch, height, width, channels];
}
