import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cosOf, logOf, sinOf } from '../../../core/tensor/elementary.ts';
import { randomOf } from '../../../core/tensor/random.ts';

/** Units of the last place between two numbers. */
function unitsApart(a: number, b: number): number {
  const bits = new BigInt64Array(Float64Array.of(Math.abs(a), Math.abs(b)).buffer);
  return Math.sign(a) === Math.sign(b) ? Math.abs(Number((bits[0] ?? 0n) - (bits[1] ?? 0n))) : Infinity;
}

describe('functions of our own are within two units of the last place of the runtime’s', () => {
  const random = randomOf('elementary');
  test('the logarithm, from the smallest to the largest number', () => {
    for (let i = 0; i < 20_000; i += 1) {
      const x = (0.5 + random()) * 2 ** Math.floor(2040 * random() - 1021);
      expect(unitsApart(logOf(x), Math.log(x)), String(x)).toBeLessThanOrEqual(2);
    }
    for (const x of [5e-324, 1e-310, Number.MIN_VALUE * 3, Number.MAX_VALUE, 1 + 2 ** -52, 1 - 2 ** -53])
      expect(unitsApart(logOf(x), Math.log(x)), String(x)).toBeLessThanOrEqual(2);
  });
  test('the logarithm of 1, 0, ∞ and what has none', () => {
    expect([1, 0, Infinity, -1, Number.NaN].map(logOf)).toEqual([
      0,
      -Infinity,
      Infinity,
      Number.NaN,
      Number.NaN,
    ]);
  });
  test('sine and cosine over many turns', () => {
    for (let i = 0; i < 20_000; i += 1) {
      const x = (random() - 0.5) * 10 ** (6 * random() - 1);
      for (const [ours, theirs] of [
        [sinOf(x), Math.sin(x)],
        [cosOf(x), Math.cos(x)],
      ] as const)
        // Near a zero the last places are those of π.
        expect(Math.abs(theirs) > 1e-6 ? unitsApart(ours, theirs) : 0, String(x)).toBeLessThanOrEqual(2);
    }
  });
  test('angles of which sine and cosine are known', () => {
    expect([sinOf(0), cosOf(0)]).toEqual([0, 1]);
    expect(sinOf(Math.PI / 6)).toBeCloseTo(0.5, 15);
    expect(cosOf(Math.PI / 3)).toBeCloseTo(0.5, 15);
    expect(sinOf(Math.PI / 4)).toBeCloseTo(Math.SQRT1_2, 15);
    expect(cosOf(-Math.PI)).toBe(-1);
    expect(() => sinOf(1e6)).toThrow('an angle of 1000000');
    expect(() => cosOf(Number.NaN)).toThrow(RangeError);
  });
});

/**
 * What an experiment draws and trains with has to have the same bits on every machine. The last digit of these functions
 * may differ between runtimes; what judges a finished run (finding, statistics) may use them.
 */
test('data, engine and optimizers use no function whose last digit is the runtime’s', () => {
  const root = join(import.meta.dirname, '../../..');
  const found = ['core/datasets', 'core/tensor'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('kernels'))
      .flatMap((name) =>
        readFileSync(join(root, folder, name), 'utf8')
          .split('\n')
          .filter((line) => !/^\s*(\/?\*|\/\/)/.test(line))
          .flatMap(
            (line) =>
              /Math\.(?:exp|log\w*|pow|sinh?|cosh?|tanh?|a\w+2?h?|expm1|cbrt|hypot)\(/.exec(line) ?? [],
          )
          .filter((call) => !/Math\.abs/.test(call))
          .map((call) => `${folder}/${name}: ${call}`),
      ),
  );
  expect(found).toEqual([]);
});
