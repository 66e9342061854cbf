const STEPS = 30;
const CLOSE = 1e-11;

/**
 * Values x with f(x) = target: the one that the secant method finds from each starting value, once each. Exact in
 * one step for the sums and products of a working by hand.
 */
export function solveBack(
  f: (x: number) => number,
  target: number,
  starts: readonly number[],
): readonly number[] {
  const found = starts.flatMap((start) => rootFrom(f, target, start) ?? []);
  return found.filter((root, i) => found.findIndex((one) => isClose(one, root)) === i);
}

const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function rootFrom(f: (x: number) => number, target: number, start: number): number | null {
  let [x0, x1] = [start, start === 0 ? 0.1 : start * 1.05];
  let [y0, y1] = [f(x0) - target, f(x1) - target];
  for (let step = 0; step < STEPS; step += 1) {
    if (!Number.isFinite(y0) || !Number.isFinite(y1)) return null;
    if (Math.abs(y1) <= CLOSE * Math.max(Math.abs(target), Number.MIN_VALUE)) return x1;
    if (y1 === y0) return null;
    const next = x1 - (y1 * (x1 - x0)) / (y1 - y0);
    [x0, y0] = [x1, y1];
    [x1, y1] = [next, f(next) - target];
  }
  return null;
}

/** The decimal with the fewest significant figures that is off by no more than `within`. */
export function shortestDecimal(
  value: number,
  within: number,
): { readonly value: number; readonly figures: number } {
  for (let figures = 1; figures < MOST_FIGURES; figures += 1) {
    const short = Number(value.toPrecision(figures));
    if (Math.abs(short - value) <= within) return { value: short, figures };
  }
  return { value, figures: MOST_FIGURES };
}
const MOST_FIGURES = 15;
