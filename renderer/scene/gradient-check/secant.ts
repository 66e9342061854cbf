import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { evaluate } from '../../../core/expr/evaluate.ts';
import type { Expr } from '../../../core/expr/expr.ts';

export interface Secant {
  /** Paths in drawing units. */
  readonly curve: string;
  readonly chord: string;
  readonly ends: readonly { readonly x: number; readonly y: number }[];
}

const SAMPLES = 60;

/**
 * A function around a point, with the chord through the two points of the difference quotient. `h` is drawn at a
 * tenth of the width at least: a nudge of 0.001 could not be seen.
 */
export function secantOf(
  { variable, formula, isTwoSided }: { variable: string; formula: Expr; isTwoSided: boolean },
  at: number,
  h: number,
  side: number,
): Secant {
  const half = Math.max(3 * h, 0.4 * Math.max(1, Math.abs(at)));
  const shown = Math.max(h, half / 2.5);
  const f = (value: number): number => evaluate(formula, (id) => (id === variable ? value : Number.NaN));
  const points = Array.from({ length: SAMPLES + 1 }, (_, i) => at - half + (2 * half * i) / SAMPLES)
    .map((value) => ({ value, height: f(value) }))
    .filter(({ height }) => Number.isFinite(height));
  const heights = points.map(({ height }) => height);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const margin = (high - low) * 0.12 || 1;
  const x = scaleLinear()
    .domain([at - half, at + half])
    .range([0, side]);
  const y = scaleLinear()
    .domain([low - margin, high + margin])
    .range([side, 0]);
  const ends = [isTwoSided ? at - shown : at, at + shown]
    .map((value) => ({ value, height: f(value) }))
    .filter(({ height }) => Number.isFinite(height));
  const path = line<{ readonly value: number; readonly height: number }>()
    .x(({ value }) => x(value))
    .y(({ height }) => y(height));
  return {
    curve: path(points) ?? '',
    chord: path(ends) ?? '',
    ends: ends.map(({ value, height }) => ({ x: x(value), y: y(height) })),
  };
}
