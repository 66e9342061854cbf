/**
 * Logarithm, sine and cosine from products, sums and quotients alone, which are the same on every machine: the last digit
 * of Math.log, Math.sin and Math.cos may differ from one runtime to the next, and data that are drawn with them too.
 * The polynomials and the parts of ln 2 and π/2 are those of fdlibm (Sun Microsystems, 1993: e_log, k_sin, k_cos,
 * e_rem_pio2), whose error is below one unit of the last place.
 */

/** ln 2 and π/2, each in a part that whole numbers multiply without rounding, and the rest. */
const LN2 = [6.931471803691238e-1, 1.9082149292705877e-10] as const;
const HALF_PI = [1.5707963267341256, 6.077100506506192e-11] as const;
const LOG = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const;
const SIN = [
  -0.16666666666666632, 8.33333333332249e-3, -1.984126982985795e-4, 2.7557313707070068e-6,
  -2.5050760253406863e-8, 1.58969099521155e-10,
] as const;
const COS = [
  0.0416666666666666, -0.001388888888887411, 2.480158728947673e-5, -2.7557314351390663e-7,
  2.087572321298175e-9, -1.1359647557788195e-11,
] as const;
/** c₀ + c₁z + c₂z² + … */
const polynomial = (coefficients: readonly number[], z: number): number =>
  coefficients.reduceRight((sum, one) => sum * z + one, 0);

/** ln x for x > 0; −∞ for 0 and NaN below. */
export function logOf(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : Number.NaN;
  // x = m · 2ᵏ with m between √½ and √2; halving and doubling are exact, but for numbers below 2⁻¹⁰²².
  let [m, k] = x < 2 ** -1022 ? [x * 2 ** 54, -54] : [x, 0];
  for (; m >= Math.SQRT2; k += 1) m /= 2;
  for (; m < Math.SQRT1_2; k -= 1) m *= 2;
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const r = z * polynomial(LOG, z);
  const half = 0.5 * f * f;
  return k * LN2[0] - (half - (s * (half + r) + k * LN2[1]) - f);
}

/** sin x for |x| up to 10⁵. Throws RangeError beyond. */
export const sinOf = (x: number): number => turned(x, 0);
/** cos x for |x| up to 10⁵. Throws RangeError beyond. */
export const cosOf = (x: number): number => turned(x, 1);

/** The sine of x + quarters · π/2. */
function turned(x: number, quarters: number): number {
  if (!(Math.abs(x) <= 1e5)) throw new RangeError(`an angle of ${x}; give one between −100000 and 100000`);
  const n = Math.round(x / (Math.PI / 2));
  const [r, w] = [x - n * HALF_PI[0], n * HALF_PI[1]];
  const y = r - w;
  // What the subtraction rounded away.
  const rest = r - y - w;
  const quarter = (((n + quarters) % 4) + 4) % 4;
  const z = y * y;
  const value = quarter % 2 === 0 ? y + (y * z * polynomial(SIN, z) + rest) : cosine(y, rest, z);
  return quarter < 2 ? value : -value;
}
function cosine(y: number, rest: number, z: number): number {
  const half = 0.5 * z;
  const one = 1 - half;
  return one + (1 - one - half + (z * z * polynomial(COS, z) - y * rest));
}
