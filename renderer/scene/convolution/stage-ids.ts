import type { StagePicture } from '../../../core/kinds/convolution/convolution.ts';

/** The gradients that a layer computes from those of its output: of its kernels, biases and input. */
export const gradientIds = ({ input, kernels, biases }: StagePicture): readonly string[] => [
  ...kernels.flatMap(({ gradients }) => gradients ?? []),
  ...(biases?.gradients ?? []),
  ...(input.gradients ?? []),
];

/** Every cell of a layer's picture. */
export const cellIds = (stage: StagePicture): readonly string[] => [
  ...stage.input.ids,
  ...stage.output.ids,
  ...stage.kernels.flatMap(({ ids }) => ids),
  ...(stage.biases?.ids ?? []),
  ...(stage.output.gradients ?? []),
  ...gradientIds(stage),
];
