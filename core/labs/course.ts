import type { Samples } from '../datasets/batches.ts';
import type { Network } from '../tensor/network/network.ts';
import type { News } from './lab.ts';
import { shareRight } from './statistics.ts';

type Numbers = Float32Array | Float64Array;
/** Samples of which the class is known, their targets with 1 at that class. */
export interface Labelled {
  readonly inputs: Numbers;
  readonly targets: Numbers;
  readonly labels: Uint8Array;
}

/** A training that is watched: what it learns from, and two parts of what nobody learns from. */
export interface Course {
  readonly learnt: Labelled;
  /** null where nothing is chosen. */
  readonly choose: Labelled | null;
  readonly report: Labelled;
  readonly batches: Iterator<Samples<Numbers>, never, void>;
  readonly updates: number;
  /** After which updates it is read. */
  readonly isRead: (update: number) => boolean;
}
export interface Reading {
  readonly update: number;
  /** The loss on the samples that are learnt. */
  readonly training: number;
  /** The loss on the part to choose on; NaN where nothing is chosen. */
  readonly chosen: number;
  /** The loss on the part to report on, and the share of it that is classified right. */
  readonly loss: number;
  readonly accuracy: number;
}

/** Trains a network and gives its readings, before the first update and on the way; `seen` tells of each. */
export function* courseOf(
  network: Network,
  { learnt, choose, report, batches, updates, isRead }: Course,
  seen: (reading: Reading) => Iterable<News>,
): Generator<News, readonly Reading[], void> {
  const readings: Reading[] = [];
  for (let update = 0; update <= updates; update += 1) {
    if (update > 0) {
      const { inputs, targets } = batches.next().value;
      network.trainStep(inputs, targets);
      yield { type: 'tick' };
    }
    if (!isRead(update)) continue;
    const lossOn = ({ inputs, targets }: Labelled): number => network.evaluate(inputs, targets);
    const [training, chosen, loss] = [lossOn(learnt), choose ? lossOn(choose) : NaN, lossOn(report)];
    const outputs =
      report.labels.length <= network.batch
        ? network.valuesAfter(network.layers.length)
        : network.predict(report.inputs);
    const accuracy = shareRight(outputs, report.labels, network.outputSize);
    const reading: Reading = { update, training, chosen, loss, accuracy };
    readings.push(reading);
    yield* seen(reading);
  }
  return readings;
}

/** The reading with the lowest loss on the part to choose on: where early stopping stops. */
export const earliestBest = (readings: readonly Reading[]): Reading => best(readings, ({ chosen }) => chosen);
/** The reading after the last update. */
export function lastOf(readings: readonly Reading[]): Reading {
  const last = readings.at(-1);
  if (!last) throw new RangeError('no reading was taken');
  return last;
}
export const lowestLoss = (readings: readonly Reading[]): number => best(readings, ({ loss }) => loss).loss;

function best(readings: readonly Reading[], of: (reading: Reading) => number): Reading {
  return readings.reduce((found, one) => (of(one) < of(found) ? one : found), lastOf(readings.slice(0, 1)));
}
