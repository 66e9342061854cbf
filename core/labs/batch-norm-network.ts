import { CLASSES, PIXELS, samplesOf, type DigitSamples, type SplitDigits } from '../datasets/digits.ts';
import { say, type Text } from '../language/text.ts';
import type { Engine } from '../tensor/engine.ts';
import type { TensorLayer } from '../tensor/network/index.ts';
import { Network } from '../tensor/network/network.ts';
import { randomOf, shuffled } from '../tensor/random.ts';
import type { LabSettings } from './lab.ts';
import { takeWeights } from './same-weights.ts';

const HIDDEN = [100, 100, 100];
/** Units of the last hidden layer. */
export const LAST_UNITS = 100;
/** Digits that each run learns from. */
const LEARNT = 6000;
/** Samples that are evaluated at once. */
export const AT_ONCE = 500;

export const PLAIN = 'plain';
export const NORMALIZED = 'batch-norm';
export const WITHOUT = say('without', 'बिना', 'ছাড়া');
export const WITH = say('with batch normalization', 'बैच नॉर्मलाइज़ेशन के साथ', 'ব্যাচ নর্মালাইজেশন সহ');
export const ARMS: readonly { readonly id: string; readonly title: Text }[] = [
  { id: PLAIN, title: WITHOUT },
  { id: NORMALIZED, title: WITH },
];

/** How a network is trained. */
export interface NormTraining {
  readonly activation: 'sigmoid' | 'relu';
  readonly rate: number;
  readonly batch: number;
}
/** ReLU at a rate that suits it with and without: where two networks are compared that have both learnt. */
export const BOTH_LEARN: NormTraining = { activation: 'relu', rate: 0.1, batch: 60 };
export const trainingOf = (settings: LabSettings): NormTraining => ({
  activation: settings['activation'] === 'relu' ? 'relu' : 'sigmoid',
  rate: Number(settings['rate']),
  batch: Number(settings['batch']),
});

/** Where it is normalized: before each hidden activation, and the outputs too. */
interface Where {
  readonly hidden: boolean;
  readonly outputs?: boolean;
}

/** The small network of Ioffe & Szegedy 2015, §4.1, before its first update; it begins with the weights of `first`. */
export function normNetwork(
  engine: Engine,
  training: NormTraining,
  { hidden, outputs = false }: Where,
  first: Network,
): Network {
  const norm = { type: 'batch-norm' } as const;
  const network = new Network(engine, {
    batch: Math.max(training.batch, AT_ONCE),
    input: [PIXELS],
    layers: [
      ...HIDDEN.flatMap((units): readonly TensorLayer[] => [
        { type: 'dense', units },
        ...(hidden ? [norm] : []),
        { type: 'activation', function: training.activation },
      ]),
      { type: 'dense', units: CLASSES },
      ...(outputs ? [norm] : []),
    ],
    loss: { name: 'cross-entropy-logits' },
    optimizer: { name: 'gradient-descent', hyper: { eta: training.rate } },
    initialization: { name: 'zeros' },
    seed: 'the weights are taken from another network',
  });
  takeWeights(network, first);
  return network;
}

/** Holds the first weights of all networks of a seed, which takes long to draw anew for each. */
export const firstNetwork = (engine: Engine, { activation }: NormTraining, seed: string): Network =>
  new Network(engine, {
    batch: 1,
    input: [PIXELS],
    layers: [
      ...HIDDEN.flatMap((units): readonly TensorLayer[] => [
        { type: 'dense', units },
        { type: 'activation', function: activation },
      ]),
      { type: 'dense', units: CLASSES },
    ],
    initialization: { name: activation === 'relu' ? 'he' : 'xavier' },
    seed,
  });

/** The values before the last hidden activation: of so many layers from the start. */
export const beforeLastActivation = ({ layers }: Network): number =>
  layers.findLastIndex(({ type }) => type === 'activation');

/** The digits that the runs of one seed learn. */
export const learntDigits = ({ digits, pool }: SplitDigits, own: string): DigitSamples =>
  samplesOf(digits, shuffled(randomOf(`${own} digits`), pool).slice(0, LEARNT));
