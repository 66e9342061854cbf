import { describe, expect, test } from 'vitest';
import { grade, box } from './seed-paper.ts';

describe('sizes, products and words', () => {
  test('a square field may be given by one side, and both sides count when both are written', () => {
    expect(['7x7', '7', '7 by 7', '1+2+2+2 = 7'].map((size) => grade('5', { size }).score)).toEqual([
      3, 3, 3, 3,
    ]);
    expect(['9x7', '7x9', '49', '5x5', '8'].map((size) => grade('5', { size }).score)).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  test('weights may be a number or the unevaluated product of the key', () => {
    // 5 · 5 · 32 · 64 = 51,200
    for (const typed of ['51200', '51,200', '5·5·32·64', '5x5x32x64', '5x5x32x64 = 51200', '800*64'])
      expect(box(grade('7a', { '3 weights': typed }), '3 weights').verdict).toBe('right');
    for (const typed of ['51201', '51200.5', '51,264', '5·5·32'])
      expect(box(grade('7a', { '3 weights': typed }), '3 weights').verdict).toBe('wrong');
  });

  test('a whole number is not rounded: 1.00e6 is not 1,003,520', () => {
    expect(box(grade('7a', { '6 weights': '1.00e6' }), '6 weights').verdict).toBe('wrong');
  });

  test('question 3 asks for the tick and the reason, half of the marks each', () => {
    expect(
      grade('3', {
        choice: 'Dropout',
        justification: 'Units are randomly dropped, so no unit can rely on another',
      }).score,
    ).toBe(4);
    expect(grade('3', { choice: 'A', justification: 'It is good' }).score).toBe(2);
    expect(
      grade('3', { choice: 'B', justification: 'Units are randomly dropped, so no unit can rely on another' })
        .score,
    ).toBe(2);
    expect(box(grade('3', { justification: 'drops units at random' }), 'justification')).toMatchObject({
      verdict: 'proposed',
      award: 1,
      why: 'Found “drops” for units are dropped at random; nothing was recognised for why this regularizes.',
      nudge: {
        en: 'Found “drops” for units are dropped at random; nothing was recognised for why this regularizes.',
        hi: 'मिला: units are dropped at random के लिए “drops”; why this regularizes के लिए कुछ पहचाना नहीं गया।',
        bn: 'পাওয়া গেছে units are dropped at random-এর জন্য “drops”; why this regularizes-এর জন্য কিছু চেনা যায়নি।',
      },
    });
  });

  test('softmax may be written as two words', () => {
    for (const typed of ['Softmax', 'soft-max', 'Soft Max activation'])
      expect(box(grade('7b', { function: typed }), 'function').verdict).toBe('right');
    expect(box(grade('7b', { function: 'sigmoid' }), 'function').verdict).toBe('wrong');
  });

  test('one idea of two earns its half of the reason', () => {
    expect(grade('3', { choice: 'A', justification: 'It drops units at random' }).score).toBe(3);
  });

  test('words are read whatever their case, accents, hyphens and line breaks', () => {
    for (const answer of [
      'TRANSFER LEARNING',
      'transfer-learning',
      'Transfer\n  learning.',
      'Use the pre-trained network and fine-tune it',
      'Freeze the convolutions, train a new output layer',
    ])
      expect(grade('7c', { answer }).score).toBe(2);
    expect(grade('7c', { answer: 'Train from scratch' }).score).toBe(0);
  });
});
