import { describe, expect, test } from 'vitest';
import {
  edgeBundles,
  gradientArrow,
  nearestEdge,
  weightMark,
} from '../../../../renderer/scene/scalar-net/edge-marks.ts';
import type { DrawnEdge } from '../../../../renderer/scene/scalar-net/layout.ts';

const edge = (
  weight: string,
  start: readonly [number, number],
  end: readonly [number, number],
): DrawnEdge => ({
  from: 'x',
  to: 'h',
  weight,
  start: { x: start[0], y: start[1] },
  end: { x: end[0], y: end[1] },
  label: { x: 0, y: 0 },
  level: false,
  apart: 0,
});
const numbers = (d: string): number[] => (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

describe('an edge shows its weight', () => {
  test('a larger |w| is a thicker line, whatever the sign; the sign is another mark', () => {
    const [small, large, below] = [0.1, 0.8, -0.8].map((value) => weightMark(value, 0.8, false));
    expect(small?.width).toBeLessThan(large?.width ?? 0);
    expect(below?.width).toBe(large?.width);
    expect([small?.negative, below?.negative]).toEqual([false, true]);
  });

  test('weights of 0 are hairlines, not invisible', () => {
    expect(weightMark(0, 0, false).width).toBeGreaterThan(0);
  });
});

describe('the arrow of a gradient', () => {
  const flat = edge('w', [0, 0], [100, 0]);
  test('points against the flow: its tip is nearest to where the edge starts', () => {
    const { d = '', ring } = gradientArrow(flat, -0.5, 1, false) ?? {};
    const [tip = 0, , wing = 0] = numbers(d);
    expect(ring).toBe(false);
    expect(tip).toBeLessThan(wing);
  });

  test('its size grows with the absolute gradient; 0 is a ring', () => {
    const length = (value: number): number => {
      const [tip = 0, , wing = 0] = numbers(gradientArrow(flat, value, 1, false)?.d ?? '');
      return wing - tip;
    };
    expect(length(1)).toBeGreaterThan(length(0.2));
    expect(length(-1)).toBe(length(1));
    expect(gradientArrow(flat, 0, 1, false)?.ring).toBe(true);
  });
});

test('a press selects the nearest edge within reach, and none beyond its ends', () => {
  const edges = [edge('w1', [0, 0], [100, 0]), edge('w2', [0, 20], [100, 40])];
  expect(nearestEdge(edges, { x: 50, y: 4 }, 8)?.weight).toBe('w1');
  expect(nearestEdge(edges, { x: 50, y: 27 }, 8)?.weight).toBe('w2');
  expect(nearestEdge(edges, { x: 50, y: 15 }, 8)).toBeNull();
  expect(nearestEdge(edges, { x: 130, y: 0 }, 8)).toBeNull();
});

test('a thousand edges are few paths: one per thickness and sign, each edge in exactly one', () => {
  const edges = Array.from({ length: 1000 }, (_, i) => ({
    ...edge(`w${i}`, [0, i], [100, i]),
    mark: weightMark((i % 21) - 10, 10, true),
  }));
  const bundles = edgeBundles(edges);
  expect(bundles.length).toBeLessThan(20);
  expect(bundles.reduce((sum, { d }) => sum + (d.match(/M/g) ?? []).length, 0)).toBe(1000);
  expect(new Set(bundles.map(({ negative }) => negative))).toEqual(new Set([true, false]));
});
