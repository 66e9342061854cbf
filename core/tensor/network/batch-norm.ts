import { NORMALIZE, NORMALIZE_BACK } from '../codes.ts';
import { pixelsOf, sidesOf, type Layout } from './layout.ts';
import { PLAIN, type LayerPlan } from './layer-plan.ts';

export interface BatchNorm {
  readonly type: 'batch-norm';
  /** Absent: 1e-5. */
  readonly epsilon?: number;
  /** The share of the batch in the running averages. Absent: 0.1, as in PyTorch. */
  readonly momentum?: number;
}

/** y = γ·(x − μ)/√(σ² + ε) + β for each channel. Ioffe & Szegedy 2015, Algorithms 1 and 2. */
export function batchNorm(
  { epsilon = 1e-5, momentum = 0.1 }: BatchNorm,
  shape: readonly number[],
): LayerPlan {
  const [, , channels] = sidesOf(shape);
  const at = ({ place, sample, row }: Layout): readonly number[] => [place, sample, row];
  return {
    ...PLAIN,
    output: shape,
    parameters: { scale: [channels], shift: [channels] },
    starts: { scale: 1, runningVariance: 1 },
    buffers: () => ({
      mean: channels,
      root: channels,
      runningMean: channels,
      runningVariance: channels,
      unused: channels,
    }),
    kept: ['runningMean', 'runningVariance'],
    beside: false,
    forward: ({ batch, training, input, output, parameters, buffers }) => [
      {
        code: NORMALIZE,
        whole: [
          ...[
            ...pixelsOf(input, batch),
            ...at(input),
            ...at(output),
            parameters['scale'] ?? 0,
            parameters['shift'] ?? 0,
          ],
          ...[
            buffers['mean'] ?? 0,
            buffers['root'] ?? 0,
            buffers['runningMean'] ?? 0,
            buffers['runningVariance'] ?? 0,
          ],
          training ? 0 : 1,
        ],
        real: [epsilon, momentum],
      },
    ],
    backward: ({ batch, training, input, outputGradient, inputGradient, parameters, gradients, buffers }) => [
      {
        code: NORMALIZE_BACK,
        whole: [
          ...[...pixelsOf(input, batch), ...at(input), ...at(outputGradient)],
          ...(inputGradient ? at(inputGradient) : [0, 0, 0]),
          ...[parameters['scale'] ?? 0, buffers['mean'] ?? 0, buffers['root'] ?? 0],
          // A frozen layer has nowhere to put them: an array that nobody reads.
          ...[gradients?.['scale'] ?? buffers['unused'] ?? 0, gradients?.['shift'] ?? buffers['unused'] ?? 0],
          training ? 0 : 1,
        ],
      },
    ],
  };
}
