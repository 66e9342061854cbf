import type { StagePicture } from '../../../core/kinds/convolution/convolution.ts';
import type { Box, Point } from '../marks/geometry.ts';
import { windowAt, type Block, type StageLayout } from './layout.ts';
import type { Share, Shares } from './shares.ts';

/** The window of an output cell: the input cells that its value is computed from. */
export interface LookedThrough {
  /** Is the cell one of the output's gradients? */
  readonly backward: boolean;
  /** The output channel, from 0: the index of the filter. */
  readonly channel: number;
  readonly at: ReturnType<typeof windowAt>;
}

/** The window of the step in view; null where the step is not an output cell. */
export function lookedThrough(stage: StagePicture, viewed: string | null): LookedThrough | null {
  if (viewed === null) return null;
  const { ids, rows, columns } = stage.output;
  const gradients = stage.output.gradients ?? [];
  const index = [ids.indexOf(viewed), gradients.indexOf(viewed)].find((at) => at >= 0);
  if (index === undefined) return null;
  const place = index % (rows * columns);
  return {
    backward: gradients.includes(viewed),
    channel: Math.floor(index / (rows * columns)),
    at: windowAt(stage, Math.floor(place / columns), place % columns),
  };
}

/** Does the window cover this block of the input? Pooling reads only its own channel. */
export function liesOn(stage: StagePicture, { channel }: LookedThrough, block: Block): boolean {
  const own = block.channel ?? 0;
  return stage.kernels.length === 0
    ? own === channel
    : stage.kernels.some((kernel) => kernel.filter === channel && kernel.channel === own);
}

/** The window over the input and over its gradient, clipped to the drawn cells, in drawing units. */
export function windowBoxes(
  stage: StagePicture,
  layout: StageLayout,
  looked: LookedThrough | null,
): readonly Box[] {
  const at = looked?.at;
  if (!looked || !at) return [];
  return layout.blocks
    .filter((block) => block.part === 'input' && liesOn(stage, looked, block))
    .filter((block) => !block.backward || looked.backward)
    .flatMap((block): readonly Box[] => {
      // The gradient is drawn without padding.
      const [down, across] = block.backward ? layout.before : [0, 0];
      const [top, left] = [Math.max(at.row - down, 0), Math.max(at.column - across, 0)];
      const bottom = Math.min(at.row - down + at.rows, block.rows);
      const right = Math.min(at.column - across + at.columns, block.columns);
      if (bottom <= top || right <= left) return [];
      const { width, height } = layout.cell;
      return [
        {
          x: block.x + left * width,
          y: block.y + top * height,
          width: (right - left) * width,
          height: (bottom - top) * height,
        },
      ];
    });
}

/** The products of one channel of a sum, one cell for each kernel cell. */
export interface ProductGrid extends Point {
  readonly channel: number;
  readonly cells: readonly (Point & {
    /** The weight and its term; null where the weight multiplies padding. */
    readonly by: string;
    readonly share: Share | null;
  })[];
}

/** The products of the sum `summed`, below the kernels of its filter; none where no sum is in view. */
export function productGrids(
  stage: StagePicture,
  layout: StageLayout,
  { forward }: Shares,
  summed: string | null,
  filter: number | undefined,
): readonly ProductGrid[] {
  if (summed === null) return [];
  return layout.products.flatMap(({ channel, x, y }) => {
    const kernel = stage.kernels.find((one) => one.channel === channel && one.filter === filter);
    if (!kernel) return [];
    const left =
      layout.blocks.find(
        ({ part, backward, symbol }) => part === 'kernel' && !backward && symbol === kernel.name,
      )?.x ?? x;
    const columns = stage.kernel[1];
    return [
      {
        channel,
        x: left,
        y,
        cells: kernel.ids.map((by, k) => ({
          by,
          share: forward.find((share) => share.to === summed && share.by === by) ?? null,
          x: left + (k % columns) * layout.cell.width,
          y: y + Math.floor(k / columns) * layout.cell.height,
        })),
      },
    ];
  });
}
