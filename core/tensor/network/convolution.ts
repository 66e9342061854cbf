import { CHANNEL_SUMS, CONVOLVE, CONVOLVE_WEIGHTS, SPREAD_MAP } from '../codes.ts';
import type { Operation } from '../program.ts';
import { convolutionScratch, convolutionWeightsScratch } from '../scratch.ts';
import { bytesOfNumber } from '../precision.ts';
import { layoutAt, NO_HALO, roomOf, sidesOf, type Halo, type Layout } from './layout.ts';
import { PLAIN, type LayerPlan } from './layer-plan.ts';
import { paddingOf, pairOf, type Pair, type Padding } from './window.ts';

export interface Convolution {
  readonly type: 'conv';
  readonly filters: number;
  readonly kernel: Pair;
  /** Absent: 1. */
  readonly stride?: Pair;
  readonly dilation?: Pair;
  /** Rows and columns of zeros, or `same`: as many outputs as ⌈side / stride⌉. Absent: 0. */
  readonly padding?: Padding;
}

/**
 * y = Σ w·x under the window, plus a bias for each filter; w[row][column][channel][filter]. The gradient by the input
 * is the same sum with the window turned by half a circle, over the gradient by the output with its stride spread out.
 * Dumoulin & Visin 2016, §4.
 */
export function convolution(layer: Convolution, shape: readonly number[]): LayerPlan {
  if (shape.length !== 3)
    throw new RangeError(`a convolution after ${shape.join('×')}; it takes height × width × channels`);
  const [height, width, channels] = sidesOf(shape);
  const { filters } = layer;
  const [kernelY, kernelX] = pairOf(layer.kernel);
  const [strideY, strideX] = pairOf(layer.stride ?? 1);
  const [dilationY, dilationX] = pairOf(layer.dilation ?? 1);
  const [reachY, reachX] = [dilationY * (kernelY - 1) + 1, dilationX * (kernelX - 1) + 1];
  const halo = paddingOf(layer.padding ?? 0, [height, width], [reachY, reachX], [strideY, strideX]);
  const rows = Math.floor((height + halo.top + halo.bottom - reachY) / strideY) + 1;
  const columns = Math.floor((width + halo.left + halo.right - reachX) / strideX) + 1;
  if (!(rows > 0 && columns > 0))
    throw new RangeError(
      `kernel ${kernelY}×${kernelX} is larger than its input ${height}×${width}; reduce the kernel or add padding`,
    );
  const output = [rows, columns, filters];
  const terms = kernelY * kernelX * channels;
  const strided = strideY > 1 || strideX > 1;
  // What the window turned round reads beyond the gradient, so that each pixel of the input is reached.
  const before = { y: reachY - 1 - halo.top, x: reachX - 1 - halo.left };
  const [spreadRows, spreadColumns] = [(rows - 1) * strideY + 1, (columns - 1) * strideX + 1];
  const around: Halo = {
    top: Math.max(0, before.y),
    left: Math.max(0, before.x),
    bottom: Math.max(0, height - 1 + reachY - before.y - spreadRows),
    right: Math.max(0, width - 1 + reachX - before.x - spreadColumns),
  };
  const spread = [spreadRows, spreadColumns, filters];

  /** Taps, runs and steps of the window over a layout, whose pixels have `depth` numbers. */
  const windowOn = (of: Layout, depth: number): readonly number[] => {
    const whole = dilationX === 1;
    const run = whole ? kernelX * depth : depth;
    const tapsX = whole ? 1 : kernelX;
    const nextX = whole ? 0 : (dilationX - 1) * depth;
    return [kernelY, tapsX, run, nextX, dilationY * of.row - tapsX * (run + nextX)];
  };

  return {
    ...PLAIN,
    output,
    parameters: { weight: [kernelY, kernelX, channels, filters], bias: [filters] },
    fan: { in: terms, out: kernelY * kernelX * filters },
    inputHalo: halo,
    gradientHalo: strided ? NO_HALO : around,
    buffers: (batch): Readonly<Record<string, number>> =>
      strided ? { spread: roomOf(spread, around, batch, 'float64', false) } : {},
    beside: false,
    scratch: (_batch, precision) =>
      Math.max(
        convolutionScratch(filters, terms, precision),
        convolutionScratch(channels, kernelY * kernelX * filters, precision),
        convolutionWeightsScratch(filters, terms, precision),
      ),
    forward: ({ batch, precision, input, output: to, parameters, scratch, scratchStep }) => {
      const first = input.place - (halo.top * input.row + halo.left * channels) * bytesOfNumber(precision);
      return [
        {
          code: CONVOLVE,
          whole: [
            ...[batch, rows, columns, channels, filters, ...windowOn(input, channels)],
            ...[first, input.sample, strideY * input.row, strideX * channels, parameters['weight'] ?? 0, 0],
            ...[to.place, to.sample, to.row, filters, parameters['bias'] ?? 0, scratch, scratchStep],
          ],
        },
      ];
    },
    backward: (places) => {
      const { batch, precision, input, inputGradient, outputGradient: g, parameters, gradients } = places;
      const { scratch, scratchStep, buffers } = places;
      const bytes = bytesOfNumber(precision);
      const first = input.place - (halo.top * input.row + halo.left * channels) * bytes;
      const found: Operation[] = [];
      if (gradients)
        found.push(
          {
            code: CONVOLVE_WEIGHTS,
            whole: [
              ...[batch, rows, columns, filters, ...windowOn(input, channels)],
              ...[
                first,
                input.sample,
                strideY * input.row,
                strideX * channels,
                g.place,
                g.sample,
                g.row,
                filters,
              ],
              ...[gradients['weight'] ?? 0, scratch, scratchStep],
            ],
          },
          {
            code: CHANNEL_SUMS,
            whole: [batch, rows, columns, filters, g.place, g.sample, g.row, gradients['bias'] ?? 0],
          },
        );
      if (inputGradient) {
        const wide = strided ? layoutAt(buffers['spread'] ?? 0, spread, around, batch, precision, false) : g;
        if (strided)
          found.push({
            code: SPREAD_MAP,
            whole: [
              ...[batch, rows, columns, filters, g.place, g.sample, g.row, filters],
              ...[wide.place, wide.sample, strideY * wide.row, strideX * filters],
            ],
          });
        const start = wide.place - (before.y * wide.row + before.x * filters) * bytes;
        found.push({
          code: CONVOLVE,
          whole: [
            ...[batch, height, width, filters, channels, ...windowOn(wide, filters)],
            ...[start, wide.sample, wide.row, filters, parameters['weight'] ?? 0, 1],
            ...[
              inputGradient.place,
              inputGradient.sample,
              inputGradient.row,
              channels,
              0,
              scratch,
              scratchStep,
            ],
          ],
        });
      }
      return found;
    },
  };
}
