import { extent, range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { LocalCurve } from '../../core/views/local-picture.ts';

/** A local curve as drawn, in drawing units. */
export interface LocalCurveLayout {
  readonly width: number;
  readonly height: number;
  readonly curve: string;
  readonly tangent: string;
  readonly at: Place;
  readonly to: Place | null;
  /** The axes through 0, where 0 is in sight. */
  readonly zero: { readonly x: number | null; readonly y: number | null };
}
interface Place {
  readonly x: number;
  readonly y: number;
}
const SIZE = { width: 216, height: 120 } as const;
const SAMPLES = 120;
const AIR = 0.12;
/** The half-width that shows the bend of a function that levels off on both sides, and of one that does not. */
const LEVEL = 4.5;
const BENT = 1.5;

/** The curve around its point, with the tangent and, for an update, the point that it leads to. */
export function localCurveLayout(curve: LocalCurve): LocalCurveLayout {
  const { width, height } = SIZE;
  const [from, end] = domainOf(curve);
  const points = range(SAMPLES + 1)
    .map((i) => from + ((end - from) * i) / SAMPLES)
    .map((at): Place => ({ x: at, y: curve.value(at) }))
    .filter(({ y }) => Number.isFinite(y));
  const [left = from, right = end] = extent(points.map(({ x }) => x));
  const [low = 0, high = 1] = extent(points.map(({ y }) => y));
  const room = (high - low || Math.abs(high) || 1) * AIR;
  const x = scaleLinear([left, right], [0, width]);
  const y = scaleLinear([low - room, high + room], [height, 0]);
  const value = curve.value(curve.at);
  const draw = line<Place>()
    .x((point) => x(point.x))
    .y((point) => y(point.y));
  const reach = (right - left) * 0.28;
  const place = (at: number): Place => ({ x: x(at), y: y(curve.value(at)) });
  const within = (scaled: number, most: number): number | null =>
    scaled > 0 && scaled < most ? scaled : null;
  return {
    ...SIZE,
    curve: draw(points) ?? '',
    tangent: draw([-reach, reach].map((by) => ({ x: curve.at + by, y: value + curve.slope * by }))) ?? '',
    at: place(curve.at),
    to: curve.to === null ? null : place(curve.to),
    zero: { x: within(x(0), width), y: within(y(0), height) },
  };
}

function domainOf({ kind, at, to, beside, value }: LocalCurve): readonly [number, number] {
  if (kind === 'step') return [-0.5, 2];
  if (to !== null) {
    const span = Math.abs(to - at) || 1e-9;
    // A short step is drawn on a bowl that still bends.
    const pad = Math.max(1.2 * span, Math.min(0.5 * Math.max(Math.abs(at), 0.5), 8 * span));
    return [Math.min(at, to) - pad, Math.max(at, to) + pad];
  }
  const [low = at, high = at] = extent([0, at, ...beside]);
  const pad = Math.max(0.6 * (high - low), isLevel(value) ? LEVEL : BENT);
  return [low - pad, high + pad];
}

/** Does it level off on both sides, as σ and tanh do? */
const isLevel = (value: LocalCurve['value']): boolean =>
  [-40, 40].every((far) => Math.abs(value(far) - value(far * 1.1)) < 1e-6);
