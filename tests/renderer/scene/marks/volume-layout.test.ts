import { describe, expect, test } from 'vitest';
import { drawnRows, volumeStrip, type Volume } from '../../../../renderer/scene/marks/volume-layout.ts';

const volume = (...sides: number[]): Volume => ({ sides, other: null });
const [WIDTH, HEIGHT] = [600, 130];
const vgg = [
  [224, 3],
  [224, 64],
  [224, 64],
  [112, 64],
  [112, 128],
  [112, 128],
  [56, 128],
  [56, 256],
  [56, 256],
  [56, 256],
  [28, 256],
  [28, 512],
  [28, 512],
  [28, 512],
  [14, 512],
  [14, 512],
  [14, 512],
  [14, 512],
  [7, 512],
].map(([side = 0, channels = 0]) => volume(side, side, channels));

describe('the volumes of a network', () => {
  test('have one scale for height and width, and grow in thickness by the same amount at each doubling of the channels', () => {
    const { boxes, scale } = volumeStrip(
      [volume(128, 64, 2), volume(64, 32, 4), volume(64, 64, 8)],
      WIDTH,
      HEIGHT,
    );
    const [a, b, c] = boxes.map(({ ours }) => ours);
    expect(a?.high).toBeCloseTo(128 * scale, 9);
    expect((a?.high ?? 0) / (b?.high ?? 1)).toBeCloseTo(2, 9);
    expect((c?.back ?? 0) / (b?.back ?? 1)).toBeCloseTo(2, 9);
    expect((c?.thick ?? 0) - (b?.thick ?? 0)).toBeCloseTo((b?.thick ?? 0) - (a?.thick ?? 0), 9);
  });

  test.each([
    ['VGG-16', vgg],
    ['fifty boxes', Array.from({ length: 50 }, () => volume(56, 56, 256))],
    ['three', [volume(28, 28, 1), volume(24, 24, 6), volume(10)]],
  ])('%s stand beside each other within the picture', (_name, volumes) => {
    const { boxes, base } = volumeStrip(volumes, WIDTH, HEIGHT);
    for (const [i, { ours }] of boxes.entries()) {
      expect(ours.x).toBeGreaterThanOrEqual(0);
      expect(ours.x + ours.thick + ours.back).toBeLessThanOrEqual(WIDTH + 3);
      expect(base - ours.high - ours.back).toBeGreaterThanOrEqual(-1e-9);
      const next = boxes[i + 1]?.ours;
      if (next) expect(next.x).toBeGreaterThan(ours.x);
    }
  });

  test('have the other reading of a volume beside it, in the same scale: 27 or 28 cells', () => {
    const { boxes, scale } = volumeStrip(
      [volume(55, 55, 128), { sides: [27, 27, 128], other: [28, 28, 128] }, volume(10)],
      WIDTH,
      HEIGHT,
    );
    expect((boxes[1]?.other?.high ?? 0) - (boxes[1]?.ours.high ?? 0)).toBeCloseTo(scale, 9);
    expect(boxes[1]?.other?.x).toBeGreaterThan((boxes[1]?.ours.x ?? 0) + (boxes[1]?.ours.thick ?? 0));
    expect(boxes[2]?.ours.x).toBeGreaterThan(boxes[1]?.other?.x ?? Infinity);
  });

  test('of a vector, a sequence and a map with depth: n channels, a length, one slice', () => {
    const { boxes } = volumeStrip([volume(64), volume(64, 8), volume(4, 64, 64, 8)], WIDTH, HEIGHT);
    const [vector, sequence, slice] = boxes.map(({ ours }) => ours);
    expect(vector?.high).toBe(2.5);
    expect(sequence?.high).toBe(slice?.high);
    expect(sequence?.thick).toBe(slice?.thick);
  });
});

describe('the rows that are drawn', () => {
  const row = (i: number, group: string | null, shape = String(i)) => ({ row: i, shape, group });

  test('are all of a short network', () => {
    expect(drawnRows([row(0, null), row(2, 'a'), row(3, 'a')])).toEqual([0, 2, 3]);
  });

  test('are the output of each block in a long one', () => {
    const blocks = Array.from({ length: 36 }, (_, i) => row(i, `b${Math.floor(i / 3)}`));
    expect(drawnRows([row(100, null), ...blocks])).toEqual([
      100,
      ...Array.from({ length: 12 }, (_, i) => 3 * i + 2),
    ]);
  });

  test('are those where the volume changes where there are no blocks', () => {
    expect(drawnRows(Array.from({ length: 60 }, (_, i) => row(i, null, String(Math.floor(i / 10)))))).toEqual(
      [0, 10, 20, 30, 40, 50],
    );
    expect(drawnRows(Array.from({ length: 500 }, (_, i) => row(i, null))).length).toBeLessThanOrEqual(32);
  });
});
