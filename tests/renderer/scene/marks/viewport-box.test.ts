import { describe, expect, test } from 'vitest';
import { middle } from '../../../../renderer/scene/marks/geometry.ts';
import {
  centreKeeping,
  magnified,
  pageAround,
  wholeBox,
} from '../../../../renderer/scene/marks/viewport-box.ts';

const drawing = { x: 0, y: -10, width: 400, height: 300 };
const frame = { width: 800, height: 400 };

describe('the visible part of a drawing', () => {
  test('the whole of it, in the middle of a frame of another shape', () => {
    // The frame is 2 : 1, so 300 high is 600 wide: 100 of room on either side.
    expect(wholeBox(drawing, frame)).toEqual({ x: -100, y: -10, width: 600, height: 300 });
  });

  test('before the frame is measured, the drawing itself', () => {
    expect(wholeBox(drawing, { width: 0, height: 0 })).toEqual(drawing);
  });

  test('magnified, never beyond the whole', () => {
    const whole = wholeBox(drawing, frame);
    expect(magnified(whole, 2, { x: -1000, y: 1000 })).toEqual({ x: -100, y: 140, width: 300, height: 150 });
    expect(magnified(whole, 1, { x: -1000, y: 1000 })).toEqual(whole);
  });

  test('the point under the pointer stays there while the wheel magnifies and reduces', () => {
    const whole = wholeBox(drawing, frame);
    const share = { x: 0.6, y: 0.5 };
    const under = (box: typeof whole) => ({
      x: box.x + box.width * share.x,
      y: box.y + box.height * share.y,
    });
    let box = whole;
    for (const zoom of [1.5, 2, 3, 1.2]) {
      const next = magnified(whole, zoom, centreKeeping(box, whole, zoom, share));
      expect(under(next).x).toBeCloseTo(under(box).x, 9);
      expect(under(next).y).toBeCloseTo(under(box).y, 9);
      box = next;
    }
    expect(middle(magnified(whole, 1, middle(box)))).toEqual(middle(whole));
  });

  test('a followed point is in the middle half of the frame, and the view jumps seldom', () => {
    const whole = { x: 0, y: 0, width: 1000, height: 500 };
    const centres = Array.from({ length: 101 }, (_, i) => {
      const point = { x: 10 * i, y: 250 };
      const box = pageAround(whole, whole, 4, point);
      if (point.x > 125 && point.x < 875)
        expect(Math.abs(point.x - middle(box).x)).toBeLessThanOrEqual(box.width / 4);
      expect(point.x >= box.x && point.x <= box.x + box.width).toBe(true);
      return middle(box).x;
    });
    expect(new Set(centres).size).toBeLessThan(9);
  });

  test('a page of a wide, low drawing shows it in the middle, and ends where the drawing ends', () => {
    // 1000 × 100 in a frame of 2 : 1 is 1000 × 500 with empty space above and below.
    const low = { x: 0, y: 0, width: 1000, height: 100 };
    const whole = wholeBox(low, frame);
    expect(whole).toEqual({ x: 0, y: -200, width: 1000, height: 500 });
    expect(pageAround(low, whole, 2, { x: 990, y: 50 })).toEqual({ x: 500, y: -75, width: 500, height: 250 });
    expect(pageAround(low, whole, 2, { x: 0, y: 0 })).toEqual({ x: 0, y: -75, width: 500, height: 250 });
  });
});
