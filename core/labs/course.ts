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

/** A training that is watched: what it learns from, and two halves of what nobody learns from. */
export interface Course {
  readonly learnt: Labelled;
  readonly choose: Labelled;
  readonly report: Labelled;
  readonly batches: Iterator<Samples<Numbers>, never, void>;
  readonly updates: number;
  /** Updates between two readings. */
  readonly every: number;
}
export interface Reading {
  readonly update: number;
  /** The loss on the samples that are learnt. */
  readonly training: number;
  /** The loss on the half to choose on. */
  readonly chosen: number;
  /** The loss on the half to report on, and the share of it that is classified right. */
  readonly loss: number;
  readonly accuracy: number;
}

/** Trains a network and gives its readings, before the first update and after every few; `seen` tells of each. */
export function* courseOf(
  network: Network,
  { learnt, choose, report, batches, updates, every }: Course,
  seen: (reading: Reading) => Iterable<News>,
): Generator<News, readonly Reading[], void> {
  const readings: Reading[] = [];
  for (let update = 0; update <= updates; update += 1) {
    if (update > 0) {
      const { inputs, targets } = batches.next().value;
      network.trainStep(inputs, targets);
      yield { type: 'tick' };
    }
    if (update % every > 0) continue;
    const reading: Reading = {
      update,
      training: network.evaluate(learnt.inputs, learnt.targets),
      chosen: network.evaluate(choose.inputs, choose.targets),
      loss: network.evaluate(report.inputs, report.targets),
      accuracy: shareRight(network.predict(report.inputs), report.labels, network.outputSize),
    };
    readings.push(reading);
    yield* seen(reading);
  }
  return readings;
}

/** The reading with the lowest loss on the half to choose on: where early stopping stops. */
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
