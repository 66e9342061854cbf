import { describe, expect, test } from 'vitest';
import { box, grade, question } from './seed-paper.ts';

/** The table of question 7a, right but for these boxes. */
const table = (typed: Record<string, string>) =>
  grade('7a', {
    ...Object.fromEntries(grade('7a', {}).boxes.map(({ id, expected }) => [id, expected])),
    ...typed,
  });
/** 10 marks over 21 boxes. */
const ONE = 10 / question('7a').boxes.length;

describe('the order of the sides', () => {
  // 128 − 7 + 1 = 122; 122/2 = 61; 61 − 5 + 1 = 57; 57 − 3 + 1 = 55; ⌊(55 − 2)/2⌋ + 1 = 27
  const first = {
    '1 shape': '32x122x122',
    '2 shape': '32x61x61',
    '3 shape': '64x57x57',
    '4 shape': '128x55x55',
    '5 shape': '128x27x27',
  };

  test('channels first throughout is a notation: full marks, and a note', () => {
    const mark = table(first);
    expect(mark.score).toBe(10);
    expect(box(mark, '3 shape').why).toBe('Right; “64×57×57” was read with the channels first, as 57×57×64.');
    expect(box(mark, '3 weights').diagnosis).toBeUndefined();
  });

  test('a wrong side is marked in the same order, once', () => {
    // ⌈122/2⌉ + 1 = 62, then 62 − 5 + 1 = 58, 58 − 3 + 1 = 56, 56/2 = 28, and 28·28·128·10 = 1,003,520
    const mark = table({
      '1 shape': '32x122x122',
      '2 shape': '32x62x62',
      '3 shape': '64x58x58',
      '4 shape': '128x56x56',
      '5 shape': '128x28x28',
      '6 weights': '1003520',
    });
    expect(mark.boxes.filter(({ award, marks }) => award < marks).map(({ id }) => id)).toEqual(['2 shape']);
    expect(box(mark, '2 shape').why).toMatch(/^1 of 3 are right; .*channels first, as 62×62×32\.$/);
  });

  test('in one box alone it is charged there, and what follows goes on from its numbers', () => {
    const mark = table({ '2 shape': '32x61x61' });
    expect(mark.score).toBeCloseTo(10 - ONE, 2);
    expect(box(mark, '2 shape').why).toBe(
      'The numbers are right, their order is not: write height x width x channels, 61×61×32.',
    );
    expect(box(mark, '3 weights')).toMatchObject({ verdict: 'right', why: 'Right.' });
    expect(box(mark, '3 weights').diagnosis).toBeUndefined();
  });
});

describe('one reading of every layer is charged in the first', () => {
  test('“same” padding: 128, 64, 64, 64, 32', () => {
    const mark = table({
      '1 shape': '128x128x32',
      '2 shape': '64x64x32',
      '3 shape': '64x64x64',
      '4 shape': '64x64x128',
      '5 shape': '32x32x128',
      '6 weights': '1310720', // 32·32·128·10
    });
    expect(mark.boxes.filter(({ award, marks }) => award < marks).map(({ id }) => id)).toEqual(['1 shape']);
    expect(box(mark, '1 shape').diagnosis?.mistake).toBe('same-padding');
  });

  test('the + 1 left out of every convolution: 121, ⌊119/2⌋ + 1 = 60, 55, 52, 26', () => {
    const mark = table({
      '1 shape': '121x121x32',
      '2 shape': '60x60x32',
      '3 shape': '55x55x64',
      '4 shape': '52x52x128',
      '5 shape': '26x26x128',
      '6 weights': '865280', // 26·26·128·10
    });
    expect(mark.boxes.filter(({ award, marks }) => award < marks).map(({ id }) => id)).toEqual(['1 shape']);
    expect(box(mark, '2 shape')).toMatchObject({
      verdict: 'carried',
      why: 'Right given your own H₁ = 121, where we have 122.',
    });
  });

  test('a side that is kept is no neighbour taken for another: 60 from 60, though 62 − 3 + 1 = 60 as well', () => {
    // 128 − 7 + 1 = 122 + 2 = 124 typed; 124/2 = 62; 62 − 3 = 59 is a slip; 60 is typed.
    const mark = table({
      '1 shape': '124x124x32',
      '2 shape': '62x62x32',
      '3 shape': '60x60x64',
      '4 shape': '60x60x128',
    });
    expect(box(mark, '4 shape').diagnosis?.mistake).not.toBe('neighbour-taken');
  });
});
