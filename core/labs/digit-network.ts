import { CLASSES, PIXELS, type DigitSamples } from '../datasets/digits.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import type { Initialization } from '../tensor/network/initialize.ts';
import { Network, type OptimizerDescription } from '../tensor/network/network.ts';
import type { Precision } from '../tensor/precision.ts';
import { shareRight } from './statistics.ts';

/** How a network for handwritten digits is built and trained. */
export interface DigitNetwork {
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  readonly activation: 'tanh' | 'relu' | 'sigmoid';
  readonly initialization: Initialization;
  readonly optimizer: OptimizerDescription;
  /** Absent: float32. */
  readonly precision?: Precision;
  /** The largest number of samples of a step. */
  readonly batch: number;
  readonly seed: string;
}

/** Samples that are evaluated at once, at least. */
const AT_ONCE = 100;

/** A network 784 – hidden layers – 10 with softmax and cross-entropy. */
export const digitNetwork = (
  engine: Engine,
  { hidden, activation, initialization, optimizer, precision, batch, seed }: DigitNetwork,
): Network =>
  new Network(engine, {
    ...(precision ? { precision } : {}),
    batch: Math.max(batch, AT_ONCE),
    input: [PIXELS],
    layers: [
      ...hidden.flatMap((units): readonly TensorLayer[] => [
        { type: 'dense', units },
        { type: 'activation', function: activation },
      ]),
      { type: 'dense', units: CLASSES },
    ],
    loss: { name: 'cross-entropy-logits' },
    optimizer,
    initialization,
    seed,
  });

/** The share of digits classified right, in [0, 1]. */
export const digitsRight = (network: Network, { inputs, labels }: Omit<DigitSamples, 'targets'>): number =>
  shareRight(network.predict(inputs), labels, CLASSES);

/** The layers of a network that have weights. */
export const layersWithWeights = ({ layers }: Network): readonly number[] =>
  layers.flatMap(({ type }, at) => (type === 'dense' ? [at] : []));
