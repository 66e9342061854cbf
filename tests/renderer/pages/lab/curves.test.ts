import { describe, expect, it } from 'vitest';
import { randomOf } from '../../../../core/tensor/random.ts';
import { CurveMean } from '../../../../renderer/pages/lab/curve-mean.ts';
import { CurveDrawing, curveLayout } from '../../../../renderer/pages/lab/curves.ts';
import { GrowingLine } from '../../../../renderer/pages/lab/growing-line.ts';
import type { Curve } from '../../../../renderer/state/lab-curves.ts';

const ROOM = { width: 476, height: 264 };
const AXIS = { title: { en: 'a', hi: 'a', bn: 'a' } };
const LOG = { ...AXIS, log: true };
const curve = (arm: string, seed: number, points: Curve['points'] = []): Curve => ({
  chart: 'loss',
  arm,
  seed,
  points,
});
/** The room between the margins is 400 pixels wide and 200 high: 52 to 452 and 222 to 22. */
const LEFT = 52;

describe('a line that grows', () => {
  it('has every point where there is at most one in a column of pixels', () => {
    const line = new GrowingLine();
    line.add(1, 2);
    line.add(2.25, 3);
    expect(line.path).toBe('M1,2L2.3,3');
    line.add(3, 4.04);
    expect(line.path).toBe('M1,2L2.3,3L3,4');
  });
  it('keeps the first, lowest, highest and last of a column, as they came', () => {
    const line = new GrowingLine();
    for (const [x, y] of [
      [5, 10],
      [5.1, 30],
      [5.2, 20],
      [5.3, 5],
      [5.4, 6],
      [5.5, 8],
      [6, 9],
    ] as const)
      line.add(x, y);
    expect(line.path).toBe('M5,10L5.1,30L5.3,5L5.5,8L6,9');
  });
  it('is broken where it was lifted, and can begin again', () => {
    const line = new GrowingLine();
    line.add(1, 1);
    line.lift();
    line.add(2, 2);
    line.add(3, 3);
    expect(line.path).toBe('M1,1M2,2L3,3');
    line.clear();
    expect(line.path).toBe('');
    line.add(4, 4);
    expect(line.path).toBe('M4,4');
  });
});

describe('the mean of curves', () => {
  it('is that of the curves that got so far, in the order of x', () => {
    const mean = new CurveMean();
    for (const [x, y] of [
      [0, 1],
      [2, 5],
      [0, 3],
      [1, 7],
    ] as const)
      mean.add(x, y);
    expect([...mean]).toEqual([
      { x: 0, y: 2 },
      { x: 1, y: 7 },
      { x: 2, y: 5 },
    ]);
  });
});

describe('curves of a chart', () => {
  it('stand at their places between the axes', () => {
    const { single, means, plot } = curveLayout(
      { x: AXIS, y: LOG },
      [
        curve('a', 1, [
          { x: 0, y: 1 },
          { x: 4, y: 100 },
        ]),
        curve('a', 2, [
          { x: 0, y: 100 },
          { x: 4, y: 1 },
        ]),
      ],
      ROOM,
    );
    expect(plot).toEqual({ left: LEFT, right: 452, top: 22, bottom: 222 });
    expect(single.map(({ path }) => path)).toEqual(['M52,222L452,22', 'M52,22L452,222']);
    // The mean of 1 and 100 is 50.5: 200 · log₁₀(50.5) / 2 = 170.3 pixels above 222.
    expect(means).toEqual([{ arm: 'a', path: 'M52,51.7L452,51.7' }]);
  });
  it('leave out what a logarithmic axis cannot show, and break there', () => {
    const { single } = curveLayout(
      { x: AXIS, y: LOG },
      [
        curve('a', 1, [
          { x: 0, y: 1 },
          { x: 1, y: 0 },
          { x: 2, y: 10 },
          { x: 3, y: Number.NaN },
          { x: 4, y: 1 },
        ]),
      ],
      ROOM,
    );
    expect(single[0]?.path).toBe('M52,222M252,22M452,222');
  });
  it('drawn as they grow are those drawn at once', () => {
    const random = randomOf('growing');
    const axes = { x: AXIS, y: AXIS, scattered: ['c'] };
    for (let round = 0; round < 30; round += 1) {
      const curves: Curve[] = [];
      const drawing = new CurveDrawing(axes, ROOM);
      for (let turn = 0; turn < 12; turn += 1) {
        if (random() < 0.5) curves.push(curve('abc'.charAt(turn % 3), turn, line(1)));
        for (const { points } of curves)
          if (random() < 0.4)
            for (let i = Math.floor(40 * random()); i > 0; i -= 1)
              points.push({ x: points.length, y: random() + (random() < 0.01 ? 50 : 0) });
        expect(drawing.layout([...curves])).toEqual(curveLayout(axes, curves, ROOM));
      }
    }
  });
  it('that did not change are the same objects, so that a page touches only the others', () => {
    const [still, grows] = [curve('a', 1, line(10)), curve('b', 1, line(5))];
    const drawing = new CurveDrawing({ x: AXIS, y: AXIS }, ROOM);
    const before = drawing.layout([still, grows]).single;
    grows.points.push({ x: 5, y: 5 });
    const after = drawing.layout([still, grows]).single;
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    grows.points.push({ x: 6, y: 100 });
    expect(drawing.layout([still, grows]).single[0]).not.toBe(before[0]);
  });
  it('of many points are not all drawn anew for each further one', () => {
    const grows = curve('a', 1, line(3000));
    const drawing = new CurveDrawing({ x: AXIS, y: AXIS }, ROOM);
    const places = () => drawing.layout([grows]).across.map(({ at }) => at);
    const before = places();
    for (let x = 3000; x < 3020; x += 1) grows.points.push({ x, y: 0 });
    expect(places()).toEqual(before);
    for (let x = 3020; x < 4000; x += 1) grows.points.push({ x, y: 0 });
    expect(places()).not.toEqual(before);
    // Up to a fiftieth of the axis is free.
    const last = Number(/([\d.]+),[\d.]+$/.exec(drawing.layout([grows]).single[0]?.path ?? '')?.[1]);
    expect(last).toBeGreaterThan(452 - 400 * 0.02);
    expect(last).toBeLessThanOrEqual(452);
  });
  it('of another run are drawn by themselves', () => {
    const drawing = new CurveDrawing({ x: AXIS, y: AXIS }, ROOM);
    drawing.layout([curve('a', 1, [{ x: 0, y: 1e6 }]), curve('a', 2, line(3))]);
    const other = [curve('a', 1, line(4))];
    expect(drawing.layout(other)).toEqual(curveLayout({ x: AXIS, y: AXIS }, other, ROOM));
  });
  it('of many thousand points are paths of at most four a pixel', () => {
    const random = randomOf('many');
    const points = Array.from({ length: 50_000 }, (_, x) => ({ x, y: random() }));
    const { single } = curveLayout({ x: AXIS, y: AXIS }, [curve('a', 1, points)], ROOM);
    const places = single[0]?.path.split(/[ML]/).slice(1) ?? [];
    expect(places.length).toBeGreaterThan(800);
    expect(places.length).toBeLessThanOrEqual(4 * 401);
    const heights = places.map((place) => Number(place.split(',')[1]));
    // The lowest and the highest point are there: at 0.06 of 1.12 parts of the room from its edges.
    expect(Math.min(...heights)).toBeCloseTo(22 + (200 * 0.06) / 1.12, 1);
    expect(Math.max(...heights)).toBeCloseTo(222 - (200 * 0.06) / 1.12, 1);
  });
});

const line = (count: number): Curve['points'] => Array.from({ length: count }, (_, x) => ({ x, y: x }));
