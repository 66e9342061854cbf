import { describe, expect, test } from 'vitest';
import { graphLayout } from '../../../../renderer/pages/playground/graph-layout.ts';

const ALL = [0, 1, 2, 3, 4, 5, 6];
/** The rooms of the network in windows of 1024, 1280 and 1920 pixels. */
const ROOMS = [
  { width: 504, height: 432 },
  { width: 760, height: 472 },
  { width: 1184, height: 832 },
];

describe.each(ROOMS)('in a room of $width × $height', (room) => {
  const layout = graphLayout(7, ALL, [8, 8, 8, 8, 1], room, { layer: 2, unit: 5 });

  test('each field stands in the row of what its weight comes from, between its tile and the next', () => {
    const own = layout.edges.filter(({ layer, unit }) => layer === 2 && unit === 5);
    expect(own).toHaveLength(8);
    for (const { input, field } of own) {
      const [from, to] = [layout.layers[1]?.[input], layout.layers[2]?.[input]];
      expect(field.y).toBe(from?.y);
      expect(field.x).toBeGreaterThanOrEqual((from?.x ?? 0) + layout.tile / 2);
      expect(field.x + layout.field).toBeLessThanOrEqual((to?.x ?? 0) - layout.tile / 2);
    }
    // A field is about 20 pixels high.
    expect((own[1]?.field.y ?? 0) - (own[0]?.field.y ?? 0)).toBeGreaterThan(24);
  });

  test('an edge begins level where it has a field, and as any other where it has none', () => {
    const level = layout.edges.filter(({ path }) => path.includes('L'));
    expect(level.map(({ key }) => key)).toEqual(Array.from({ length: 8 }, (_, input) => `2 5 ${input}`));
  });
});
