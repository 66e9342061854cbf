import {
  ACTIVATE,
  ACTIVATE_BACK,
  ELU,
  GELU,
  GELU_TANH,
  HARD_SIGMOID,
  HARD_SWISH,
  HARD_TANH,
  IDENTITY,
  LEAKY_RELU,
  LOG_SIGMOID,
  MISH,
  RELU,
  RELU6,
  SELU,
  SIGMOID,
  SILU,
  SOFTMAX,
  SOFTMAX_BACK,
  SOFTPLUS,
  SOFTSIGN,
  STEP,
  TANH,
} from '../codes.ts';
import { runsOf, sidesOf } from './layout.ts';
import { PLAIN, type LayerPlan, type Places } from './layer-plan.ts';

/** The activations of core/expr/functions by their names there; a learnt slope (PReLU) is a parameter here. */
const CODES = {
  identity: IDENTITY,
  step: STEP,
  relu: RELU,
  relu6: RELU6,
  'leaky-relu': LEAKY_RELU,
  prelu: LEAKY_RELU,
  elu: ELU,
  selu: SELU,
  gelu: GELU,
  'gelu-tanh': GELU_TANH,
  silu: SILU,
  'hard-swish': HARD_SWISH,
  mish: MISH,
  softplus: SOFTPLUS,
  softsign: SOFTSIGN,
  sigmoid: SIGMOID,
  'log-sigmoid': LOG_SIGMOID,
  'hard-sigmoid': HARD_SIGMOID,
  tanh: TANH,
  'hard-tanh': HARD_TANH,
} as const;

export type TensorActivation = keyof typeof CODES | 'softmax' | 'log-softmax';

export interface ActivationLayer {
  readonly type: 'activation';
  readonly function: TensorActivation;
  /** The slope of a leaky ReLU below 0, or α of ELU. Absent: 0.01, 0.25 of PReLU, and 1. */
  readonly parameter?: number;
  /** What a convention chooses: ReLU′(0), step(0), the share of the right-hand slope at a kink. Absent: 0; step(0) = 1. */
  readonly kink?: number;
  /** d of the ramp z/d + ½ of the hard sigmoid. Absent: 6. */
  readonly width?: number;
}

const PARAMETERS: Partial<Record<TensorActivation, number>> = { 'leaky-relu': 0.01, prelu: 0.25, elu: 1 };

/** y = f(x) for each entry; softmax and its logarithm over the channels of each pixel. */
export function activation(layer: ActivationLayer, shape: readonly number[]): LayerPlan {
  const name = layer.function;
  if (name === 'softmax' || name === 'log-softmax')
    return overChannels(name === 'log-softmax' ? 1 : 0, shape);
  const code = CODES[name];
  const parameter = name === 'hard-sigmoid' ? (layer.width ?? 6) : (layer.parameter ?? PARAMETERS[name] ?? 0);
  const real = [parameter, layer.kink ?? (name === 'step' ? 1 : 0)];
  return {
    ...PLAIN,
    output: shape,
    beside: true,
    forward: ({ batch, input, output }) => {
      const { images, rows, run, steps } = runsOf([input, output], batch);
      return [{ code: ACTIVATE, whole: [images, rows, run, ...steps(input), ...steps(output), code], real }];
    },
    backward: ({ batch, input, output, outputGradient, inputGradient }) => {
      if (!inputGradient) return [];
      const { images, rows, run, steps } = runsOf([input, output, outputGradient, inputGradient], batch);
      return [
        {
          code: ACTIVATE_BACK,
          whole: [
            ...[images, rows, run, ...steps(input), ...steps(output), ...steps(outputGradient)],
            ...[...steps(inputGradient), code],
          ],
          real,
        },
      ];
    },
  };
}

function overChannels(logarithm: number, shape: readonly number[]): LayerPlan {
  const [height, width, channels] = sidesOf(shape);
  const groups = (places: Places): readonly number[] => {
    const { batch, input, output } = places;
    if (input.beside > 0) return [batch, channels, 1, input.beside];
    if ([input, output].some(({ sample }) => sample !== height * width * channels))
      throw new RangeError('a softmax over a map cannot stand before a padded convolution');
    return [batch * height * width, channels, channels, 1];
  };
  return {
    ...PLAIN,
    output: shape,
    beside: true,
    forward: (places) => [
      { code: SOFTMAX, whole: [...groups(places), places.input.place, places.output.place, logarithm] },
    ],
    backward: (places) =>
      places.inputGradient
        ? [
            {
              code: SOFTMAX_BACK,
              whole: [
                ...[...groups(places), places.output.place, places.outputGradient.place],
                ...[places.inputGradient.place, logarithm],
              ],
            },
          ]
        : [],
  };
}
