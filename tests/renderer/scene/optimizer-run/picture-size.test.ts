import { expect, test } from 'vitest';
import { pictureSize } from '../../../../renderer/scene/optimizer-run/picture-size.ts';

test('on a board the picture takes its room, but no less than 300×200 pixels', () => {
  expect(pictureSize({ width: 900, height: 400 }, 'beside')).toEqual({ width: 900, height: 400 });
  expect(pictureSize({ width: 100, height: 50 }, 'beside')).toEqual({ width: 300, height: 200 });
});

test('before it is measured, beside an answer and on paper the size is fixed', () => {
  const beside = pictureSize(null, 'beside');
  expect(pictureSize({ width: 0, height: 0 }, 'beside')).toEqual(beside);
  expect(pictureSize(null, 'film').width).toBeLessThan(beside.width);
  expect(pictureSize(null, 'still').width).toBeLessThan(beside.width);
});
