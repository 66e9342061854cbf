import fc from 'fast-check';
import { namedFunction } from '../../core/expr/functions/index.ts';

/**
 * Points where a function is differentiable, away from its kinks; a function that is not listed is
 * differentiable everywhere.
 */
const number = fc.double({ min: -3, max: 3, noNaN: true });
const positive = fc.double({ min: 0.1, max: 5, noNaN: true });
const awayFrom0 = number.filter((x) => Math.abs(x) > 0.01);
const awayFromWhole = number.filter((x) => Math.abs(x - Math.round(x)) > 0.01);
/** The slopes at a kink that a convention may choose. */
const share = fc.constantFrom(0, 0.5, 1);
const apart = fc
  .array(number, { minLength: 3, maxLength: 3 })
  .filter((xs) => xs.every((x, i) => xs.every((other, j) => i === j || Math.abs(x - other) > 0.01)));
const away = (z: number, ...kinks: readonly number[]): boolean =>
  kinks.every((kink) => Math.abs(z - kink) > 0.01);
const POINTS: Readonly<Record<string, fc.Arbitrary<readonly number[]>>> = {
  ln: fc.tuple(positive),
  log2: fc.tuple(positive),
  sqrt: fc.tuple(positive),
  abs: fc.tuple(awayFrom0),
  sign: fc.tuple(awayFrom0),
  floor: fc.tuple(awayFromWhole),
  ceil: fc.tuple(awayFromWhole),
  relu: fc.tuple(awayFrom0, share),
  'relu-prime': fc.tuple(awayFrom0, share),
  huber: fc
    .tuple(number, positive)
    .filter(([e, delta]) => Math.abs(Math.abs(e) - delta) > 0.01 && Math.abs(e) > 0.01),
  clip: fc.tuple(number, positive).filter(([e, delta]) => Math.abs(Math.abs(e) - delta) > 0.01),
  step: fc.tuple(awayFrom0, share),
  'leaky-relu': fc.tuple(awayFrom0, number, share),
  prelu: fc.tuple(awayFrom0, number, share),
  elu: fc.tuple(awayFrom0, positive, share),
  selu: fc.tuple(awayFrom0, share),
  softsign: fc.tuple(awayFrom0), // its slope has a kink at 0
  'hard-sigmoid': fc
    .tuple(number, fc.constantFrom(6, 5, 2))
    .filter(([z, width]) => Math.abs(Math.abs(z) - width / 2) > 0.01 && Math.abs(z) > 0.01),
  relu6: fc.tuple(fc.double({ min: -3, max: 9, noNaN: true })).filter(([z]) => away(z, 0, 6)),
  'hard-swish': fc.tuple(fc.double({ min: -6, max: 6, noNaN: true })).filter(([z]) => away(z, -3, 0, 3)),
  'hard-tanh': fc
    .tuple(number, fc.double({ min: -3, max: -0.1, noNaN: true }), positive)
    .filter(([z, low, high]) => away(z, low, high)),
  cases: fc.tuple(awayFrom0, number, number, share),
  ...Object.fromEntries(
    ['max', 'max-shared', 'min', 'min-shared'].flatMap((name) => [
      [name, apart],
      [`is-${name}`, fc.tuple(fc.constantFrom(0, 1, 2), apart).map(([i, xs]) => [i, ...xs])],
    ]),
  ),
};

/** Arguments where a function is differentiable, hidden ones (conventions) included. */
export function smoothPoints(name: string): fc.Arbitrary<readonly number[]> {
  const { arity } = namedFunction(name);
  return POINTS[name] ?? fc.array(number, { minLength: arity ?? 2, maxLength: arity ?? 2 });
}
