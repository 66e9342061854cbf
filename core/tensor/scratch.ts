import { bytesOfNumber, type Precision } from './precision.ts';

/** Bytes in which the kernels pack what they read often; the constants are those of kernels/product.ts. */
const DEPTH = 256;
const BLOCK = 524288;
const MOST_ROWS = 6;
const VECTOR = 16;
/** Two vectors of columns. */
const PANEL = 2 * VECTOR;

const panelsOf = (columns: number, precision: Precision): number =>
  Math.ceil((columns * bytesOfNumber(precision)) / PANEL);

/** For a product with `columns` columns and sums of `terms` terms. */
export function productScratch(columns: number, terms: number, precision: Precision): number {
  const rows = DEPTH * MOST_ROWS * bytesOfNumber(precision) + 2 * PANEL;
  const packed = Math.min(BLOCK, panelsOf(columns, precision) * PANEL * Math.min(DEPTH, terms));
  return 320 + rows + packed + PANEL;
}

/** For a convolution to `outputs` channels with windows of `terms` numbers. */
export const convolutionScratch = (outputs: number, terms: number, precision: Precision): number =>
  256 + panelsOf(outputs, precision) * PANEL * (terms + 1);

/** For the gradient by the weights of such a convolution. */
export const convolutionWeightsScratch = (outputs: number, terms: number, precision: Precision): number =>
  panelsOf(outputs, precision) * PANEL * terms;
