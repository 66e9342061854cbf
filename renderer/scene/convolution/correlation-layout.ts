import type { StagePicture } from '../../../core/kinds/convolution/convolution.ts';
import { blockOf, type CellBlock } from '../marks/cell-grid.ts';
import type { Size } from '../marks/geometry.ts';
import { correlationRows, type SpreadGradient } from './correlation.ts';
import { TITLE } from './layout.ts';

/** One filter's row of the picture: the spread gradient, and to its right the rotated kernel. */
export interface CorrelationBand {
  readonly filter: number;
  readonly spread: SpreadGradient;
  readonly block: CellBlock;
  readonly kernel: CellBlock;
}
/** The full correlation that gives the gradient of one input channel, in drawing units. */
export interface CorrelationLayout extends Size {
  readonly bands: readonly CorrelationBand[];
  /** The gradient of the input channel, to the right of all bands. */
  readonly out: CellBlock;
}

const APART = 44;
const GAP = 12;
/** The strokes of the lowest cells extend this far below them. */
const STROKE = 2;

const inRows = <T>(of: readonly T[], columns: number): readonly (readonly T[])[] =>
  Array.from({ length: of.length / columns }, (_, row) => of.slice(row * columns, (row + 1) * columns));

/** Stacks the bands, centres each kernel in its band, and centres the result beside them. */
export function correlationLayout(stage: StagePicture, channel: number, cell: Size): CorrelationLayout {
  const { input, kernel } = stage;
  let y = 0;
  const bands = correlationRows(stage, channel).map(({ filter, spread, rotated }): CorrelationBand => {
    const top = y + TITLE;
    y = top + Math.max(spread.rows, kernel[0]) * cell.height + GAP;
    const middle = top + ((spread.rows - kernel[0]) * cell.height) / 2;
    const kernelAt = { x: spread.columns * cell.width + APART, y: Math.max(top, middle) };
    return {
      filter,
      spread,
      block: blockOf(`spread ${filter}`, { x: 0, y: top }, inRows(spread.cells, spread.columns), cell),
      kernel: blockOf(`rotated ${filter}`, kernelAt, inRows(rotated, kernel[1]), cell),
    };
  });
  const x = Math.max(0, ...bands.map((band) => band.kernel.x)) + kernel[1] * cell.width + APART;
  const outHeight = input.rows * cell.height;
  const height = Math.max(y, TITLE + outHeight);
  const plane = input.rows * input.columns;
  const out = blockOf(
    'correlated',
    { x, y: TITLE + Math.max(0, (height - TITLE - GAP - outHeight) / 2) },
    inRows((input.gradients ?? []).slice(channel * plane, (channel + 1) * plane), input.columns),
    cell,
  );
  return { bands, out, width: x + input.columns * cell.width, height: height + STROKE };
}

/** The window that the rotated kernel covers at cell (row, column) of a band's spread gradient. */
export const kernelWindow = (
  { kernel, window }: StagePicture,
  block: CellBlock,
  at: { readonly row: number; readonly column: number },
  cell: Size,
): Size & { readonly x: number; readonly y: number } => {
  const span = (axis: 0 | 1): number => (window?.dilation[axis] ?? 1) * (kernel[axis] - 1) + 1;
  return {
    x: block.x + at.column * cell.width,
    y: block.y + at.row * cell.height,
    width: span(1) * cell.width,
    height: span(0) * cell.height,
  };
};
