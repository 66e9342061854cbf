import { AVERAGE_POOL, AVERAGE_POOL_BACK, FILL, MAX_POOL, MAX_POOL_BACK } from '../codes.ts';
import { bytesOfNumber } from '../precision.ts';
import type { Operation } from '../program.ts';
import { sidesOf, type Layout } from './layout.ts';
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
  return {
    ...PLAIN,
    output: [rows, columns, channels],
    beside: false,
    forward: ({ batch, input, output }) => [
      isMax
        ? { code: MAX_POOL, whole: [...geometry(batch), ...at(input), ...at(output)] }
        : { code: AVERAGE_POOL, whole: [...geometry(batch), ...at(input), ...at(output), counted] },
    ],
    backward: (places) => {
      const { batch, input, output, outputGradient, inputGradient } = places;
      if (!inputGradient) return [];
      return [
        clear(places, inputGradient),
        isMax
          ? {
              code: MAX_POOL_BACK,
              whole: [
                ...geometry(batch),
                ...at(input),
                ...at(output),
                ...at(outputGradient),
                ...at(inputGradient),
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
