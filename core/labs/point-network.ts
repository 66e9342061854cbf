import type { Points } from '../datasets/index.ts';
import type { Engine } from '../tensor/engine.ts';
import { Network, type OptimizerDescription, type Penalty } from '../tensor/network/network.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import type { Initialization } from '../tensor/network/initialize.ts';
import type { Precision } from '../tensor/precision.ts';
import type { Labelled } from './course.ts';
import { takeWeights } from './same-weights.ts';
import { shareRight } from './statistics.ts';
import type { RegionsPicture } from './lab.ts';

/** How a network for points of the plane is built and trained. */
export interface PointNetwork {
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  readonly activation: 'identity' | 'tanh' | 'relu' | 'sigmoid';
  readonly initialization: Initialization;
  readonly optimizer: OptimizerDescription;
  readonly penalty?: Penalty;
  /** The share of hidden units that dropout leaves out; absent: none. */
  readonly dropout?: number;
  /** Absent: float32. */
  readonly precision?: Precision;
  readonly batch: number;
  readonly seed: string;
}

/** A network 2 – hidden layers – 2 with softmax and cross-entropy. Dropout changes nothing of its first weights. */
export function pointNetwork(engine: Engine, described: PointNetwork): Network {
  const { hidden, activation, initialization, optimizer, penalty, dropout, precision, batch, seed } =
    described;
  const network = new Network(engine, {
    ...(precision ? { precision } : {}),
    batch,
    input: [2],
    layers: [
      ...hidden.flatMap((units): readonly TensorLayer[] => [
        { type: 'dense', units },
        ...(activation === 'identity' ? [] : [{ type: 'activation', function: activation } as const]),
        ...(dropout === undefined ? [] : [{ type: 'dropout', rate: dropout } as const]),
      ]),
      { type: 'dense', units: 2 },
    ],
    loss: { name: 'cross-entropy-logits' },
    optimizer,
    ...(penalty ? { penalty } : {}),
    initialization,
    seed,
  });
  if (dropout === undefined) return network;
  const { dropout: _, ...without } = described;
  const plain = pointNetwork(engine, without);
  takeWeights(network, plain);
  plain.dispose();
  return network;
}

/** The targets of labels: 1 at the class of each point. */
export function oneHot({ labels, classes }: Points): Float64Array {
  const targets = new Float64Array(labels.length * classes);
  labels.forEach((label, i) => (targets[i * classes + label] = 1));
  return targets;
}

export const labelled = (
  points: Points,
): Labelled & { readonly inputs: Float64Array; readonly targets: Float64Array } => ({
  inputs: points.inputs,
  targets: oneHot(points),
  labels: points.labels,
});

/** The share of points whose class has the largest output, in [0, 1]. */
export function accuracyOf(network: Network, { inputs, labels, classes }: Points): number {
  return shareRight(network.predict(inputs), labels, classes);
}

/** Places of a picture of regions on each side, and the square that it shows. */
const SIDE = 49;
const FROM = [-2.4, -2.4] as const;
const TO = [2.4, 2.4] as const;
const GRID = Float64Array.from({ length: 2 * SIDE * SIDE }, (_, i) => {
  const place = Math.floor(i / 2);
  const along = i % 2 === 0 ? place % SIDE : Math.floor(place / SIDE);
  return FROM[0] + ((TO[0] - FROM[0]) * along) / (SIDE - 1);
});

/** The probability of class 1 at each place of the grid of a picture: softmax of the two outputs. */
export function regionOf(engine: Engine, network: Network): Float64Array {
  const outputs = network.predict(GRID);
  const differences = Float64Array.from(
    { length: SIDE * SIDE },
    (_, i) => (outputs[2 * i] ?? 0) - (outputs[2 * i + 1] ?? 0),
  );
  return engine.exp(differences).map((one) => 1 / (1 + one));
}

export const regionsPicture = (
  probabilities: RegionsPicture['probabilities'],
  points: RegionsPicture['points'],
): RegionsPicture => ({ kind: 'regions', from: FROM, to: TO, side: SIDE, probabilities, points });
