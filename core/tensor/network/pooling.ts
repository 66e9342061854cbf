import { AVERAGE_POOL, AVERAGE_POOL_BACK, FILL, MAX_POOL, MAX_POOL_BACK } from '../codes.ts';
import { bytesOfNumber, type Precision } from '../precision.ts';
import type { Operation } from '../program.ts';
import { lanesOf, sidesOf, type Layout } from './layout.ts';
import { PLAIN, type LayerPlan, type Places } from './layer-plan.ts';
import { paddingOf, pairOf, type Padding, type Pair } from './window.ts';

export interface Pooling {
  readonly type: 'max-pool' | 'average-pool';
  readonly size: Pair;
  /** Absent: the size. */
  readonly stride?: Pair;
  readonly padding?: Padding;
  /** Whether padding counts as zeros in an average. Absent: no. */
  readonly countPadding?: boolean;
}

/** The largest entry, or the mean, of each window. The gradient of a largest entry goes to the first that equals it. */
export function pooling(layer: Pooling, shape: readonly number[]): LayerPlan {
  if (shape.length !== 3)
    throw new RangeError(`pooling after ${shape.join('×')}; it takes height × width × channels`);
  const [height, width, channels] = sidesOf(shape);
  const [sizeY, sizeX] = pairOf(layer.size);
  const [strideY, strideX] = pairOf(layer.stride ?? layer.size);
  const around = paddingOf(layer.padding ?? 0, [height, width], [sizeY, sizeX], [strideY, strideX]);
  const rows = Math.floor((height + around.top + around.bottom - sizeY) / strideY) + 1;
  const columns = Math.floor((width + around.left + around.right - sizeX) / strideX) + 1;
  if (!(rows > 0 && columns > 0))
    throw new RangeError(
      `a window of ${sizeY}×${sizeX} is larger than its input ${height}×${width}; reduce it`,
    );
  if (around.top >= sizeY || around.left >= sizeX)
    throw new RangeError('a window would lie in the padding alone; reduce the padding');
  const geometry = (batch: number): readonly number[] => [
    ...[
      batch,
      rows,
      columns,
      channels,
      sizeY,
      sizeX,
      strideY,
      strideX,
      around.top,
      around.left,
      height,
      width,
    ],
  ];
  const at = ({ place, sample, row }: Layout): readonly number[] => [place, sample, row];
  const counted = layer.countPadding === true ? 1 : 0;
  const isMax = layer.type === 'max-pool';
  /** Windows of 2 × 2 side by side over whole vectors of channels: the most usual ones have loops of their own. */
  const inFours = (precision: Precision): boolean =>
    [sizeY, sizeX, strideY, strideX].every((side) => side === 2) &&
    around.top + around.left === 0 &&
    channels % lanesOf(precision) === 0;
  const isCovered = height === 2 * rows && width === 2 * columns;
  return {
    ...PLAIN,
    output: [rows, columns, channels],
    beside: false,
    forward: ({ batch, precision, input, output }) => [
      isMax
        ? {
            code: MAX_POOL,
            whole: [...geometry(batch), ...at(input), ...at(output), Number(inFours(precision))],
          }
        : { code: AVERAGE_POOL, whole: [...geometry(batch), ...at(input), ...at(output), counted] },
    ],
    backward: (places) => {
      const { batch, precision, input, output, outputGradient, inputGradient } = places;
      if (!inputGradient) return [];
      const writesAll = isMax && inFours(precision) && isCovered;
      return [
        ...(writesAll ? [] : [clear(places, inputGradient)]),
        isMax
          ? {
              code: MAX_POOL_BACK,
              whole: [
                ...geometry(batch),
                ...at(input),
                ...at(output),
                ...at(outputGradient),
                ...at(inputGradient),
                Number(inFours(precision)),
              ],
            }
          : {
              code: AVERAGE_POOL_BACK,
              whole: [...geometry(batch), ...at(outputGradient), ...at(inputGradient), counted],
            },
      ];
    },
  };
}

/** Fills a map with 0, and its halo with what it has: from its first number to its last. */
function clear({ batch, precision }: Places, { place, sample, row, shape }: Layout): Operation {
  const [height, width, channels] = sidesOf(shape);
  const numbers = (batch - 1) * sample + (height - 1) * row + width * channels;
  return { code: FILL, whole: [place, numbers * bytesOfNumber(precision)] };
}
