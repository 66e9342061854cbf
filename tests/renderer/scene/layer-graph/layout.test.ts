import { describe, expect, test } from 'vitest';
import { layerGraphLayout } from '../../../../renderer/scene/layer-graph/layout.ts';

const of = (...from: readonly (readonly number[])[]) => layerGraphLayout(from.map((one) => ({ from: one })));

describe('the connections beside the table of a network', () => {
  test('a chain is a spine without lanes', () => {
    const { lanes, rows } = of([], [0], [1]);
    expect(lanes).toBe(0);
    expect(rows.map(({ up, down }) => [up, down])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
  });

  test('a skip leaves its row, passes the rows between and arrives', () => {
    const { lanes, rows } = of([], [0], [1], [2, 0]);
    expect(lanes).toBe(1);
    expect(rows.map(({ leaving, passing, arriving }) => [leaving, passing, arriving])).toEqual([
      [[0], [], []],
      [[], [0], []],
      [[], [0], []],
      [[], [], [0]],
    ]);
  });

  test('branches from one row share its lane, which goes on until the last of them', () => {
    // An inception block: rows 1, 2 and 3 all take row 0; row 4 joins them.
    const { lanes, rows } = of([], [0], [0], [0], [1, 2, 3]);
    expect(rows[2]).toMatchObject({ up: false, arriving: [0], passing: [0, 1] });
    expect(rows[3]?.arriving).toEqual([0]);
    expect(rows[4]).toMatchObject({ up: true, arriving: [1, 2], passing: [] });
    expect(lanes).toBe(3);
  });

  test('a free lane is reused: consecutive residual blocks need one lane', () => {
    expect(of([], [0], [1, 0], [2], [3, 2], [4], [5, 4]).lanes).toBe(1);
  });

  test('a network of 1500 rows has at most ten lanes; connections without a free lane are left out', () => {
    const all = Array.from({ length: 1500 }, (_, row) => ({
      from:
        row === 1499 ? Array.from({ length: 1499 }, (_unused, source) => source) : row === 0 ? [] : [row - 1],
    }));
    const { lanes, rows } = layerGraphLayout(all);
    expect(lanes).toBe(10);
    expect(Math.max(...rows.map(({ passing }) => passing.length))).toBeLessThanOrEqual(10);
  });
});
