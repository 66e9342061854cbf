import Fraction from 'fraction.js';
import { separation } from '../separable.ts';
import type { ChooseWeightsProblem } from './problem.ts';

/** Weights that do, or the proof that none do. */
export type Chosen =
  | { readonly weights: readonly string[] }
  /** Whole numbers, one a row: the conditions, weighted by them, add up to 0 > 0. */
  | { readonly certificate: readonly string[] }
  /** With the weights given no bias does: a row that must not fire has no smaller sum than one that must. */
  | { readonly between: readonly [mustFire: number, mustNot: number] };

/** Weights that are tried first, the smallest before the larger. */
const TRIED = [0, 1, -1, 2, -2];

/** The sums Σ wᵢxᵢ of all rows, exactly. */
function sumsOf({ table }: ChooseWeightsProblem, weights: readonly Fraction[]): readonly Fraction[] {
  return table.map(({ x }) =>
    x.reduce((sum, value, i) => sum.add(new Fraction(value).mul(weights[i] ?? 0)), new Fraction(0)),
  );
}

/** The gap between the smallest sum that must fire and the largest that must not; null where one side is empty. */
function gapOf({ table }: ChooseWeightsProblem, sums: readonly Fraction[]): Fraction | null {
  const of = (y: number): Fraction[] => sums.filter((_, r) => table[r]?.y === y);
  const [fires, silent] = [of(1), of(0)];
  if (fires.length === 0 || silent.length === 0) return null;
  const least = fires.reduce((a, b) => (a.compare(b) < 0 ? a : b));
  const most = silent.reduce((a, b) => (a.compare(b) > 0 ? a : b));
  return least.sub(most);
}

/** Small whole weights with the widest gap for their size; else those of the separation; else a proof. */
export function chosenWeights(problem: ChooseWeightsProblem): Chosen {
  const { table, weights: given } = problem;
  if (given) {
    const sums = sumsOf(
      problem,
      given.map((weight) => new Fraction(weight)),
    );
    const gap = gapOf(problem, sums);
    if (gap === null || gap.compare(0) > 0) return { weights: given.map(String) };
    const fire = table.findIndex(({ y }, r) => y === 1 && isExtreme(sums, r, table, 1));
    const not = table.findIndex(({ y }, r) => y === 0 && isExtreme(sums, r, table, 0));
    return { between: [fire, not] };
  }
  const separated = separation(table.map(({ x, y }) => ({ x: x.map(String), side: y === 1 ? 1 : -1 })));
  if ('certificate' in separated) return separated;
  const inputs = table[0]?.x.length ?? 0;
  let best: { readonly weights: readonly number[]; readonly size: number; readonly gap: Fraction } | null =
    null;
  for (const weights of combinations(inputs)) {
    const gap = gapOf(
      problem,
      sumsOf(
        problem,
        weights.map((weight) => new Fraction(weight)),
      ),
    );
    const size = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
    if (gap === null) return { weights: weights.map(() => '0') };
    if (gap.compare(0) <= 0) continue;
    if (!best || size < best.size || (size === best.size && gap.compare(best.gap) > 0))
      best = { weights, size, gap };
  }
  return { weights: best ? best.weights.map(String) : separated.weights.slice(0, inputs) };
}

/** Whether row r has the smallest sum of those that must fire, or the largest of those that must not. */
const isExtreme = (
  sums: readonly Fraction[],
  r: number,
  table: ChooseWeightsProblem['table'],
  y: 0 | 1,
): boolean =>
  sums.every((sum, other) => {
    const order = sum.compare(sums[r] ?? 0);
    return table[other]?.y !== y || (y === 1 ? order >= 0 : order <= 0);
  });

function combinations(inputs: number): readonly (readonly number[])[] {
  return inputs === 0
    ? [[]]
    : combinations(inputs - 1).flatMap((rest) => TRIED.map((weight) => [...rest, weight]));
}
