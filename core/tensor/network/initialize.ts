import type { Engine } from '../engine.ts';
import type { Random } from '../random.ts';

/**
 * How weights are drawn; biases start at 0. `he`: normal with variance 2/fan-in (He et al., ICCV 2015, eq. 10).
 * `xavier`: normal with variance 2/(fan-in + fan-out) (Glorot & Bengio, AISTATS 2010, eq. 12). `uniform` ones have the
 * same variance. `normal`: with a standard deviation of its own. `pytorch`: uniform within ±1/√fan-in, biases too.
 */
export type Initialization =
  | { readonly name: 'he' | 'xavier' | 'he-uniform' | 'xavier-uniform' | 'pytorch' | 'zeros' }
  | { readonly name: 'normal'; readonly deviation: number }
  | { readonly name: 'constant'; readonly value: number };

export interface Fan {
  readonly in: number;
  readonly out: number;
}

/** `n` weights of a layer. */
export function drawWeights(
  engine: Engine,
  how: Initialization,
  n: number,
  fan: Fan,
  random: Random,
): Float64Array {
  const within = (limit: number): Float64Array =>
    Float64Array.from({ length: n }, () => (2 * random() - 1) * limit);
  const normal = (deviation: number): Float64Array => normals(engine, n, random).map((x) => x * deviation);
  switch (how.name) {
    case 'he':
      return normal(Math.sqrt(2 / fan.in));
    case 'xavier':
      return normal(Math.sqrt(2 / (fan.in + fan.out)));
    case 'he-uniform':
      return within(Math.sqrt(6 / fan.in));
    case 'xavier-uniform':
      return within(Math.sqrt(6 / (fan.in + fan.out)));
    case 'pytorch':
      return within(Math.sqrt(1 / fan.in));
    case 'normal':
      return normal(how.deviation);
    case 'constant':
      return new Float64Array(n).fill(how.value);
    case 'zeros':
      return new Float64Array(n);
  }
}

/**
 * Numbers of the standard normal distribution by the polar method (Marsaglia & Bray 1964), with the engine's logarithm,
 * so that they are the same everywhere.
 */
export function normals(engine: Engine, n: number, random: Random): Float64Array {
  const pairs: { readonly x: number; readonly y: number; readonly s: number }[] = [];
  while (pairs.length * 2 < n) {
    const [x, y] = [2 * random() - 1, 2 * random() - 1];
    const s = x * x + y * y;
    if (s > 0 && s < 1) pairs.push({ x, y, s });
  }
  const logarithms = engine.log(pairs.map(({ s }) => s));
  const found = new Float64Array(n);
  pairs.forEach(({ x, y, s }, i) => {
    const stretch = Math.sqrt((-2 * (logarithms[i] ?? 0)) / s);
    found[2 * i] = x * stretch;
    if (2 * i + 1 < n) found[2 * i + 1] = y * stretch;
  });
  return found;
}
