import { textError } from '../../errors.ts';
import type { Arguments } from './arguments.ts';
import type { Expectation } from './statement.ts';

/** Arguments of most layers of Keras that change no shape and no count: accepted, not used. */
export const kerasIgnored: readonly string[] = [
  'kernel_initializer',
  'bias_initializer',
  'kernel_regularizer',
  'bias_regularizer',
  'activity_regularizer',
  'kernel_constraint',
  'bias_constraint',
  'depthwise_initializer',
  'depthwise_regularizer',
  'depthwise_constraint',
  'input_shape',
  'batch_input_shape',
  'input_dim',
  'input_length',
  'trainable',
  'dtype',
];
/** The same for layers that learn γ and β. */
export const kerasAffineIgnored: readonly string[] = [
  ...kerasIgnored,
  'beta_initializer',
  'gamma_initializer',
];

/** `padding="same"`; undefined for "valid", which is the default. Keras writes them in either case. */
export function kerasPadding(given: Arguments): 'same' | undefined {
  const name = given.text('padding')?.toLowerCase();
  if (name !== undefined && name !== 'same' && name !== 'valid')
    throw textError(given.at('padding'), `padding is “${name}”`, 'give "same" or "valid"');
  return name === 'valid' ? undefined : name;
}

export const channelsLast = (given: Arguments): void =>
  given.only('data_format', 'channels_last', 'write shapes as height, width, channels');

export const kerasBias = (given: Arguments): false | undefined =>
  given.flag('use_bias') === false ? false : undefined;

/** γ and β: `scale=False` leaves β alone, `center=False` γ. */
export function kerasAffine(given: Arguments): boolean | 'scale' | 'shift' {
  const [center, scale] = [given.flag('center') ?? true, given.flag('scale') ?? true];
  return center === scale ? center : center ? 'shift' : 'scale';
}

/** The axis of the channels: −1, or its number in an array with the batch, which the shape decides. */
export function kerasAxis(given: Arguments): Expectation | null {
  const axis = [given.sides('axis') ?? -1].flat();
  const [only = -1] = axis;
  if (axis.length > 1 || only === 0 || only < -1)
    throw textError(
      given.at('axis'),
      `axis is ${axis.join(', ')}`,
      'normalize the channels, the last axis: axis=-1',
    );
  return only === -1 ? null : { what: 'axis', value: only, at: given.at('axis') };
}

/** ε of a normalization; Keras's default is 0.001. */
export const kerasEpsilon = (given: Arguments): number => given.number('epsilon') ?? 0.001;
