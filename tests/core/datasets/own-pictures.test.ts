import { expect, test } from 'vitest';
import { pictureClass, splitPictures } from '../../../core/datasets/own-pictures.ts';

const classes = [pictureClass('cats', 10), pictureClass('dogs', 29)];
const labels = Uint8Array.from({ length: 39 }, (_, i) => (i < 10 ? 0 : 1));

test('a fifth of each class is fresh, rounded down', () => {
  expect(classes).toEqual([
    { name: 'cats', learnt: 8, fresh: 2 },
    { name: 'dogs', learnt: 24, fresh: 5 },
  ]);
});

test('each picture is in one of the two parts, in the same one always, and the classes are mixed', () => {
  const { pool, fresh } = splitPictures({ labels, classes });
  expect([...pool, ...fresh].toSorted((a, b) => a - b)).toEqual(Array.from(labels, (_, i) => i));
  for (const [label, { learnt, fresh: few }] of classes.entries()) {
    expect(pool.filter((i) => labels[i] === label)).toHaveLength(learnt);
    expect(fresh.filter((i) => labels[i] === label)).toHaveLength(few);
  }
  expect(splitPictures({ labels, classes })).toEqual({ pool, fresh });
  expect(pool).not.toEqual(pool.toSorted((a, b) => a - b));
});
