import { textError } from '../../../errors.ts';
import type { Shaped } from '../../layer.ts';
import type { Statement } from '../statement.ts';

/**
 * Where PyTorch has the channels of a map: `first`, after a convolution; `last`, after an embedding or a
 * recurrent layer; null: not known, as of an input.
 */
export type Axes = 'first' | 'last' | null;

/** Layers of PyTorch that take the second axis for the channels. */
export const CHANNELS_FIRST: readonly string[] = [
  'conv',
  'transposed-conv',
  'max-pool',
  'average-pool',
  'adaptive-max-pool',
  'adaptive-average-pool',
  'batch-norm',
  'instance-norm',
  'group-norm',
  'upsample',
  'pixel-shuffle',
  'zero-padding',
];
const CHANNELS_LAST = ['embedding', 'simple-rnn', 'lstm', 'gru'];

/**
 * The axes of what a layer of PyTorch puts out. Throws ProblemError where the layer would take another side
 * for the channels, which PyTorch does without a word when the numbers agree.
 */
export function axesAfter(
  { written, at, expects }: Statement,
  incoming: Shaped | null,
  axes: Axes,
  name: string,
): Axes {
  const { type } = written;
  const sides = incoming?.sides.length ?? 0;
  if (CHANNELS_FIRST.includes(type)) {
    if (axes === 'last' && sides > 1)
      throw textError(
        at,
        `the features come last here, and ${name} takes the second axis for the channels`,
        'put x.permute(0, 2, 1) before it',
      );
    return 'first';
  }
  if (CHANNELS_LAST.includes(type)) {
    if (axes === 'first' && sides > 1 && type !== 'embedding')
      throw textError(
        at,
        `the channels come first here, and ${name} reads the features last`,
        'put x.permute(0, 2, 1) before it',
      );
    return 'last';
  }
  if (type === 'dense' && sides > 1) {
    // torch.nn.Linear works on the last axis: of a map of channels first that is its width.
    if (axes === 'first' || sides > 2)
      throw textError(
        expects?.at ?? at,
        `a map of ${incoming?.sides.map(({ value }) => value).join('×') ?? ''} reaches this layer`,
        'put nn.Flatten() before it',
      );
    return 'last';
  }
  return axes;
}
