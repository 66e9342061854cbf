import { describe, expect, test } from 'vitest';
import { choice, choiceSchema } from '../../../../core/kinds/choice/choice.ts';

const option = (id: string, correct: boolean) => ({
  id,
  text: `statement ${id}`,
  correct,
  reason: `because of ${id}`,
});
const problem = (over: object = {}) =>
  choiceSchema.parse({
    kind: 'choice',
    options: [option('A', false), option('B', true), option('C', false)],
    ...over,
  });

describe('multiple choice', () => {
  test('the answer is the correct option, and the picture has the reason of every option', () => {
    const { answer, picture, steps } = choice.solve(problem());
    expect(answer).toEqual({ selected: ['B'] });
    expect(picture.options.map(({ id, reason }) => [id, reason])).toEqual([
      ['A', 'because of A'],
      ['B', 'because of B'],
      ['C', 'because of C'],
    ]);
    expect(steps).toEqual([]);
  });

  test('several options may be correct where the question allows it', () => {
    expect(
      choice.solve(
        problem({ several: true, options: [option('A', true), option('B', true), option('C', false)] }),
      ).answer.selected,
    ).toEqual(['A', 'B']);
  });

  test('one box is for the choice, another for a justification with its share of the marks', () => {
    const plain = problem();
    expect(choice.boxes(plain, choice.solve(plain))).toMatchObject([
      {
        id: 'choice',
        weight: 1,
        accepts: { type: 'choice', correct: ['B'], several: false },
        contract: 'tick one',
      },
    ]);
    const justified = problem({
      justification: { model: 'so it is', ideas: [{ name: 'so', phrases: ['so it'] }], share: 0.25 },
    });
    expect(choice.boxes(justified, choice.solve(justified)).map(({ id, weight }) => [id, weight])).toEqual([
      ['choice', 0.75],
      ['justification', 0.25],
    ]);
  });

  test.each<[string, object, string]>([
    [
      'nothing correct',
      { options: [option('A', false), option('B', false)] },
      'options: none is correct; mark at least one option as correct',
    ],
    [
      'two correct where one may be ticked',
      { options: [option('A', true), option('B', true)] },
      'several: options A, B are all correct; set "several" to true',
    ],
    [
      'one letter twice',
      { options: [option('A', true), option('A', false)] },
      'options[1].id: "A" is the id of an earlier option',
    ],
  ])('%s is rejected, and the error names the place', (_name, over, message) => {
    expect(() => choice.solve(problem(over))).toThrow(message);
  });
});
