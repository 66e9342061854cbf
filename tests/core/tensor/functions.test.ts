import { describe, expect, test } from 'vitest';
import { ACTIVATE, EXP, LOG, SIGMOID, SOFTPLUS, TANH } from '../../../core/tensor/codes.ts';
import { normalCdf } from '../../../core/expr/functions/normal.ts';
import { GELU } from '../../../core/tensor/codes.ts';
import { bytesOfNumber, type Precision } from '../../../core/tensor/precision.ts';
import { everyEngine } from '../../oracles/engine.ts';
import type { Engine } from '../../../core/tensor/engine.ts';

function values(engine: Engine, precision: Precision, code: number, x: ArrayLike<number>): Float64Array {
  const bytes = x.length * bytesOfNumber(precision);
  const place = engine.reserve(bytes);
  engine.numbers(precision, place, x.length).set(x);
  engine.once(precision, {
    code: ACTIVATE,
    whole: [1, 1, x.length, place, 0, 0, place, 0, 0, code],
    real: [0, 0],
  });
  const found = Float64Array.from(engine.numbers(precision, place, x.length));
  engine.release(place, bytes);
  return found;
}

/** Unit in the last place of a number. */
const unit = (x: number, precision: Precision): number =>
  2 ** (Math.floor(Math.log2(Math.abs(x))) - (precision === 'float32' ? 23 : 52));
const spaced = (from: number, to: number, n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => Math.fround(from + ((to - from) * i) / (n - 1)));

/** Largest error in units in the last place over many points. */
function worst(
  engine: Engine,
  precision: Precision,
  code: number,
  exact: (x: number) => number,
  x: Float64Array,
): number {
  const found = values(engine, precision, code, x);
  return x.reduce((most, one, i) => {
    const wanted = exact(one);
    return Math.max(most, Math.abs((found[i] ?? Number.NaN) - wanted) / unit(wanted, precision));
  }, 0);
}

describe.each(everyEngine)('functions of the engine, $build kernels, $precision', ({ engine, precision }) => {
  const wide = precision === 'float32' ? 87 : 700;
  // Against Math of float64, which is itself off by up to one unit there.
  test.each<[string, number, (x: number) => number, Float64Array, number]>([
    ['exp', EXP, Math.exp, spaced(-wide, wide, 20001), 2],
    ['exp near 0', EXP, Math.exp, spaced(-1, 1, 20001), 2],
    ['tanh', TANH, Math.tanh, spaced(-12, 12.001, 20002), 4],
    ['tanh near 0', TANH, Math.tanh, spaced(-0.01, 0.0100003, 2000), 4],
    ['sigmoid', SIGMOID, (x) => 1 / (1 + Math.exp(-x)), spaced(-30, 30, 20001), 4],
    ['log', LOG, Math.log, spaced(1e-3, 30, 20001), 2],
    ['log near 1', LOG, Math.log, spaced(0.99, 1.01003, 2000), 2],
    [
      'softplus',
      SOFTPLUS,
      (x) => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x))),
      spaced(-30, 30, 20001),
      5,
    ],
  ])('%s is right to a few units in the last place', (_, code, exact, x, most) => {
    expect(worst(engine, precision, code, exact, x)).toBeLessThanOrEqual(most);
  });

  test('GELU, by erf, agrees with that of the expressions', () => {
    const x = spaced(-5, 9, 3001);
    const found = values(engine, precision, GELU, x);
    const far = x.findIndex(
      (z, i) =>
        !(
          Math.abs((found[i] ?? 0) - z * normalCdf.value(z)) <=
          4 * Math.max(1, Math.abs(z)) * (precision === 'float32' ? 2 ** -24 : 2 ** -52)
        ),
    );
    expect(far).toBe(-1);
  });

  test('what is not a number stays so; exp stays finite; log 0 is −∞', () => {
    expect([...values(engine, precision, EXP, [NaN, 1e4, -1e4])].map(Number.isFinite)).toEqual([
      false,
      true,
      true,
    ]);
    expect([...values(engine, precision, TANH, [NaN, 1e4, -1e4])]).toEqual([NaN, 1, -1]);
    expect([...values(engine, precision, LOG, [0, -1, NaN, 1])]).toEqual([-Infinity, NaN, NaN, 0]);
  });
});
