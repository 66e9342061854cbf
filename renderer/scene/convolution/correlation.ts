import type { StagePicture } from '../../../core/kinds/convolution/convolution.ts';

/** A cell of the spread gradient: the id of its ∂L/∂y, or null for an inserted 0. */
export interface SpreadGradient {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (string | null)[];
}
/** One filter's contribution to the gradient of one input channel. */
export interface CorrelationRow {
  readonly filter: number;
  readonly spread: SpreadGradient;
  /** The kernel rotated by 180°, row-major. */
  readonly rotated: readonly string[];
}

/**
 * The gradient of one input channel as a correlation: ∂L/∂y, with stride − 1 zeros between its cells and a
 * border of zeros, correlated with the kernel rotated by 180°, at stride 1. Cell i of ∂L/∂x is under the
 * window that begins at cell i of the spread gradient: ∂L/∂xᵢ = Σₖ ∂L/∂y₍ᵢ₊ₚ₋ₖ·𝑑₎/ₛ · wₖ. Dumoulin & Visin
 * 2016, §4.6; Goodfellow et al. 2016, eq. 9.13.
 */
export function correlationRows(
  { input, output, kernels, kernel, window, flipped }: StagePicture,
  channel: number,
): readonly CorrelationRow[] {
  if (!window) return [];
  const span = [window.dilation[0] * (kernel[0] - 1), window.dilation[1] * (kernel[1] - 1)] as const;
  const [rows, columns] = [input.rows + span[0], input.columns + span[1]];
  const place = (at: number, axis: 0 | 1, side: number): number | null => {
    const o = (at - span[axis] + window.before[axis]) / window.stride[axis];
    return Number.isInteger(o) && o >= 0 && o < side ? o : null;
  };
  return kernels
    .filter((one) => one.channel === channel)
    .map(({ filter, ids }) => ({
      filter,
      // Reading from the far corner forwards is the same as reading from the near corner backwards.
      rotated: flipped ? ids : [...ids].reverse(),
      spread: {
        rows,
        columns,
        cells: Array.from({ length: rows * columns }, (_, n) => {
          const [row, column] = [
            place(Math.floor(n / columns), 0, output.rows),
            place(n % columns, 1, output.columns),
          ];
          return row === null || column === null
            ? null
            : (output.gradients?.[(filter * output.rows + row) * output.columns + column] ?? null);
        }),
      },
    }));
}

/**
 * The positions in the spread gradient that the rotated kernel covers for cell (row, column) of the input's
 * gradient, in the order of the kernel's cells.
 */
export function readsAt(
  { kernel, window }: StagePicture,
  columns: number,
  row: number,
  column: number,
): readonly number[] {
  return Array.from(
    { length: kernel[0] * kernel[1] },
    (_, k) =>
      (row + Math.floor(k / kernel[1]) * (window?.dilation[0] ?? 1)) * columns +
      column +
      (k % kernel[1]) * (window?.dilation[1] ?? 1),
  );
}
