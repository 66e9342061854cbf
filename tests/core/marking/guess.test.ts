import { describe, expect, test } from 'vitest';
import { markGuess } from '../../../core/marking/guess.ts';

describe('a number guessed before it is shown', () => {
  test.each([
    ['-0.105', -0.105, '-21/200'],
    ['−21/200', -0.105, '-21/200'],
    ['-.3*.35', -0.105, '-21/200'],
    ['0.333', 1 / 3, '1/3'],
    ['1/3', 1 / 3, '1/3'],
    ['0', 0, '0'],
    ['0.6225', 0.6224593312, null],
  ])('%s is right for %d', (typed, value, exact) => {
    expect(markGuess(typed, value, exact).verdict).toBe('right');
  });

  test.each([
    ['0.105', 'The size is right and the sign is not.'],
    ['-1.05', 'The figures are right and the decimal point is not.'],
    ['-0.1', 'Close: give 3 significant figures, or the exact fraction.'],
    ['0.7', 'Not yet: look at the formula and its numbers again.'],
  ])('%s for −0.105 is wrong, and the value is not given away: %s', (typed, why) => {
    const mark = markGuess(typed, -0.105, '-21/200');
    expect([mark.verdict, mark.why.en]).toEqual(['wrong', why]);
    expect(mark.why.en).not.toContain('105');
  });

  test('a text that is not a number is unreadable, not wrong', () => {
    expect(markGuess('abc', 1, '1').verdict).toBe('unreadable');
  });
});
