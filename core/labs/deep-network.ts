import { normalOf } from '../datasets/normal.ts';
import { same, say, type Text } from '../language/text.ts';
import type { EntrywiseName } from '../layers/activations.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import type { Initialization } from '../tensor/network/initialize.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf } from '../tensor/random.ts';
import { lengthOf } from './gradient-size.ts';

/** Units of each hidden layer. */
export const UNITS = 64;
const CLASSES = 10;
/** Samples that go through the network at once, at most. */
const AT_ONCE = 128;

/** Ways to draw the first weights, with the variance of a weight: of Xavier 2/(n + n), of He 2/n, with n units on both sides. */
export const WAYS = {
  tiny: { title: same('N(0, 0.01²)'), how: { name: 'normal', deviation: 0.01 }, variance: 0.01 ** 2 },
  xavier: { title: same('Xavier'), how: { name: 'xavier' }, variance: 1 / UNITS },
  he: { title: same('He'), how: { name: 'he' }, variance: 2 / UNITS },
  quarter: { title: same('N(0, 0.25²)'), how: { name: 'normal', deviation: 0.25 }, variance: 0.25 ** 2 },
  half: { title: same('N(0, 0.5²)'), how: { name: 'normal', deviation: 0.5 }, variance: 0.5 ** 2 },
} as const satisfies Readonly<Record<string, { title: Text; how: Initialization; variance: number }>>;
export type Way = keyof typeof WAYS;
export const ways = Object.keys(WAYS) as Way[];

export const ACTIVATIONS = {
  relu: same('ReLU'),
  tanh: same('tanh'),
  sigmoid: say('sigmoid', 'सिग्मॉइड', 'সিগময়েড'),
  identity: say('none (linear)', 'कोई नहीं (रैखिक)', 'নেই (রৈখিক)'),
} as const satisfies Readonly<Partial<Record<EntrywiseName, Text>>>;
export type Activation = keyof typeof ACTIVATIONS;

/** A deep network that was just drawn, and the number of random samples that it sees. */
export interface DeepNetwork {
  readonly activation: Activation;
  readonly way: Way;
  /** With weights, that of the output included. */
  readonly layers: number;
  readonly samples: number;
  /** The seed of its weights and samples: of two numbers of samples the first ones are the same. */
  readonly own: string;
}

/** ‖∂L/∂z‖ of each layer over all samples, the first layer first; L is their mean loss. */
export function sizesOf(
  engine: Engine,
  { activation, way, layers, samples, own }: DeepNetwork,
): readonly number[] {
  const between: readonly TensorLayer[] =
    activation === 'identity' ? [] : [{ type: 'activation', function: activation }];
  const network = new Network(engine, {
    precision: 'float64',
    batch: AT_ONCE,
    input: [UNITS],
    layers: [
      ...Array.from({ length: layers - 1 }, (): readonly TensorLayer[] => [
        { type: 'dense', units: UNITS },
        ...between,
      ]).flat(),
      { type: 'dense', units: CLASSES },
    ],
    loss: { name: 'cross-entropy-logits' },
    initialization: WAYS[way].how,
    seed: own,
  });
  try {
    const normal = normalOf(randomOf(`${own} inputs`));
    const squares = new Float64Array(layers);
    for (let from = 0; from < samples; from += AT_ONCE) {
      const many = Math.min(AT_ONCE, samples - from);
      const inputs = Float64Array.from({ length: many * UNITS }, normal);
      const targets = new Float64Array(many * CLASSES);
      for (let i = 0; i < many; i += 1) targets[i * CLASSES + ((from + i) % CLASSES)] = 1;
      network.gradients(inputs, targets);
      for (let layer = 0; layer < layers; layer += 1) {
        const size = lengthOf(network.gradientAfter(layer * (1 + between.length) + 1)) * (many / samples);
        squares[layer] = (squares[layer] ?? NaN) + size * size;
      }
    }
    return Array.from(squares, Math.sqrt);
  } finally {
    network.dispose();
  }
}
