import { describe, expect, test } from 'vitest';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import { stepsOf } from '../../../core/marking/script.ts';
import type { QuestionMark } from '../../../core/marking/verdict.ts';
import { seedQuestion2 } from '../../oracles/marking/constants.ts';
import { shelved } from './diagnose/scripts.ts';

/** The same number for every number that a question asks for. */
function filledIn(paper: string, question: string | null, number: string): QuestionMark {
  const worked = shelved(paper, question);
  return gradeQuestion(
    worked,
    Object.fromEntries(
      worked.boxes.map((box) => [
        box.id,
        Array.from({ length: Math.max(1, stepsOf(box).length) }, () => number).join(
          box.accepts.type === 'shape' ? 'x' : ', ',
        ),
      ]),
    ),
  );
}
const earned = ({ boxes }: QuestionMark): readonly string[] =>
  boxes.filter(({ award }) => award > 0).map(({ id }) => id);

describe('one number in every box earns that number where it is right, and no reading, follow-through or cause', () => {
  test.each([
    // None of h₁ = 2.5, h₂ = 2.25, L = 1/32, ∂L/∂h₂ = .25, ∂L/∂h₁ = .125; ∂L/∂U = .25·1 + .125·2 = .5.
    ['sequences-by-hand', '2', '0.5', ['dL/dU']],
    ['sequences-by-hand', '6', '0.5', []],
    // w₁ = 1 − .5·3/√9 and u₁ = 1 − .5·.3/√.09: both .5.
    ['adagrad-steep-and-flat', null, '0.5', ['w_1', 'u_1']],
    // L = 1.875 and slopes of a third.
    ['huber-loss', null, '2', []],
    // w₁ = .4, w₂ = .8, w₃ = 1, η₅ = .1, w₅ = 1.3.
    ['halving-the-learning-rate', null, '2', []],
    // Specificity = 6/(6 + 2).
    ['small-skills', '1', '0.75', ['specificity']],
    ['small-skills', '2', '-2', []],
    ['small-skills', '8', '4', []],
    // Pooling layers have no weights and no biases.
    ['cs60010-2023-midsem', '7a', '0', ['2 weights', '2 biases', '5 weights', '5 biases']],
  ] as const)('%s %s filled in with %s', (paper, question, number, right) => {
    const mark = filledIn(paper, question, number);
    expect(earned(mark)).toEqual(right);
    for (const { verdict, why, diagnosis } of mark.boxes) {
      expect(verdict).not.toBe('carried');
      expect(why).not.toMatch(/worked with|exchanged|did not write down|given/);
      expect(diagnosis).toBeUndefined();
    }
  });
});

test('right zeros are right in a script that is not filled in with them, however many others are wrong', () => {
  // −η·∂L/∂w in the place of each new weight, η = .5; ∂L/∂w₂, ∂L/∂w₄, ∂L/∂w₆ and ∂L/∂b₂ are 0, as is b₂′.
  const worked = seedQuestion2();
  const { boxes } = gradeQuestion(worked, {
    ...worked.question.key,
    ...{ "w1'": '.0875', "w2'": '0', "w3'": '.0875', "w4'": '0', "w5'": '.0525', "w6'": '0' },
  });
  for (const id of ['dL/dw2', 'dL/dw4', 'dL/dw6', 'dL/db2', "b2'"])
    expect(boxes.find((box) => box.id === id)?.verdict).toBe('right');
});
