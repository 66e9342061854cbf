import { describe, expect, test } from 'vitest';
import { cnnTable, cnnTableSchema } from '../../../core/kinds/cnn-table/cnn-table.ts';
import type { FieldLayer } from '../../../core/layers/receptive-field.ts';
import { layerGraph, layerGraphSchema } from '../../../core/kinds/layer-graph/layer-graph.ts';
import { receptiveField, receptiveFieldSchema } from '../../../core/kinds/receptive-field/receptive-field.ts';
import type { Step } from '../../../core/solution/step.ts';
import { unitField, type UnitAt } from '../../../core/views/unit-field.ts';

interface Maps {
  readonly fields: readonly (FieldLayer | null)[];
  readonly solved: readonly Step[];
}
const conv = (kernel: unknown, more: object = {}) => ({ type: 'conv', kernel, filters: 1, ...more });
const pool = (size: number, more: object = {}) => ({ type: 'max-pool', size, ...more });
function chain(layers: readonly object[], input?: readonly [number, number]): Maps {
  const {
    steps,
    beside = [],
    picture,
  } = receptiveField.solve(
    receptiveFieldSchema.parse({
      kind: 'receptive-field',
      layers,
      ...(input ? { input: [...input, 1] } : {}),
    }),
  );
  return { fields: picture.fields, solved: [...steps, ...beside] };
}
function look(maps: Maps, unit: UnitAt) {
  const field = unitField(maps.fields, maps.solved, unit);
  const values = new Map([...maps.solved, ...field.steps].map(({ id, value }) => [id, value]));
  return { field, at: (id: string): number => values.get(id) ?? Number.NaN };
}
const sideOf = ({ fields, solved }: Maps, layer: number, axis: 0 | 1): number =>
  solved.find(({ id }) => id === fields[layer]?.sides[axis])?.value ?? Number.NaN;

/**
 * An independent computation, forwards from the input and in both dimensions at once: every cell of a map has
 * the set of pixels that reach it, and a cell of the next map the union over its window. Padding has the
 * empty set.
 */
function pixelsReaching(
  input: readonly [number, number],
  fields: readonly (FieldLayer | null)[],
  sides: (layer: number, axis: 0 | 1) => number,
): ReadonlySet<number>[][][] {
  const maps: Set<number>[][][] = [];
  fields.forEach((layer, n) => {
    if (layer?.from.length === 0)
      return void maps.push(
        Array.from({ length: input[0] }, (_, y) =>
          Array.from({ length: input[1] }, (__, x) => new Set([y * input[1] + x])),
        ),
      );
    const window = layer?.window ?? {
      kernel: [1, 1],
      stride: [1, 1],
      dilation: [1, 1],
      padding: [
        [0, 0],
        [0, 0],
      ],
    };
    maps.push(
      Array.from({ length: sides(n, 0) }, (_, y) =>
        Array.from({ length: sides(n, 1) }, (__, x) => {
          const reached = new Set<number>();
          for (const from of layer?.from ?? [])
            for (let ky = 0; ky < (window.kernel[0] ?? 1); ky += 1)
              for (let kx = 0; kx < (window.kernel[1] ?? 1); kx += 1) {
                const [row, column] = [
                  y * (window.stride[0] ?? 1) -
                    (window.padding[0]?.[0] ?? 0) +
                    ky * (window.dilation[0] ?? 1),
                  x * (window.stride[1] ?? 1) -
                    (window.padding[1]?.[0] ?? 0) +
                    kx * (window.dilation[1] ?? 1),
                ];
                for (const pixel of maps[from]?.[row]?.[column] ?? []) reached.add(pixel);
              }
          return reached;
        }),
      ),
    );
  });
  return maps;
}
function expectEveryUnit(maps: Maps, input: readonly [number, number]): void {
  const reaching = pixelsReaching(input, maps.fields, (layer, axis) => sideOf(maps, layer, axis));
  reaching.forEach((map, layer) =>
    map.forEach((row, y) =>
      row.forEach((pixels, x) => {
        const { field, at } = look(maps, { layer, place: [y, x] });
        const [rows, columns] = field.looks[0]?.cells ?? [[], []];
        expect(
          rows.flatMap((r) => columns.map((c) => r * input[1] + c)),
          `layer ${layer}, unit ${y}, ${x}`,
        ).toEqual([...pixels].sort((a, b) => a - b));
        expect([at(field.axes[0].reached), at(field.axes[1].reached)]).toEqual([rows.length, columns.length]);
        // The closed form and the layer-by-layer computation agree at the input.
        expect([at(field.axes[0].first), at(field.axes[1].last)]).toEqual([
          at(field.looks[0]?.first[0] ?? ''),
          at(field.looks[0]?.last[1] ?? ''),
        ]);
      }),
    ),
  );
}

describe('the pixels of every unit of every layer agree with brute force', () => {
  test.each<[string, readonly [number, number], readonly object[]]>([
    ['padding and strides', [13, 13], [conv(3, { padding: 1 }), pool(2), conv(3, { stride: 2, padding: 1 })]],
    [
      'rectangular kernels, strides and padding',
      [14, 11],
      [
        conv([3, 1], { stride: [2, 1], padding: [1, 0] }),
        conv([1, 4], { stride: [1, 2], padding: [0, 2] }),
        pool(2, { stride: 1 }),
      ],
    ],
    [
      'dilation, whose windows leave cells out',
      [17, 15],
      [conv(3, { dilation: 3, padding: 2 }), conv(2, { dilation: [1, 2] })],
    ],
    ['strides longer than kernels', [16, 16], [conv(2, { stride: 3 }), conv(2, { padding: 1 })]],
    [
      'cells that no window reaches, beside padding',
      [7, 7],
      [conv(2, { stride: 2 }), conv(3, { padding: 1 })],
    ],
    [
      'unequal padding',
      [9, 8],
      [
        conv(3, {
          padding: [
            [0, 1],
            [2, 0],
          ],
          stride: 2,
        }),
        conv(2),
      ],
    ],
  ])('%s', (_name, input, layers) => {
    expectEveryUnit(chain(layers, input), input);
  });

  test('a branch and its shortcut', () => {
    const layers = [
      { type: 'input', name: 'x', shape: [9, 9, 1] },
      conv(3, { name: 'c', padding: 1 }),
      { type: 'activation', function: 'relu' },
      conv(3, { name: 'd', padding: 1 }),
      { type: 'add', from: ['c', 'd'] },
      pool(2),
    ];
    const { steps, picture } = layerGraph.solve(layerGraphSchema.parse({ kind: 'layer-graph', layers }));
    expectEveryUnit({ fields: picture.fields, solved: steps }, [9, 9]);
  });

  test('a layer table, as far as its maps go', () => {
    const {
      steps,
      beside = [],
      picture,
    } = cnnTable.solve(
      cnnTableSchema.parse({
        kind: 'cnn-table',
        layers: [
          { type: 'input', shape: [12, 10, 1] },
          conv(3, { padding: 1 }),
          { type: 'activation', function: 'relu' },
          pool(2),
          { type: 'dense', units: 3 },
        ],
      }),
    );
    expect(picture.fields.map((field) => field !== null)).toEqual([true, true, true, true, false]);
    expectEveryUnit({ fields: picture.fields.slice(0, 4), solved: [...steps, ...beside] }, [12, 10]);
  });
});

describe('a unit at the border', () => {
  // Two 3×3 convolutions with one cell of padding over 8×8: r = 5, u = −2. Unit (0, 7) sees rows −2 … 2 and
  // columns 5 … 9.
  const { field, at } = look(chain([conv(3, { padding: 1 }), conv(3, { padding: 1 })], [8, 8]), {
    layer: 2,
    place: [0, 7],
  });
  const [rows, columns] = field.axes;

  test('sees rows in the padding', () => {
    expect([rows.first, rows.last, rows.before, rows.after, rows.seen].map(at)).toEqual([-2, 2, 2, 0, 3]);
    expect([columns.first, columns.last, columns.before, columns.after, columns.seen].map(at)).toEqual([
      5, 9, 0, 2, 3,
    ]);
  });

  test('has the share of padding: 1 − 3·3/25 = 16/25', () => {
    expect(field.steps.find(({ id }) => id === field.outside)).toMatchObject({ value: 0.64, exact: '16/25' });
  });

  test('depends on units −1 … 1 of the middle layer, of which −1 is padding', () => {
    const between = field.looks[1];
    expect([at(between?.first[0] ?? ''), at(between?.last[0] ?? '')]).toEqual([-1, 1]);
    expect(between?.cells[0]).toEqual([0, 1]);
  });
});

test('an input that is not given is the smallest one with three units at the end: ((3 − 1)·2 + 2 − 1)·1 + 3 − 2 = 6', () => {
  const maps = chain([conv(3, { padding: 1 }), pool(2)]);
  expect([0, 1, 2].map((layer) => sideOf(maps, layer, 0))).toEqual([6, 6, 3]);
});

test('a unit that does not exist is refused', () => {
  expect(() => look(chain([conv(3)], [5, 5]), { layer: 1, place: [3, 0] })).toThrow(RangeError);
});

describe('published fields: size, stride and padding before unit 0 (google-research/receptive_field, README)', () => {
  const same = { padding: 'same' };
  const vggBlock = (n: number): object[] => [
    ...Array.from({ length: n }, () => conv(3, { padding: 1 })),
    pool(2),
  ];
  /** He et al. 2016 with TF-Slim’s strides: the last unit of each of the first three blocks has it. */
  const resnetBlock = (units: number, stride: number): object[] =>
    Array.from({ length: units }, (_, i) => [
      conv(1),
      conv(3, { padding: 1, stride: i === units - 1 ? stride : 1 }),
      conv(1),
    ]).flat();
  test.each<[string, readonly object[], readonly [number, number, number]]>([
    ['VGG-16', [2, 2, 3, 3, 3].flatMap(vggBlock), [212, 32, 90]],
    [
      'AlexNet v2',
      [
        conv(11, { stride: 4 }),
        pool(3, { stride: 2 }),
        conv(5, same),
        pool(3, { stride: 2 }),
        conv(3, same),
        conv(3, same),
        conv(3, same),
        pool(3, { stride: 2 }),
      ],
      [195, 32, 64],
    ],
    [
      'ResNet-50 v1',
      [
        conv(7, { stride: 2, padding: 3 }),
        pool(3, { stride: 2, padding: 'same' }),
        ...resnetBlock(3, 2),
        ...resnetBlock(4, 2),
        ...resnetBlock(6, 2),
        ...resnetBlock(3, 1),
      ],
      [483, 32, 239],
    ],
  ])('%s', (_name, layers, [size, jump, padding]) => {
    const maps = chain(layers, [224, 224]);
    const last = maps.fields.length - 1;
    const { field, at } = look(maps, { layer: last, place: [0, 1] });
    expect([at(field.axes[0].first), at(field.axes[0].last) - at(field.axes[0].first) + 1]).toEqual([
      -padding,
      size,
    ]);
    expect(at(field.axes[1].first)).toBe(jump - padding);
    expect(at(field.looks[0]?.first[0] ?? '')).toBe(-padding);
  });
});
