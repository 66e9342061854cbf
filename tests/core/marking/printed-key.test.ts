import { describe, expect, test } from 'vitest';
import { gradePaper } from '../../../core/marking/grade.ts';
import { seed, grade, keyOf, verdicts, CENT } from './seed-paper.ts';

describe('the printed key, marked like a student’s script', () => {
  test.each(
    seed.questions
      .filter(({ id, key }) => Object.keys(key).length > 0 && !['1d', '3'].includes(id))
      .map(({ id, marks }) => [id, marks] as const),
  )('earns question %s its %d marks', (id, marks) => {
    expect(grade(id, keyOf(id))).toMatchObject({ score: marks, marks });
  });

  test('question 1d: the look-ahead by ηv is the recorded dispute and earns nothing; the other two lines earn their marks', () => {
    const mark = grade('1d', keyOf('1d'));
    expect(verdicts(mark, 'wrong')).toEqual(['wTilde']);
    expect(mark.score).toBeCloseTo((2 * 2) / 3, CENT);
  });

  test('question 1d in the key’s own second form, which looks ahead by ρv, earns both marks', () => {
    expect(
      grade('1d', {
        wTilde: 'x_t + ρ v_t',
        "v'": 'v_{t+1} = ρ v_t − α∇f(x_t + ρ v_t)',
        "w'": 'x_{t+1} = x_t + v_{t+1}',
      }).score,
    ).toBe(2);
  });

  test('question 3: the tick alone earns half of the marks, because the justification is lost', () => {
    expect(grade('3', keyOf('3')).score).toBe(2);
  });

  test('as LaTeX, exactly as in the scan', () => {
    expect(
      grade('1a', {
        "w'": '$$w_i \\longleftarrow w_i - \\eta \\frac{\\partial L(f(x;\\theta), y)}{\\partial w_i}$$',
      }).score,
    ).toBe(2);
    expect(
      grade('1b', {
        "w'": '$$w_i \\longleftarrow w_i - \\eta \\frac{\\partial}{\\partial w_i} \\sum_i L(f(x_i; \\theta), y_i)$$',
      }).score,
    ).toBe(2);
    expect(
      grade('1c', {
        "v'": '$$v_{t+1} \\longleftarrow \\rho v_t + \\nabla f(w_t)$$',
        "w'": '$$w_{t+1} \\longleftarrow w_t - \\eta v_{t+1}$$',
      }).score,
    ).toBe(2);
    expect(
      grade('1c', {
        "v'": '$v_{t+1} \\longleftarrow \\rho v_t - \\eta g$',
        "w'": '$w_{t+1} \\longleftarrow w_t + v_{t+1}$',
      }).score,
    ).toBe(2);
  });

  test('the whole paper: 60 marks, less what is disputed in 1d, lost in 3 and 4d', () => {
    const key = Object.fromEntries(seed.questions.map(({ id, key: answers }) => [id, answers]));
    const mark = gradePaper(seed, key);
    expect(mark.marks).toBe(60);
    // 1d: a third of 2. 3: the justification, 2. 4d: the tick is illegible, 2.
    expect(mark.score).toBeCloseTo(60 - 2 / 3 - 2 - 2, CENT);
    expect(mark.questions.reduce((sum, { marks }) => sum + marks, 0)).toBe(60);
  });
});
