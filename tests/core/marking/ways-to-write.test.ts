import { describe, expect, test } from 'vitest';
import { problemFromText } from '../../../core/index.ts';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { BoxMark } from '../../../core/marking/verdict.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { choices, functions, numbers, shapes, vectors, type Ways } from './ways.ts';

const question = (problem: object): WorkedQuestion => {
  const [worked] = workPaper(parseDocument(JSON.stringify(problem), 'a problem')) as [WorkedQuestion]; // one question
  return worked;
};
const marker =
  (worked: WorkedQuestion, box: (id: string) => boolean) =>
  (typed: string): BoxMark => {
    const id = worked.boxes.find((one) => box(one.id))?.id ?? '';
    return gradeQuestion(worked, { [id]: typed }).boxes.find((one) => one.id === id) as BoxMark; // it is asked
  };
const graph = (formula: string, inputs: Readonly<Record<string, number>>) =>
  marker(question({ kind: 'graph', inputs, nodes: [{ id: 'c', formula }] }), () => true);

const table: readonly (readonly [ways: Ways, mark: (typed: string) => BoxMark])[] = [
  ...numbers.map((ways) => [ways, graph('a*b', { a: ways.factors[0], b: ways.factors[1] })] as const),
  ...functions.map((ways) => [ways, graph(ways.formula, { a: ways.a })] as const),
  [
    shapes,
    marker(question(problemFromText('cnn-table', 'INPUT 28x28x1, CONV-3-32')), (id) => id === '1 shape'),
  ],
  [
    vectors,
    marker(
      question({ kind: 'vector-activation', function: 'softmax', vector: [0, 0] }),
      (id) => id === 'vector',
    ),
  ],
  [
    choices,
    marker(
      question({
        kind: 'choice',
        options: ['pooling', 'dropout', 'padding', 'stride'].map((text, i) => ({
          id: 'ABCD'[i] ?? '',
          text,
          correct: text === 'dropout',
          reason: 'the others change the size of a map',
        })),
      }),
      () => true,
    ),
  ],
];

describe.each(table.map(([ways, mark]) => ({ ...ways, mark })))(
  '$box',
  ({ right, wrong = [], partial = [], asked = [], said = [], mark }) => {
    const marked = (typed: readonly string[]): readonly string[] =>
      typed.map((one) => `${mark(one).verdict}: ${one}`);
    test('right', () => expect(marked(right)).toEqual(right.map((one) => `right: ${one}`)));
    test('wrong', () => expect(marked(wrong)).toEqual(wrong.map((one) => `wrong: ${one}`)));
    test('right in part', () => expect(marked(partial)).toEqual(partial.map((one) => `partial: ${one}`)));
    test('asked back', () => expect(marked(asked)).toEqual(asked.map((one) => `unreadable: ${one}`)));
    test.each(said)('%s: %s', (typed, words) => expect(mark(typed).why).toContain(words));
  },
);

test.each([
  '\\theta - \\eta \\nabla_\\theta f_t',
  '\\theta_t = \\theta_{t-1} - \\eta \\nabla_\\theta f_t(\\theta_{t-1})',
  '\\theta_{t-1} - \\alpha \\nabla_{\\theta} f_t(\\theta_{t-1})',
  'θ_t = θ_{t−1} − η∇_θ L_t',
  '\\theta_{t+1} = \\theta_t - \\eta \\nabla_\\theta L_t(\\theta_t)',
  'w - \\eta \\nabla_w J_t',
])('gradient descent as papers write it: %s', (typed) => {
  const worked = question({ kind: 'update-rule', optimizer: 'gradient-descent', parameter: 'w' });
  expect(marker(worked, () => true)(typed).verdict).toBe('right');
});

test('the table has more than three hundred ways', () => {
  const count = table.reduce(
    (sum, [{ right, wrong = [], partial = [], asked = [], said = [] }]) =>
      sum + right.length + wrong.length + partial.length + asked.length + said.length,
    0,
  );
  expect(count).toBeGreaterThan(300);
});
