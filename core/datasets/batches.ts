import { shuffled, type Random } from '../tensor/random.ts';

/** Numbers of some samples, one sample after the other. */
export interface Samples<A extends Float32Array | Float64Array> {
  readonly inputs: A;
  readonly targets: A;
}

/**
 * Batches of `count` samples without end: all of them in a random order, then in another. A last, smaller batch is left
 * out; fewer samples than `size` are one batch. Every batch is written over by the next.
 */
export function* batchesOf<A extends Float32Array | Float64Array>(
  { inputs, targets }: Samples<A>,
  count: number,
  size: number,
  random: Random,
): Generator<Samples<A>, never, void> {
  const [wide, out] = [inputs.length / count, targets.length / count];
  const many = Math.min(size, count);
  const indices = Array.from({ length: count }, (_, i) => i);
  // Of the same type as what it is filled from.
  const batch = { inputs: inputs.slice(0, many * wide) as A, targets: targets.slice(0, many * out) as A };
  for (;;) {
    const order = shuffled(random, indices);
    for (let from = 0; from + many <= count; from += many) {
      order.slice(from, from + many).forEach((at, i) => {
        batch.inputs.set(inputs.subarray(at * wide, (at + 1) * wide), i * wide);
        batch.targets.set(targets.subarray(at * out, (at + 1) * out), i * out);
      });
      yield batch;
    }
  }
}
