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
      for (let i = 0; i < many; i += 1) {
        const at = order[from + i] ?? NaN;
        copySample(inputs, at, batch.inputs, i, wide);
        copySample(targets, at, batch.targets, i, out);
      }
      yield batch;
    }
  }
}

/** Below so many numbers a view of them costs more than copying them one by one. */
const FEW = 32;

/** Writes sample `at` of `from` over sample `i` of `to`; `wide` numbers each. */
function copySample<A extends Float32Array | Float64Array>(
  from: A,
  at: number,
  to: A,
  i: number,
  wide: number,
): void {
  if (wide >= FEW) to.set(from.subarray(at * wide, (at + 1) * wide), i * wide);
  else for (let k = 0; k < wide; k += 1) to[i * wide + k] = from[at * wide + k] ?? NaN;
}
