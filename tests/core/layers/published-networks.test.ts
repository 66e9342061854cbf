import { describe, expect, test } from 'vitest';
import { cnnTable, cnnTableSchema, type CnnTableRow } from '../../../core/kinds/cnn-table/cnn-table.ts';
import { receptiveField, receptiveFieldSchema } from '../../../core/kinds/receptive-field/receptive-field.ts';

const conv = (
  kernel: number,
  filters: number,
  window: { readonly stride?: number; readonly padding?: number } = {},
) => ({ type: 'conv', kernel, filters, ...window });
const pool = (size: number, stride = size) => ({ type: 'max-pool', size, stride });
const dense = (units: number) => ({ type: 'dense', units });
const rowsOf = (input: readonly number[], layers: readonly object[]): readonly CnnTableRow[] =>
  cnnTable.solve(
    cnnTableSchema.parse({ kind: 'cnn-table', layers: [{ type: 'input', shape: input }, ...layers] }),
  ).answer.rows;
const parameters = (rows: readonly CnnTableRow[]): number =>
  rows.reduce((sum, { weights, biases }) => sum + weights + biases, 0);
const fieldOf = (layers: readonly object[]) =>
  receptiveField.solve(receptiveFieldSchema.parse({ kind: 'receptive-field', layers })).answer;

/** A block of n 3×3 convolutions that preserve the size, and a pool that halves it. */
const vggBlock = (n: number, filters: number): object[] => [
  ...Array.from({ length: n }, () => conv(3, filters, { padding: 1 })),
  pool(2),
];
/** Simonyan & Zisserman 2015, Table 1, configuration D. */
const VGG16 = [
  ...vggBlock(2, 64),
  ...vggBlock(2, 128),
  ...vggBlock(3, 256),
  ...vggBlock(3, 512),
  ...vggBlock(3, 512),
];
/**
 * torchvision.models.alexnet: Krizhevsky, "One weird trick for parallelizing convolutional neural networks",
 * 2014.
 */
const ALEXNET = [
  conv(11, 64, { stride: 4, padding: 2 }),
  pool(3, 2),
  conv(5, 192, { padding: 2 }),
  pool(3, 2),
  conv(3, 384, { padding: 1 }),
  conv(3, 256, { padding: 1 }),
  conv(3, 256, { padding: 1 }),
  pool(3, 2),
];

describe('LeNet-5 (LeCun, Bottou, Bengio & Haffner 1998, §II.B)', () => {
  // C3 of the paper omits connections, so its 1,516 parameters differ; every other layer is fully connected
  // there too.
  const rows = rowsOf([32, 32, 1], [conv(5, 6), pool(2), conv(5, 16), pool(2), conv(5, 120), dense(84)]);

  test('has the maps of the paper', () => {
    expect(rows.map(({ shape }) => shape)).toEqual([
      [32, 32, 1],
      [28, 28, 6],
      [14, 14, 6],
      [10, 10, 16],
      [5, 5, 16],
      [1, 1, 120],
      [84],
    ]);
  });

  test('has 156 parameters in C1, 48,120 in C5 and 10,164 in F6', () => {
    expect([1, 5, 6].map((i) => parameters(rows.slice(i, i + 1)))).toEqual([156, 48120, 10164]);
  });
});

describe('AlexNet (torchvision.models.alexnet)', () => {
  const rows = rowsOf([224, 224, 3], [...ALEXNET, dense(4096), dense(4096), dense(1000)]);

  test('has maps of 55, 27, 13 and 6 cells', () => {
    expect(rows.slice(1, 9).map(({ shape }) => shape)).toEqual([
      [55, 55, 64],
      [27, 27, 64],
      [27, 27, 192],
      [13, 13, 192],
      [13, 13, 384],
      [13, 13, 256],
      [13, 13, 256],
      [6, 6, 256],
    ]);
  });

  test('has 61,100,840 parameters, as in torchvision', () => {
    expect(parameters(rows)).toBe(61_100_840);
  });
});

describe('VGG-16 (Simonyan & Zisserman 2015, configuration D)', () => {
  const rows = rowsOf([224, 224, 3], [...VGG16, dense(4096), dense(4096), dense(1000)]);

  test('halves its maps five times, to 7×7×512', () => {
    expect(rows.filter(({ layer }) => layer === 'POOL-2').map(({ shape }) => shape)).toEqual([
      [112, 112, 64],
      [56, 56, 128],
      [28, 28, 256],
      [14, 14, 512],
      [7, 7, 512],
    ]);
  });

  test('has 138,357,544 parameters, as in torchvision; 138 million in Table 2 of the paper', () => {
    expect(parameters(rows)).toBe(138_357_544);
  });
});

describe('receptive fields of Araujo, Norris & Sim (Distill 2019, table of modern networks)', () => {
  test('AlexNet: 195 cells, stride 32', () => {
    expect(fieldOf(ALEXNET)).toEqual({ size: [195, 195], jump: [32, 32] });
  });

  test('VGG-16: 212 cells, stride 32', () => {
    expect(fieldOf(VGG16)).toEqual({ size: [212, 212], jump: [32, 32] });
  });

  test('MobileNet: 315 cells, stride 32', () => {
    // Howard et al. 2017, Table 1: the strides of its 3×3 convolutions, depthwise ones included. The 1×1
    // convolutions between them have a field of one cell.
    const strides = [2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1];
    const layers = strides.flatMap((stride) => [conv(3, 1, { stride, padding: 1 }), conv(1, 1)]);
    expect(fieldOf(layers)).toEqual({ size: [315, 315], jump: [32, 32] });
  });
});
