import type { MapPicture, StagePicture } from '../../../core/kinds/convolution/convolution.ts';
import { gradientId } from '../../../core/solution/backpropagate.ts';
import { blockOf, type CellBlock } from '../marks/cell-grid.ts';

export interface Block extends CellBlock {
  /** The common prefix of its cells' ids: `x_2`, `dL/dw`. */
  readonly symbol: string;
  readonly part: 'input' | 'kernel' | 'bias' | 'output';
  readonly backward: boolean;
  /** The channel and filter, from 0; null where there is only one. */
  readonly channel: number | null;
  readonly filter: number | null;
}
/** The positions of one channel's products: one cell for each kernel cell. */
export interface Products {
  readonly channel: number;
  readonly x: number;
  readonly y: number;
}
export interface StageLayout {
  readonly width: number;
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly blocks: readonly Block[];
  readonly products: readonly Products[];
  /** Between input and output: the position of the operation's name, for a layer without a kernel. */
  readonly middle: { readonly x: number; readonly y: number };
  /** The first cell of each input block without its padding: the origin of window coordinates. */
  readonly before: readonly [down: number, across: number];
  readonly after: readonly [down: number, across: number];
}

export const CELL_HEIGHT = 34;
/** Height above each block for its symbol. */
export const TITLE = 22;
const GAP = 12;
const APART = 44;
const MIDDLE = 96;
/** About as wide as ∂L/∂z₁,₁. */
const SYMBOL = 70;

type Named = Pick<Block, 'symbol' | 'part' | 'backward' | 'channel' | 'filter'>;

const indexed = (name: string, index: number, count: number): string =>
  count > 1 ? `${name}_${index + 1}` : name;

/**
 * Input, kernels and output side by side, channels and filters stacked; the gradients below in the same
 * columns.
 */
export function stageLayout(stage: StagePicture, cellWidth: number): StageLayout {
  const cell = { width: cellWidth, height: CELL_HEIGHT };
  const { input, output, kernels, kernel, biases } = stage;
  const padded = stage.type === 'conv' || stage.type === 'average-pool' || stage.type === 'max-pool';
  const before: readonly [number, number] = padded && stage.window ? stage.window.before : [0, 0];
  const after: readonly [number, number] = padded && stage.window ? stage.window.after : [0, 0];
  const inRows = input.rows + before[0] + after[0];
  const inColumns = input.columns + before[1] + after[1];
  const filters = kernels.length === 0 ? 0 : Math.max(...kernels.map(({ filter }) => filter)) + 1;
  const summed = stage.type === 'conv';

  const high = (rows: number): number => TITLE + rows * cell.height;
  const kernelX = inColumns * cell.width + APART;
  const kernelWide = kernel[1] * cell.width + GAP;
  const kernelsEnd = kernelX + (filters === 0 ? MIDDLE : Math.max(filters * kernelWide - GAP, cell.width));
  /** A bias is placed to the left of the output that it is added to. */
  const outputX = kernelsEnd + APART + (biases ? cell.width + APART / 2 : 0);
  // A symbol may be wider than a block of one column.
  const width = outputX + Math.max(output.columns * cell.width, SYMBOL);

  const block = (
    name: Named,
    x: number,
    y: number,
    rows: number,
    columns: number,
    ids: (row: number, column: number) => string | null,
  ): Block => ({
    ...name,
    symbol: name.backward ? gradientId('L', name.symbol) : name.symbol,
    ...blockOf(
      [name.backward ? 'd' : '', name.part, name.filter ?? 0, name.channel ?? 0].join(' '),
      { x, y },
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => ids(row, column)),
      ),
      cell,
    ),
  });
  const plane =
    (ids: readonly string[], { rows, columns }: Pick<MapPicture, 'rows' | 'columns'>, n: number) =>
    (row: number, column: number): string | null =>
      row < 0 || row >= rows || column < 0 || column >= columns
        ? null
        : (ids[(n * rows + row) * columns + column] ?? null);

  const band = (
    top: number,
    backward: boolean,
  ): {
    readonly blocks: readonly Block[];
    readonly products: readonly Products[];
    readonly bottom: number;
  } => {
    const [ins, outs] = backward ? [input.gradients, output.gradients] : [input.ids, output.ids];
    const blocks: Block[] = [];
    const products: Products[] = [];
    const kernelHigh = filters === 0 ? 0 : high(kernel[0]) * (summed && !backward ? 2 : 1);
    let y = top;
    for (let channel = 0; channel < input.channels; channel += 1) {
      const last = channel === input.channels - 1;
      const name = {
        symbol: indexed(input.name, channel, input.channels),
        backward,
        channel: input.channels > 1 ? channel : null,
        filter: null,
      };
      // Padding has no gradient: a contribution to it is dropped.
      const [down, across] = backward ? [0, 0] : before;
      if (ins)
        blocks.push(
          block(
            { part: 'input', ...name },
            (backward ? before[1] : 0) * cell.width,
            y + TITLE,
            backward ? input.rows : inRows,
            backward ? input.columns : inColumns,
            (row, column) => plane(ins, input, channel)(row - down, column - across),
          ),
        );
      for (const one of kernels.filter((other) => other.channel === channel)) {
        const ids = backward ? one.gradients : one.ids;
        if (ids)
          blocks.push(
            block(
              {
                symbol: one.name,
                part: 'kernel',
                backward,
                channel: input.channels > 1 ? channel : null,
                filter: filters > 1 ? one.filter : null,
              },
              kernelX + one.filter * kernelWide,
              y + TITLE,
              kernel[0],
              kernel[1],
              plane(ids, { rows: kernel[0], columns: kernel[1] }, 0),
            ),
          );
      }
      if (summed && !backward) products.push({ channel, x: kernelX, y: y + high(kernel[0]) + TITLE });
      y += Math.max(ins ? high(backward ? input.rows : inRows) : 0, kernelHigh) + (last ? 0 : GAP);
    }
    const stack = output.channels * (high(output.rows) + GAP) - GAP;
    const from = Math.max(top, top + (y - top - stack) / 2);
    for (let filter = 0; filter < output.channels; filter += 1) {
      const at = from + filter * (high(output.rows) + GAP) + TITLE;
      const bias = (backward ? biases?.gradients : biases?.ids)?.[filter];
      if (bias !== undefined)
        blocks.push(
          block(
            {
              symbol: biases?.ids[filter] ?? '',
              part: 'bias',
              backward,
              channel: null,
              filter: filters > 1 ? filter : null,
            },
            outputX - cell.width - APART / 2,
            at + ((output.rows - 1) * cell.height) / 2,
            1,
            1,
            () => bias,
          ),
        );
      if (outs)
        blocks.push(
          block(
            {
              symbol: indexed(output.name, filter, output.channels),
              part: 'output',
              backward,
              channel: null,
              filter: output.channels > 1 ? filter : null,
            },
            outputX,
            at,
            output.rows,
            output.columns,
            plane(outs, output, filter),
          ),
        );
    }
    return { blocks, products, bottom: Math.max(y, from + stack) };
  };

  const forward = band(0, false);
  const back = output.gradients ? band(forward.bottom + GAP + 6, true) : null;
  return {
    width,
    cell,
    before,
    after,
    height: (back ?? forward).bottom + 2,
    blocks: [...forward.blocks, ...(back?.blocks ?? [])],
    products: forward.products,
    middle: { x: kernelX + MIDDLE / 2, y: forward.bottom / 2 },
  };
}

/**
 * The window of an output cell on the padded input: its upper left cell, and every cell that it reads. Null
 * where the output cell has no window.
 */
export function windowAt(
  stage: StagePicture,
  row: number,
  column: number,
): {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly taps: readonly (readonly [row: number, column: number])[];
} | null {
  const { window, kernel } = stage;
  if (!window) return null;
  const at = [row * window.stride[0], column * window.stride[1]] as const;
  return {
    row: at[0],
    column: at[1],
    rows: window.dilation[0] * (kernel[0] - 1) + 1,
    columns: window.dilation[1] * (kernel[1] - 1) + 1,
    taps: Array.from(
      { length: kernel[0] * kernel[1] },
      (_, k) =>
        [
          at[0] + Math.floor(k / kernel[1]) * window.dilation[0],
          at[1] + (k % kernel[1]) * window.dilation[1],
        ] as const,
    ),
  };
}
