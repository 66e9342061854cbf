import { describe, expect, test } from 'vitest';
import { PRODUCT } from '../../../core/tensor/codes.ts';
import { bytesOfNumber } from '../../../core/tensor/precision.ts';
import { productScratch } from '../../../core/tensor/scratch.ts';
import { allowed, everyEngine, firstFar, rounded } from '../../oracles/engine.ts';
import { seeded } from '../../oracles/seeded.ts';

const sizes: readonly (readonly [m: number, n: number, k: number])[] = [
  [1, 1, 1],
  [1, 9, 3],
  [3, 7, 65],
  [65, 3, 7],
  [7, 65, 300],
  [6, 8, 256],
  [13, 17, 600],
  [64, 10, 128],
  [2, 600, 5],
];

describe.each(everyEngine)('a product of matrices, $build kernels, $precision', ({ engine, precision }) => {
  const bytes = bytesOfNumber(precision);
  test.each(sizes)('%d × %d, sums of %d terms: all transposes, biases and additions', (m, n, k) => {
    const next = seeded(m * 1000 + n * 10 + k);
    const random = (length: number): Float64Array =>
      rounded(Float64Array.from({ length }, () => 2 * next() - 1));
    const [a, b, c, bias] = [random(m * k), random(k * n), random(m * n), random(n)];
    const room = [a, b, c, bias].map(({ length }) => length * bytes + 64);
    const scratch = productScratch(n, k, precision);
    const total = room.reduce((sum, one) => sum + one, scratch);
    const start = engine.reserve(total);
    const places: number[] = [];
    room.reduce((at, one) => {
      places.push(at);
      return at + Math.ceil(one / 64) * 64;
    }, start);
    engine.release(start, total);
    const kept = engine.reserve(total + 512);
    const [atA = 0, atB = 0, atC = 0, atBias = 0] = places;
    const atScratch = Math.ceil((atBias + (room[3] ?? 0)) / 64) * 64;
    for (const [aTransposed, bTransposed, withBias, adds] of [
      [0, 0, false, 0],
      [1, 0, true, 0],
      [0, 1, false, 1],
      [1, 1, true, 0],
    ] as const) {
      const at = (row: number, column: number, rows: number, columns: number, transposed: number): number =>
        transposed ? column * rows + row : row * columns + column;
      engine.numbers(precision, atA, a.length).set(a);
      engine.numbers(precision, atB, b.length).set(b);
      engine.numbers(precision, atC, c.length).set(c);
      engine.numbers(precision, atBias, n).set(bias);
      engine.once(precision, {
        code: PRODUCT,
        whole: [
          ...[m, n, k, atA, aTransposed ? m : k, aTransposed, atB, bTransposed ? k : n, bTransposed],
          ...[atC, n, withBias ? atBias : 0, adds, atScratch, 0],
        ],
      });
      const wanted = c.map((had, i) => {
        const [row, column] = [Math.floor(i / n), i % n];
        let sum = adds ? had : withBias ? (bias[column] ?? 0) : 0;
        for (let t = 0; t < k; t += 1)
          sum += (a[at(row, t, m, k, aTransposed)] ?? 0) * (b[at(t, column, k, n, bTransposed)] ?? 0);
        return sum;
      });
      expect(firstFar(engine.numbers(precision, atC, m * n), wanted, allowed(precision, k, 1))).toBeNull();
    }
    engine.release(kept, total + 512);
  });
});
