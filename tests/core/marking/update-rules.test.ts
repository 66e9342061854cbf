import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../core/marking/script.ts';
import { grade, box, verdicts, CENT } from './seed-paper.ts';

describe('the update rules of question 1', () => {
  const rule = (id: string, lines: Answers): number => grade(id, lines).score;

  test.each([
    ['classical', 'rho*v - eta*g', "w + v'"],
    ['as PyTorch', 'ρv + g', "w − ηv'"],
    ['with the velocity downhill (Ruder 2016, §4.1)', 'v_t = γ v_{t−1} + η∇J(θ)', 'θ = θ − v_t'],
    ['averaging the gradients (PyTorch with dampening)', 'βv + (1 − β)g', "w − ηv'"],
    ['v for the new velocity (Goodfellow et al. 2016, algorithm 8.2)', 'v ← ρv − ηg', 'w ← w + v'],
    ['the second line written out', 'ρv − ηg', 'w + ρv − ηg'],
    ['as code', 'v = mu*v - lr*dw', 'w += v'],
  ])('momentum, %s', (_form, v, w) => {
    expect(rule('1c', { "v'": v, "w'": w })).toBe(2);
  });

  test.each([
    ['a gradient that is added twice', 'rho*v + eta*g', "w + v'"],
    ['the rate inside and outside', 'rho*v - eta*g', "w - eta*v'"],
    ['no rate at all', 'rho*v + g', "w - v'"],
  ])('momentum with %s loses a line', (_slip, v, w) => {
    expect(rule('1c', { "v'": v, "w'": w })).toBe(1);
  });

  test('lines of two forms are not mixed: the sentence names both forms', () => {
    expect(box(grade('1c', { "v'": 'rho*v - eta*g', "w'": "w - eta*v'" }), "w'").why).toMatch(
      /“pytorch”.*“classical”/,
    );
  });

  test.each([
    ['looking ahead', 'w + ρv', 'ρv − ηg', "w + v'"],
    ['at the stored point', '', 'ρv − ηg', "w + ρv' − ηg"],
    ['as PyTorch', '', 'ρv + g', "w − η(g + ρv')"],
    ['with the velocity downhill', 'w − γv', 'γv + η∇J(θ − γv)', "w − v'"],
  ])(
    'Nesterov, %s: full marks, whether its form has a line for the look-ahead point or not',
    (_form, ahead, v, w) => {
      const mark = grade('1d', { wTilde: ahead, "v'": v, "w'": w });
      expect(mark.score).toBe(2);
      expect(box(mark, 'wTilde').verdict).toBe(ahead === '' ? 'blank' : 'right');
    },
  );

  test('Nesterov as PyTorch has no line for a look-ahead point: one written there all the same is of another form', () => {
    const mark = grade('1d', { wTilde: 'w + ρv', "v'": 'ρv + g', "w'": "w − η(g + ρv')" });
    expect(verdicts(mark, 'wrong')).toEqual(['wTilde']);
    expect(mark.score).toBeCloseTo((2 / 3) * 2, CENT);
  });

  test('a batch must be summed or averaged; the gradient of one sample is question 1a', () => {
    expect(rule('1b', { "w'": 'w − η Σᵢ gᵢ' })).toBe(2);
    expect(rule('1b', { "w'": 'w − (η/m) Σᵢ gᵢ' })).toBe(2);
    expect(rule('1b', { "w'": 'w − ηg' })).toBe(0);
    expect(rule('1b', { "w'": 'w − ηmg' })).toBe(0);
    expect(rule('1a', { "w'": 'w − ηg' })).toBe(2);
  });

  test('numbers in place of letters are not a rule', () => {
    expect(rule('1a', { "w'": 'w - 0.5*g' })).toBe(0);
    expect(rule('1a', { "w'": '0.1875' })).toBe(0);
  });

  test('the message for an unknown letter lists the letters of this rule only', () => {
    expect(box(grade('1a', { "w'": 'w − ηq' }), "w'").why).toMatch(/names are w, g, eta\.$/);
  });
});
