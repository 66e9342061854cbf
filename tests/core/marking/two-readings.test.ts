import { describe, expect, test } from 'vitest';
import { grade, keyOf, box, verdicts, CENT } from './seed-paper.ts';

describe('a question with two readings is marked under each, one reading for the whole script', () => {
  test('question 7a: a script with the floor has full marks, as has one with the ceiling', () => {
    const floor = { ...keyOf('7a'), '5 shape': '27x27x128', '6 weights': '933,120' };
    expect(grade('7a', floor)).toMatchObject({ score: 10 });
    expect(grade('7a', { ...floor, '5 shape': '28x28x128', '6 weights': '1,003,520' })).toMatchObject({
      score: 10,
    });
  });

  test('question 7a: ceiling for the map and floor for the weights, or the reverse, loses two of three sides in one box of 21', () => {
    for (const mixture of [
      { '5 shape': '28x28x128', '6 weights': '933120' },
      { '5 shape': '27x27x128', '6 weights': '1003520' },
    ]) {
      expect(grade('7a', { ...keyOf('7a'), ...mixture }).score).toBeCloseTo(10 - (10 / 21) * (2 / 3), CENT);
    }
  });

  test('question 7a: a third number is wrong under both, and what follows from it is carried', () => {
    // 26 · 26 · 128 · 10 = 865,280
    const mark = grade('7a', { ...keyOf('7a'), '5 shape': '26x26x128', '6 weights': '865280' });
    expect(box(mark, '5 shape')).toMatchObject({ verdict: 'partial' });
    expect(box(mark, '6 weights').verdict).toBe('carried');
  });

  test('the reading is named only in boxes where it changed the mark', () => {
    const mark = grade('7a', keyOf('7a'));
    expect(mark.boxes.filter(({ why }) => why.includes('ceiling')).map(({ id }) => id)).toEqual([
      '5 shape',
      '6 weights',
    ]);
  });

  /** Question 2 with the statement’s own w₂ = .2 and w₃ = −.2: both sums change sign, and h₁ is dead. */
  const statement = {
    z1: '-.1',
    a1: '0',
    z2: '.1',
    a2: '.1', // .1 − .2, .2 − .1
    o1: '.03',
    L: '.11045',
    'dL/do1': '-.47', // .3 · .1, ½ · .47², −(.5 − .03)
    'dL/dw5': '0',
    'dL/dw6': '-.047',
    'dL/db3': '-.47',
    'dL/da1': '-.235',
    'dL/da2': '-.141',
    'dL/dz1': '0',
    'dL/dz2': '-.141',
    'dL/dw1': '0',
    'dL/dw3': '0',
    'dL/dw2': '-.141',
    'dL/dw4': '-.141',
    'dL/db1': '0',
    'dL/db2': '-.141',
    "w1'": '.1',
    "w2'": '.2705',
    "w3'": '-.2',
    "w4'": '-.0295',
    "w5'": '.5',
    "w6'": '.3235',
    "b1'": '0',
    "b2'": '.0705',
    "b3'": '.235',
  };

  test('question 2 with the weights of the statement has full marks', () => {
    const mark = grade('2', statement);
    expect(mark.score).toBe(15);
    expect(box(mark, 'z1').why).toContain('under the reading “the values of w₂ and w₃”');
  });

  test('under that reading, too, a slip is punished once', () => {
    // o₁ = .3 · .1 = .03; he writes .3, so ∂L/∂o₁ = −.2, ∂L/∂w₆ = −.02 and w₆ = .3 + .5 · .02 = .31
    const mark = grade('2', {
      z1: '-.1',
      a1: '0',
      z2: '.1',
      a2: '.1',
      o1: '.3',
      'dL/do1': '-.2',
      'dL/dw6': '-.02',
      "w6'": '.31',
    });
    expect(verdicts(mark, 'right')).toEqual(['z1', 'a1', 'z2', 'a2']);
    expect(verdicts(mark, 'carried')).toEqual(['dL/do1', 'dL/dw6', "w6'"]);
  });

  test('questions 4a and 4b: our tick and the key’s are both right, and their mixture is not', () => {
    expect(grade('4b', { choice: 'A' }).score).toBe(2);
    expect(grade('4b', { choice: 'B' }).score).toBe(2);
    expect(grade('4b', { choice: 'A, B' }).score).toBe(0);
    expect(grade('4a', { choice: 'C' }).score).toBe(2);
    expect(grade('4a', { choice: 'a c' }).score).toBe(2);
    expect(grade('4a', { choice: 'A' }).score).toBe(0);
  });
});
