import { scaleLinear, scaleLog } from 'd3-scale';
import { numberPlain } from '../../../core/expr/print.ts';
import type { Chart } from '../../../core/labs/lab.ts';
import type { PlotArea, Tick } from '../../charts/axes.ts';
import type { Curve } from '../../state/lab-curves.ts';
import { CurveMean } from './curve-mean.ts';
import { GrowingLine } from './growing-line.ts';

/** A line of a chart: one seed of an arm, or the mean of all of its seeds. */
interface Drawn {
  readonly arm: string;
  readonly path: string;
}
/** A point that is not joined to others. */
interface Dot {
  readonly arm: string;
  readonly x: number;
  readonly y: number;
}
export interface CurveLayout {
  readonly plot: PlotArea;
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  /** One for each seed. */
  readonly single: readonly Drawn[];
  /** One for each arm with more than one seed. */
  readonly means: readonly Drawn[];
  readonly scattered: readonly Dot[];
}
type Axes = Pick<Chart, 'x' | 'y' | 'scattered'>;
interface Room {
  readonly width: number;
  readonly height: number;
  /** What is left for labels at each side; absent: enough for two lines. */
  readonly margin?: Margin;
}
interface Margin {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
const MARGIN = { left: 52, right: 24, top: 22, bottom: 42 } as const;
/** With more points than this the axis across grows by a share ahead of them: not all is drawn anew for each. */
const MANY = 2000;
const AHEAD = 0.02;
/** The share of the range of y that is left free above and below the curves. */
const FREE = 0.06;

type At = Curve['points'][number];
type Scale = ReturnType<typeof scaleLinear<number>> | ReturnType<typeof scaleLog<number>>;

/** The curves of a chart in a room of so many pixels. Values that a logarithmic axis cannot show are left out. */
export const curveLayout = (axes: Axes, curves: readonly Curve[], room: Room): CurveLayout =>
  new CurveDrawing(axes, room).layout(curves);

/** A curve, how many of its points are read, and the drawing under the present scales. */
interface Line {
  readonly curve: Curve;
  read: number;
  readonly path: GrowingLine;
  drawn: Drawn;
  dots: readonly Dot[];
}
/** The curves of an arm that are joined. */
interface Seeds {
  count: number;
  readonly mean: CurveMean;
  drawn: Drawn | null;
}

/**
 * The drawing of curves that grow: a point costs what it adds, and all is drawn anew only when a point lies outside of
 * the axes so far. A line that did not change is the same object as before.
 */
export class CurveDrawing {
  readonly #axes: Axes;
  readonly #width: number;
  readonly #plot: PlotArea;
  #ranges!: { readonly x: Range; readonly y: Range };
  #lines!: Map<Curve, Line>;
  #seeds!: Map<string, Seeds>;
  #scales!: { readonly x: Scale; readonly y: Scale };
  #ticks!: Pick<CurveLayout, 'across' | 'up'>;

  constructor(axes: Axes, { width, height, margin = MARGIN }: Room) {
    this.#axes = axes;
    this.#width = width;
    this.#plot = {
      left: margin.left,
      right: width - margin.right,
      top: margin.top,
      bottom: height - margin.bottom,
    };
    this.#begin();
  }

  #begin(): void {
    this.#ranges = { x: new Range(this.#axes.x.log, AHEAD), y: new Range(this.#axes.y.log, 0) };
    this.#lines = new Map();
    this.#seeds = new Map();
    this.#scale();
  }

  /** The drawing of these curves: those of the last call, which may have grown, and new ones; or wholly other ones. */
  layout(curves: readonly Curve[]): CurveLayout {
    const same = curves.filter((curve) => this.#lines.has(curve)).length;
    if (same < this.#lines.size) this.#begin();
    for (const curve of curves) if (!this.#lines.has(curve)) this.#open(curve);
    let isOutside = false;
    const grown = new Map<Line, readonly At[]>();
    for (const line of this.#lines.values()) {
      const points = line.curve.points.slice(line.read);
      if (points.length === 0) continue;
      grown.set(line, points);
      for (const point of points) if (this.#include(point)) isOutside = true;
      if (!this.#isScattered(line.curve.arm)) {
        const seeds = this.#seedsOf(line.curve.arm);
        if (line.read === 0) seeds.count += 1;
        for (const { x, y } of points) seeds.mean.add(x, y);
      }
      line.read += points.length;
    }
    if (isOutside) {
      this.#scale();
      for (const line of this.#lines.values()) {
        line.path.clear();
        line.dots = [];
        this.#draw(line, line.curve.points);
      }
    } else for (const [line, points] of grown) this.#draw(line, points);
    const arms = isOutside ? this.#seeds.keys() : new Set(Array.from(grown.keys(), ({ curve }) => curve.arm));
    for (const arm of arms) this.#drawMean(arm);
    const lines = [...this.#lines.values()];
    return {
      plot: this.#plot,
      ...this.#ticks,
      single: lines.filter(({ curve }) => !this.#isScattered(curve.arm)).map(({ drawn }) => drawn),
      means: [...this.#seeds.values()].flatMap(({ drawn }) => drawn ?? []),
      scattered: lines.flatMap(({ dots }) => dots),
    };
  }
  #isScattered(arm: string): boolean {
    return this.#axes.scattered?.includes(arm) === true;
  }
  #seedsOf(arm: string): Seeds {
    const seeds = this.#seeds.get(arm) ?? { count: 0, mean: new CurveMean(), drawn: null };
    this.#seeds.set(arm, seeds);
    return seeds;
  }

  #open(curve: Curve): void {
    const { arm } = curve;
    this.#lines.set(curve, { curve, read: 0, path: new GrowingLine(), drawn: { arm, path: '' }, dots: [] });
  }

  #isShown({ x, y }: At): boolean {
    return this.#ranges.x.canShow(x) && this.#ranges.y.canShow(y);
  }
  /** Whether the axes have to grow for this point. */
  #include(point: At): boolean {
    if (!this.#isShown(point)) return false;
    const { x, y } = this.#ranges;
    const [across, up] = [x.include(point.x), y.include(point.y)];
    return across || up;
  }
  #scale(): void {
    const { left, right, top, bottom } = this.#plot;
    const { x: across, y: up } = this.#axes;
    const { x: xRange, y: yRange } = this.#ranges;
    const [x, y] = [xRange.scale([left, right], 0), yRange.scale([bottom, top], FREE)];
    this.#scales = { x, y };
    const count = Math.max(2, Math.floor(this.#width / 90));
    this.#ticks = {
      across: across.marked
        ? across.marked.map((value) => ({ at: x(value), text: String(value) }))
        : ticksOf(x, count, across.log, xRange.isWhole),
      up: ticksOf(y, 4, up.log, false),
    };
  }

  /** Draws points at the end of a line. */
  #draw(line: Line, points: readonly At[]): void {
    const { x, y } = this.#scales;
    const { arm } = line.curve;
    if (this.#isScattered(arm)) {
      const dots = points.filter((point) => this.#isShown(point));
      line.dots = [...line.dots, ...dots.map((point) => ({ arm, x: x(point.x), y: y(point.y) }))];
      return;
    }
    this.#extend(line.path, points);
    line.drawn = { arm, path: line.path.path };
  }
  #drawMean(arm: string): void {
    const seeds = this.#seedsOf(arm);
    if (seeds.count < 2) return;
    const path = new GrowingLine();
    this.#extend(path, seeds.mean);
    seeds.drawn = { arm, path: path.path };
  }
  #extend(path: GrowingLine, points: Iterable<At>): void {
    const { x, y } = this.#scales;
    for (const point of points)
      if (this.#isShown(point)) path.add(x(point.x), y(point.y));
      else path.lift();
  }
}

/** The numbers that an axis has to show. */
class Range {
  readonly #log: boolean;
  readonly #ahead: number;
  #low = Number.POSITIVE_INFINITY;
  #high = Number.NEGATIVE_INFINITY;
  #count = 0;
  /** Whether all of them are whole: counts, of which there are none in between. */
  isWhole = true;

  constructor(log: boolean | undefined, ahead: number) {
    this.#log = log === true;
    this.#ahead = ahead;
  }
  canShow(value: number): boolean {
    return Number.isFinite(value) && (!this.#log || value > 0);
  }
  /** Whether it had to grow for this number, or its labels change. */
  include(value: number): boolean {
    const { isWhole } = this;
    this.isWhole &&= Number.isInteger(value);
    this.#count += 1;
    if (value >= this.#low && value <= this.#high) return isWhole !== this.isWhole;
    this.#low = Math.min(this.#low, value);
    const ahead = this.#count > MANY && !this.#log ? this.#ahead * (value - this.#low) : 0;
    this.#high = Math.max(this.#high, value + ahead);
    return true;
  }
  /** `free`: the share of the range that is left free at both ends of a linear axis. */
  scale(room: readonly [number, number], free: number): Scale {
    const log = this.#log;
    const [low, high] = this.#low > this.#high ? [log ? 0.1 : 0, 1] : [this.#low, this.#high];
    if (log) return scaleLog(low === high ? [low / 2, high * 2] : [low, high], room);
    const pad = low === high ? 0.5 : free * (high - low);
    return scaleLinear([low - pad, high + pad], room);
  }
}

function ticksOf(scale: Scale, count: number, log: boolean | undefined, isCounted: boolean): Tick[] {
  const format = isCounted ? scale.tickFormat(count, ',d') : scale.tickFormat(count);
  return scale.ticks(count).flatMap((value) => {
    // Between two layers there is no layer.
    if (isCounted && !Number.isInteger(value)) return [];
    const text = log === true ? powerText(value) : format(value);
    return text === '' ? [] : [{ at: scale(value), text }];
  });
}

/** 10⁻³; nothing for a number between the powers of ten. */
function powerText(value: number): string {
  const exponent = Math.log10(value);
  if (Math.abs(exponent - Math.round(exponent)) > 1e-9) return '';
  return numberPlain(`1e${Math.round(exponent)}`).text;
}
