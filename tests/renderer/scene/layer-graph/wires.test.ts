import { expect, test } from 'vitest';
import { rowWires } from '../../../../renderer/scene/layer-graph/wires.ts';

const none = { up: false, down: false, passing: [], leaving: [], arriving: [] };

test('a row between two others has the spine above and below its point, in the middle of 28 pixels', () => {
  const wires = rowWires({ ...none, up: true, down: true }, 0);
  expect(wires.point).toEqual({ x: 8, y: 14 });
  expect(wires.spine).toEqual(['M8 0V14', 'M8 14V28']);
  expect(wires.skips).toEqual([]);
});

test('lanes lie 9 pixels apart, the first next to the spine', () => {
  // Two lanes: the spine is at 2·9 + 8 = 26, lane 0 at 17 and lane 1 at 8.
  const { point, width, skips } = rowWires({ ...none, passing: [1], leaving: [0], arriving: [0] }, 2);
  expect(point.x).toBe(26);
  expect(width).toBe(34);
  expect(skips).toEqual(['M8 0V28', 'M26 14Q17 14 17 28', 'M17 0Q17 14 26 14']);
});
