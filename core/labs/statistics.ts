import { threeFigures } from './verdict-text.ts';

/** NaN for none. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** The middle of the numbers in order, or between the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** The mean of positive numbers by their logarithms, and the factor that is one standard deviation of them. */
export const geometricMean = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)));
export function spreadFactor(values: readonly number[]): number {
  const logs = values.map(Math.log);
  const middle = mean(logs);
  const squares = logs.reduce((sum, one) => sum + (one - middle) ** 2, 0);
  return Math.exp(Math.sqrt(squares / (values.length - 1)));
}

/** The slope of the straight line of least squares through some points. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const [x0, y0] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  return (
    points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0) /
    points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0)
  );
}

/** A share in percent. */
export const percent = (share: number): string => `${threeFigures(100 * share)} %`;
/** A factor of which the logarithm is given. */
export const factor = (log: number): string => threeFigures(Math.exp(log));

/** The share of samples, in [0, 1], whose class has the largest of its outputs; `classes` outputs for each sample. */
export function shareRight(outputs: ArrayLike<number>, labels: Uint8Array, classes: number): number {
  let right = 0;
  labels.forEach((label, i) => {
    let best = 0;
    for (let k = 1; k < classes; k += 1)
      if ((outputs[i * classes + k] ?? NaN) > (outputs[i * classes + best] ?? NaN)) best = k;
    if (best === label) right += 1;
  });
  return right / labels.length;
}
