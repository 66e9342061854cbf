import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../core/errors.ts';
import { parseDocument } from '../../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../../core/paper/solve.ts';

type Json = Readonly<Record<string, unknown>>;
const run = (more: Json): WorkedQuestion => {
  const problem = { kind: 'optimizer-run', objective: 'x^2 + 3*x', start: { x: 2 }, steps: 1, ...more };
  const [one] = workPaper(parseDocument(JSON.stringify(problem), 'run'));
  if (!one) throw new Error('no question');
  return one;
};
const valueOf = ({ solution }: WorkedQuestion, id: string): number =>
  solution.steps.find((step) => step.id === id)?.value ?? Number.NaN;
const adam = { name: 'adam', learningRate: 0.1 };

describe('a run that goes on from a given state', () => {
  test('Adam at update 5: moments and their corrections, by loops of its own', () => {
    const worked = run({
      optimizer: adam,
      from: { updates: 4, state: { m: { x: 0.5 }, v: { x: 2 } } },
      asks: ['m_1', 'mHat_1', 'x_1'],
    });
    const g = 2 * 2 + 3;
    const [m, v] = [0.9 * 0.5 + 0.1 * g, 0.999 * 2 + 0.001 * g * g];
    const [mHat, vHat] = [m / (1 - 0.9 ** 5), v / (1 - 0.999 ** 5)];
    expect(valueOf(worked, 'm_1')).toBeCloseTo(m, 12);
    expect(valueOf(worked, 'mHat_1')).toBeCloseTo(mHat, 12);
    expect(valueOf(worked, 'x_1')).toBeCloseTo(2 - (0.1 * mHat) / (Math.sqrt(vHat) + 1e-8), 12);
    expect(worked.boxes.map(({ id }) => id)).toEqual(['m_1', 'mHat_1', 'x_1']);
  });

  test('six updates at once are four, and two more from the state that they left', () => {
    const whole = run({ optimizer: adam, steps: 6 });
    const rest = run({
      optimizer: adam,
      steps: 2,
      start: { x: valueOf(whole, 'x_4') },
      from: { updates: 4, state: { m: { x: valueOf(whole, 'm_4') }, v: { x: valueOf(whole, 'v_4') } } },
    });
    // The state is a decimal of 17 digits here and a formula there.
    expect(valueOf(rest, 'x_2')).toBeCloseTo(valueOf(whole, 'x_6'), 12);
  });

  test('the objective is asked for at any point', () => {
    const worked = run({
      optimizer: { name: 'gradient-descent', learningRate: 0.1 },
      steps: 2,
      asks: ['f_0', 'f_2'],
    });
    // x: 2 → 2 − 0.7 = 1.3 → 1.3 − 0.56 = 0.74.
    expect(valueOf(worked, 'f_0')).toBe(10);
    expect(valueOf(worked, 'f_2')).toBeCloseTo(0.74 ** 2 + 3 * 0.74, 12);
    expect(worked.boxes.map(({ id }) => id)).toEqual(['f_0', 'f_2']);
  });

  test.each<[Json, string, string]>([
    [{ optimizer: adam, from: { state: { q: { x: 1 } } } }, 'problem.from.state.q', 'it stores m, v'],
    [{ optimizer: adam, from: { state: { m: { y: 1 } } } }, 'problem.from.state.m.y', 'variables are x'],
    [{ optimizer: adam, asks: ['f_9'] }, 'problem.asks[0]', 'no computed step is called "f_9"'],
  ])('%j is refused', (more, where, says) => {
    let message = '';
    try {
      run(more);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      ({ message } = error);
    }
    expect(message).toContain(where);
    expect(message).toContain(says);
  });
});
