import { describe, expect, test } from 'vitest';
import { boxRating, dayRating } from '../../../core/mastery/rating.ts';
import type { Evidence } from '../../../core/mastery/evidence.ts';

type Tried = Pick<Evidence, 'result' | 'tries' | 'help'>;
const tried = (result: Tried['result'], tries = 1, help: Tried['help'] = null): Tried => ({
  result,
  tries,
  help,
});

describe('a box on a day', () => {
  test.each<{ name: string; answers: readonly Tried[]; rating: string }>([
    { name: 'right at once', answers: [tried('right')], rating: 'good' },
    { name: 'right from the student’s own earlier slip', answers: [tried('carried')], rating: 'good' },
    { name: 'right after hearing what it needs', answers: [tried('right', 1, 'quantity')], rating: 'good' },
    { name: 'right after the rule', answers: [tried('right', 1, 'rule')], rating: 'hard' },
    { name: 'right with the numbers put in', answers: [tried('right', 1, 'numbers')], rating: 'hard' },
    { name: 'right at the second try', answers: [tried('wrong'), tried('right', 2)], rating: 'hard' },
    {
      name: 'wrong twice, then right',
      answers: [tried('wrong'), tried('wrong', 2), tried('right', 3)],
      rating: 'again',
    },
    { name: 'right after its value was shown', answers: [tried('right', 1, 'value')], rating: 'again' },
    { name: 'wrong, and left so', answers: [tried('wrong')], rating: 'again' },
    { name: 'in part right, and left so', answers: [tried('partial')], rating: 'again' },
    { name: 'only looked at', answers: [tried('shown', 1, 'solution')], rating: 'again' },
  ])('$name is $rating', ({ answers, rating }) => {
    expect(boxRating(answers)).toBe(rating);
  });
});

describe('a skill on a day', () => {
  test('is good where every box is', () => {
    expect(dayRating(['good', 'good'])).toBe('good');
  });
  test('is hard where one of three was missed, or one needed a hint', () => {
    expect(dayRating(['good', 'again', 'good'])).toBe('hard');
    expect(dayRating(['good', 'hard'])).toBe('hard');
  });
  test('is asked again where half of its boxes were missed', () => {
    expect(dayRating(['good', 'again'])).toBe('again');
  });
});
