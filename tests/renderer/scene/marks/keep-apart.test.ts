import { describe, expect, test } from 'vitest';
import { keptApart } from '../../../../renderer/scene/marks/keep-apart.ts';

const text = (x: number, y: number, width = 30) => ({ x, y, width, height: 24 });

describe('texts kept apart', () => {
  test('those that cover one another are moved down in order, and the pile stays around its middle', () => {
    const apart = keptApart([text(0, 2), text(0, 0), text(10, 1)]);
    // 24 high and 2 between: 0, 26, 52 around the old mean of 1.
    expect(apart.map(({ y }) => y)).toEqual([-25, 1, 27]);
  });

  test('those with room stay where they are', () => {
    const texts = [text(0, 0), text(40, 0), text(0, 30)];
    expect(new Set(keptApart(texts))).toEqual(new Set(texts));
  });

  test('twelve numbers that arrive at one place cover none', () => {
    const apart = keptApart(Array.from({ length: 12 }, (_, i) => text((i % 5) * 7, (i % 3) * 5, 30 + i)));
    apart.forEach((one, i) => {
      for (const other of apart.slice(i + 1))
        expect(
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 || Math.abs(one.y - other.y) >= 24,
        ).toBe(true);
    });
  });

  test('a pile at the edge of the drawing stays inside it', () => {
    const at = (y: number) => keptApart([text(0, y), text(0, y), text(0, y)], 100).map((one) => one.y);
    // 24 high: from 12 to 88 in a drawing of 100.
    expect(at(5)).toEqual([12, 38, 64]);
    expect(at(96)).toEqual([36, 62, 88]);
    expect(at(50)).toEqual([24, 50, 76]);
  });
});
